import type { CodeList, LabelLanguage } from '../code-lists/code-list.js';
import { LABEL_LANGUAGES } from '../code-lists/code-list.js';
import { serviceCatalogue } from '../code-lists/service-catalogue.js';
import { targetGroups } from '../code-lists/target-groups.js';
import type { CatalogueEvent, CatalogueList, CatalogueVersionPublished } from './catalogue.events.js';

export type Retired = CatalogueVersionPublished['data']['retired'][number];
export type Entry = Readonly<{ code: string; labels: Readonly<Record<LabelLanguage, string>> }>;

/** One version of both lists. Its last day is the one before the next version begins. */
export type CatalogueVersion = Readonly<{
  version: number;
  validFrom: string;
  lists: Readonly<Record<CatalogueList, CodeList>>;
  retired: readonly Retired[];
}>;

/** All versions, the oldest first. */
export type Catalogue = Readonly<{ versions: readonly [CatalogueVersion, ...CatalogueVersion[]] }>;

/** What the product ships, for every day until another version begins. */
const SHIPPED: CatalogueVersion = {
  version: 1,
  validFrom: '0001-01-01',
  lists: { 'target-groups': targetGroups, 'service-catalogue': serviceCatalogue },
  retired: [],
};

export const initialCatalogue = (): Catalogue => ({ versions: [SHIPPED] });

const codeListOf = (name: CatalogueList, version: number, entries: readonly Entry[]): CodeList => ({
  name,
  version,
  codes: Object.fromEntries(
    entries.map(({ code, labels }) => {
      const [es, ca, gl, eu, en] = LABEL_LANGUAGES.map((language) => labels[language]);
      return [code, [es!, ca!, gl!, eu!, en!]];
    }),
  ),
});

export const versionOf = ({ version, validFrom, ...lists }: CatalogueVersionPublished['data']): CatalogueVersion => ({
  version,
  validFrom,
  lists: {
    'target-groups': codeListOf('target-groups', version, lists.targetGroups),
    'service-catalogue': codeListOf('service-catalogue', version, lists.serviceCatalogue),
  },
  retired: lists.retired,
});

export const evolveCatalogue = ({ versions }: Catalogue, { data }: CatalogueEvent): Catalogue => ({
  versions: [...versions, versionOf(data)],
});

/** The version in force on a day. */
export const catalogueOn = ({ versions }: Catalogue, day: string): CatalogueVersion =>
  versions.findLast(({ validFrom }) => validFrom <= day) ?? versions[0];

/** What a code became when it was retired, by the latest version that retired it; undefined where none has. */
export const successorsOf = (
  { versions }: Catalogue,
  list: CatalogueList,
  code: string,
): readonly string[] | undefined =>
  versions.flatMap(({ retired }) => retired).findLast((one) => one.list === list && one.code === code)?.replacedBy;
