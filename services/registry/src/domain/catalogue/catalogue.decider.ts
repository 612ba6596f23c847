import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { codesOf, LABEL_LANGUAGES } from '../code-lists/code-list.js';
import { evolveCatalogue, initialCatalogue, versionOf, type Catalogue, type Entry } from './catalogue.js';
import {
  CATALOGUE_LISTS,
  catalogueCodec,
  type CatalogueEvent,
  type CatalogueList,
  type CatalogueVersionPublished,
} from './catalogue.events.js';

type Published = CatalogueVersionPublished['data'];

/** `today` is the day in Madrid. */
export type PublishCatalogueVersion = Command<
  'PublishCatalogueVersion',
  Omit<Published, 'version'> & { today: string }
>;

/** There is one catalogue, and this is its id. */
export const CATALOGUE_ID = '6b0d5a0e-5c1f-5e52-9a37-0f4b8c2d7e91';

const requireCodes = (list: CatalogueList, entries: readonly Entry[]): void => {
  const codes = entries.map(({ code }) => code);
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice !== undefined || codes.length === 0) {
    throw new DomainError('CATALOGUE_CODES_INVALID', {
      rule: 'catalogue-codes@1',
      facts: { list, ...(twice === undefined ? { codes: 0 } : { twice }) },
      wouldPassIf: twice === undefined ? { codesAtLeast: 1 } : { occurrencesAtMost: 1 },
    });
  }
};

/* Two codes with one name could not be told apart by whoever chooses. */
const requireLabels = (list: CatalogueList, entries: readonly Entry[]): void => {
  for (const language of LABEL_LANGUAGES) {
    const labels = entries.map((entry) => entry.labels[language].trim());
    const wrong = labels.findIndex((label, index) => label === '' || labels.indexOf(label) !== index);
    if (wrong === -1) continue;
    throw new DomainError('CATALOGUE_LABEL_INVALID', {
      rule: 'catalogue-labels@1',
      facts: { list, code: entries[wrong]!.code, language },
      wouldPassIf: { label: 'in every language, and unlike any other of the list' },
    });
  }
};

/* Whoever reads an old classification must be able to learn what became of its codes. */
const requireRetirements = ({ versions }: Catalogue, published: Published): void => {
  const [before, next] = [versions.at(-1)!, versionOf(published)];
  for (const list of CATALOGUE_LISTS) {
    const [old, codes] = [codesOf(before.lists[list]), new Set<string>(codesOf(next.lists[list]))];
    const retired = published.retired.filter((one) => one.list === list);
    const dropped = old.filter((code) => !codes.has(code));
    const unsaid = dropped.filter((code) => !retired.some((one) => one.code === code));
    const baseless = retired.filter(({ code }) => !dropped.includes(code)).map(({ code }) => code);
    const unknown = retired.flatMap(({ replacedBy }) => replacedBy).filter((code) => !codes.has(code));
    if (unsaid.length + baseless.length + unknown.length === 0) continue;
    throw new DomainError('CATALOGUE_RETIREMENTS_INVALID', {
      rule: 'catalogue-retirements@1',
      facts: { list, unsaid, baseless, unknown },
      wouldPassIf: { retired: dropped },
    });
  }
};

const requireLater = ({ versions }: Catalogue, { validFrom }: Published, today: string): void => {
  const last = versions.at(-1)!;
  if (validFrom > last.validFrom && validFrom > today) return;
  const notBefore = last.validFrom > today ? last.validFrom : today;
  throw new DomainError('CATALOGUE_NOT_LATER', {
    rule: 'catalogue-order@1',
    facts: { validFrom, today, last: last.version, lastValidFrom: last.validFrom },
    wouldPassIf: { validFrom: { after: notBefore } },
  });
};

const decide = ({ data: { today, ...data } }: PublishCatalogueVersion, catalogue: Catalogue): CatalogueEvent[] => {
  const last = catalogue.versions.at(-1)!;
  const again = { ...data, version: last.version };
  if (last.version > 1 && JSON.stringify(versionOf(again)) === JSON.stringify(last)) return [];
  const published = { ...data, version: last.version + 1 };
  requireLater(catalogue, published, today);
  requireCodes('target-groups', published.targetGroups);
  requireCodes('service-catalogue', published.serviceCatalogue);
  requireLabels('target-groups', published.targetGroups);
  requireLabels('service-catalogue', published.serviceCatalogue);
  requireRetirements(catalogue, published);
  return [{ type: 'registry.catalogue-version-published', data: published }];
};

export const catalogueAggregate: Aggregate<Catalogue, PublishCatalogueVersion, CatalogueEvent> = {
  decider: { initialState: initialCatalogue, evolve: evolveCatalogue, decide },
  codec: catalogueCodec,
  streamOf: (id) => `registry.catalogue-${id}`,
};
