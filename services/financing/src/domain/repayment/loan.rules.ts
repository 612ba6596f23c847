import { DomainError, type MoneyJson } from '@ceriss/kernel';
import type { z } from 'zod';
import type { PledgeEvent } from '../pledge/pledge.events.js';
import type { funder, PoolEvent, SourceKind } from '../pool/pool.events.js';
import type { LoanSource } from './repayment.events.js';

/** A source as far as paying it back goes: who gave it, as what, and what came in when. */
export type Loan = Readonly<{
  source: LoanSource;
  kind: SourceKind;
  lender: z.infer<typeof funder>;
  drawings: readonly Readonly<{ receivedOn: string; amount: MoneyJson }>[];
}>;

const drawn = ({ receivedOn, amount }: Readonly<{ receivedOn: string; amount: MoneyJson }>) => ({ receivedOn, amount });

/** A source of a pool as the pool's stream tells it. Throws POOL_NOT_FOUND, SOURCE_NOT_FOUND, or SOURCE_IS_PLEDGED. */
export const loanOfPool = (poolId: string, sourceId: string, events: readonly PoolEvent[]): Loan => {
  if (events.length === 0) throw new DomainError('POOL_NOT_FOUND');
  for (const { type, data } of events) {
    if (type === 'financing.pledged-source-committed' && data.sourceId === sourceId) {
      const { pledgeId } = data;
      const wouldPassIf = { source: { kind: 'pledge', pledgeId } };
      throw new DomainError('SOURCE_IS_PLEDGED', { facts: { sourceId, pledgeId }, wouldPassIf });
    }
  }
  const committed = events.find((one) => one.type === 'financing.source-committed' && one.data.sourceId === sourceId);
  if (committed?.type !== 'financing.source-committed') {
    const known = events.flatMap(({ type, data }) => (type === 'financing.source-committed' ? [data.sourceId] : []));
    throw new DomainError('SOURCE_NOT_FOUND', { facts: { sourceId }, wouldPassIf: { sourceIdIn: known } });
  }
  const drawings = events.flatMap(({ type, data }) =>
    type === 'financing.source-received' && data.sourceId === sourceId ? [drawn(data)] : [],
  );
  const { kind, funder: lender } = committed.data;
  return { source: { kind: 'source', poolId, sourceId }, kind, lender, drawings };
};

/** A pledge as its stream tells it. Throws PLEDGE_NOT_FOUND. */
export const loanOfPledge = (pledgeId: string, events: readonly PledgeEvent[]): Loan => {
  const [made] = events;
  if (made?.type !== 'financing.pledge-made') throw new DomainError('PLEDGE_NOT_FOUND');
  const drawings = events.flatMap(({ type, data }) =>
    type === 'financing.pledge-instalment-received' ? [drawn(data)] : [],
  );
  const { kind, funder: lender } = made.data;
  return { source: { kind: 'pledge', pledgeId }, kind, lender, drawings };
};

/** The id under which a source is paid back. */
export const loanIdOf = (source: LoanSource): string => (source.kind === 'pledge' ? source.pledgeId : source.sourceId);
