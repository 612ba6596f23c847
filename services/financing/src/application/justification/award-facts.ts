import { decodeRecorded, type EventStore } from '@ceriss/event-sourcing';
import { centsOf } from '@ceriss/kernel';
import { awardAggregate } from '../../domain/award/award.decider.js';
import type { Financier, PaidInstalment } from '../../domain/justification/settlement.rules.js';
import { poolAggregate } from '../../domain/pool/pool.decider.js';
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

/** Who finances a pool, in the order of committing; and of those the public entities that the register knows. */
export const financingOf = async (
  store: EventStore,
  poolId: string,
): Promise<{ financiers: Financier[]; publicShares: PublicShare[] }> => {
  const financiers: Financier[] = [];
  const publicShares: PublicShare[] = [];
  for (const recorded of await store.readStream(poolAggregate.streamOf(poolId))) {
    const event = decodeRecorded(poolAggregate.codec, recorded);
    if (event.type !== 'financing.source-committed') continue;
    const { sourceId, kind, funder, committedOn } = event.data;
    const amount = centsOf(event.data.amount);
    financiers.push({ sourceId, kind, amount });
    if (PUBLIC_KINDS.includes(kind) && 'actorId' in funder) {
      publicShares.push({ actorId: funder.actorId, amount, committedOn });
    }
  }
  return { financiers, publicShares };
};
