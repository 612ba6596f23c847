import type { EventStore } from '@ceriss/event-sourcing';
import { euros } from '@ceriss/kernel';
import { competentAuthority } from '../../domain/powers/competent-authority.rules.js';
import type { Authority } from '../../domain/reimbursement/competence.rules.js';
import { exampleCompetence } from '../../financing.config.js';
import { contributionsOf } from '../powers/contributions-of.js';

/** Who may ask for money of a pool back on a day. */
export const competenceOf = async (store: EventStore, poolId: string, day: string): Promise<Authority | undefined> => {
  const found = competentAuthority((await contributionsOf(store, poolId)) ?? [], day, exampleCompetence);
  return found && { actorId: found.authority, amount: euros(found.amount), rule: exampleCompetence.version };
};
