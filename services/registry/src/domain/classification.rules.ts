import { DomainError } from '@ceriss/kernel';
import { codesOf, hasCode, type CodeList } from './code-lists/code-list.js';
import { serviceCatalogue } from './code-lists/service-catalogue.js';
import { targetGroups } from './code-lists/target-groups.js';

/** What a challenge or an initiative is about. The version says which catalogue its codes are read in. */
export type Classification = { targetGroups: string[]; serviceCodes: string[]; catalogueVersion: number };

const listed = (list: CodeList, codes: readonly string[]): string[] => {
  const unknown = codes.find((code) => !hasCode(list, code));
  if (unknown === undefined) return [...new Set(codes)];
  throw new DomainError('CODE_UNKNOWN', {
    rule: `${list.name}@${list.version}`,
    facts: { list: list.name, code: unknown },
    wouldPassIf: { codeIn: codesOf(list) },
  });
};

/** Codes of the lists in force, each once. Refuses one that is not listed. */
export const classified = (groups: readonly string[], services: readonly string[]): Classification => ({
  targetGroups: listed(targetGroups, groups),
  serviceCodes: listed(serviceCatalogue, services),
  catalogueVersion: serviceCatalogue.version,
});
