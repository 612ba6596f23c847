import { DomainError } from '@ceriss/kernel';
import { catalogueOn, successorsOf, type Catalogue } from './catalogue/catalogue.js';
import type { CatalogueList } from './catalogue/catalogue.events.js';
import { codesOf, hasCode } from './code-lists/code-list.js';

/** What a challenge or an initiative is about. The version says which catalogue its codes are read in. */
export type Classification = { targetGroups: string[]; serviceCodes: string[]; catalogueVersion: number };

/** Where codes are looked up: the version that is in force on the day of the fact. */
export type Lookup = Readonly<{ catalogue: Catalogue; day: string }>;

const listed = (name: CatalogueList, codes: readonly string[], { catalogue, day }: Lookup): string[] => {
  const list = catalogueOn(catalogue, day).lists[name];
  const unknown = codes.find((code) => !hasCode(list, code));
  if (unknown === undefined) return [...new Set(codes)];
  const replacedBy = successorsOf(catalogue, name, unknown);
  throw new DomainError('CODE_UNKNOWN', {
    rule: `${list.name}@${list.version}`,
    facts: { list: list.name, code: unknown, day, ...(replacedBy && { replacedBy: [...replacedBy] }) },
    wouldPassIf: { codeIn: codesOf(list) },
  });
};

/** Codes of the lists in force on a day, each once. Refuses one that is not listed then, naming what replaced it. */
export const classified = (groups: readonly string[], services: readonly string[], at: Lookup): Classification => ({
  targetGroups: listed('target-groups', groups, at),
  serviceCodes: listed('service-catalogue', services, at),
  catalogueVersion: catalogueOn(at.catalogue, at.day).version,
});
