import { decodeRecorded, type EventStore } from '@ceriss/event-sourcing';
import { centsOf } from '@ceriss/kernel';
import { awardAggregate } from '../../domain/award/award.decider.js';
import type { Financier, PaidInstalment } from '../../domain/justification/settlement.rules.js';
import { poolAggregate } from '../../domain/pool/pool.decider.js';
import type { PoolEvent } from '../../domain/pool/pool.events.js';
import type { PublicShare } from '../../domain/reimbursement/competence.rules.js';

/** The payments of an award that the bank has made. */
export const paidInstalmentsOf = async (store: EventStore, awardId: string): Promise<PaidInstalment[]> => {
  const paid: PaidInstalment[] = [];
  for (const recorded of await store.readStream(awardAggregate.streamOf(awardId))) {
    const event = decodeRecorded(awardAggregate.codec, recorded);
    if (event.type !== 'financing.payment-executed') continue;
    const { instalment, executedOn, amount } = event.data;
    paid.push({ instalment, paidOn: executedOn, amount });
  }
  return paid.sort((a, b) => a.instalment - b.instalment);
};

const PUBLIC_KINDS: readonly string[] = ['state', 'regional', 'local'];

type Committed = { cents: bigint } & Omit<Extract<PoolEvent, { type: 'financing.source-committed' }>['data'], 'amount'>;

/* A source of a pledge finances as any other does, and one that was reduced with what is left. */
const follow = (sources: Committed[], { type, data }: PoolEvent): void => {
  if (type === 'financing.source-committed' || type === 'financing.pledged-source-committed') {
    sources.push({ ...data, cents: centsOf(data.amount) });
  } else if (type === 'financing.source-reduced') {
    const reduced = sources.find(({ sourceId }) => sourceId === data.sourceId);
    if (reduced) reduced.cents -= centsOf(data.amount);
  }
};

/** Who finances a pool, in the order of committing; and of those the public entities that the register knows. */
export const financingOf = async (
  store: EventStore,
  poolId: string,
): Promise<{ financiers: Financier[]; publicShares: PublicShare[] }> => {
  const sources: Committed[] = [];
  for (const recorded of await store.readStream(poolAggregate.streamOf(poolId))) {
    follow(sources, decodeRecorded(poolAggregate.codec, recorded));
  }
  const standing = sources.filter(({ cents }) => cents > 0n);
  const financiers = standing.map(({ sourceId, kind, cents }) => ({ sourceId, kind, amount: cents }));
  const publicShares = standing.flatMap(({ kind, funder, cents, committedOn }) =>
    PUBLIC_KINDS.includes(kind) && 'actorId' in funder ? [{ actorId: funder.actorId, amount: cents, committedOn }] : [],
  );
  return { financiers, publicShares };
};
