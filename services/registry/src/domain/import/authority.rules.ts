import { DomainError } from '@ceriss/kernel';
import type { Caller } from '../party.rules.js';
import type { Dataset } from './columns.js';

const RULE = 'import-authority@1';

/** The organisation for which a file is sent; undefined for an officer's, which may bring anything. Refuses whoever acts for none. */
export const limitOf = ({ role, organisation }: Caller): string | undefined => {
  if (role === 'registry-officer') return undefined;
  if (organisation !== undefined) return organisation;
  throw new DomainError('IMPORT_WITHOUT_ORGANISATION', {
    rule: RULE,
    wouldPassIf: { organisation: 'one that coordinates' },
  });
};

/** By whose authority the rows of a file are judged. */
export const senderOf = (limitedTo: string | undefined): Caller =>
  limitedTo === undefined ? { role: 'registry-officer' } : { role: 'promoter', organisation: limitedTo };

/** Refuses a row that its sender cannot bring: coordinators tell of the initiatives of their networks, and of nothing else. */
export const requireBringable = (dataset: Dataset, { role }: Caller): void => {
  if (role === 'registry-officer' || dataset === 'references') return;
  throw new DomainError('IMPORT_ROW_NOT_ALLOWED', {
    rule: RULE,
    facts: { dataset },
    wouldPassIf: { datasetIn: ['references'] },
  });
};
