import type { EventStore } from '@ceriss/event-sourcing';
import { competentAuthority, type Authority } from '../../domain/reimbursement/competence.rules.js';
import { financingOf } from '../justification/award-facts.js';

/** Who may ask for money of a pool back on a day. */
export const competenceOf = async (store: EventStore, poolId: string, day: string): Promise<Authority | undefined> =>
  competentAuthority((await financingOf(store, poolId)).publicShares, day);
