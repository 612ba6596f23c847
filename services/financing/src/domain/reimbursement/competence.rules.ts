import type { ActorRef } from '@ceriss/event-sourcing';
import { DomainError, euros, type Cents, type MoneyJson } from '@ceriss/kernel';

export type PublicShare = Readonly<{ actorId: string; amount: Cents; committedOn: string }>;
export type Authority = Readonly<{ actorId: string; amount: MoneyJson; rule: string }>;
export type CompetenceRefusal = 'REIMBURSEMENT_NO_COMPETENT_AUTHORITY' | 'REIMBURSEMENT_NOT_COMPETENT';

const RULE = 'largest-financing-share@1';

/**
 * The public entity with the largest share of the financing on a day. Of two that share equally, the one that committed first; of two
 * that committed on one day, the one whose id comes first: the answer never depends on the order of reading.
 */
export const competentAuthority = (shares: readonly PublicShare[], day: string): Authority | undefined => {
  const byActor = new Map<string, { amount: Cents; since: string }>();
  for (const { actorId, amount, committedOn } of shares.filter((one) => one.committedOn <= day)) {
    const known = byActor.get(actorId) ?? { amount: 0n, since: committedOn };
    const since = committedOn < known.since ? committedOn : known.since;
    byActor.set(actorId, { amount: known.amount + amount, since });
  }
  const [first] = [...byActor].sort(([idA, a], [idB, b]) => {
    if (a.amount !== b.amount) return a.amount > b.amount ? -1 : 1;
    return a.since === b.since ? (idA < idB ? -1 : 1) : a.since < b.since ? -1 : 1;
  });
  return first && { actorId: first[0], amount: euros(first[1].amount), rule: RULE };
};

/** Only the competent authority opens, agrees and closes. Answers it, for the record. */
export const requireCompetent = (authority: Authority | undefined, { organisation }: ActorRef): Authority => {
  if (!authority) throw new DomainError<CompetenceRefusal>('REIMBURSEMENT_NO_COMPETENT_AUTHORITY', { rule: RULE });
  if (organisation === authority.actorId) return authority;
  throw new DomainError<CompetenceRefusal>('REIMBURSEMENT_NOT_COMPETENT', {
    rule: RULE,
    facts: { authorityId: authority.actorId, share: authority.amount, organisation: organisation ?? null },
    wouldPassIf: { organisation: authority.actorId },
  });
};
