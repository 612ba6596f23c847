import { decodeRecorded, type EventStore } from '@ceriss/event-sourcing';
import { awardAggregate } from '../../domain/award/award.decider.js';
import { costAggregate } from '../../domain/cost/cost.decider.js';
import type { CostShares, Financier, PaidInstalment } from '../../domain/justification/settlement.rules.js';
import { openPool, poolAggregate } from '../../domain/pool/pool.decider.js';
import { stateOf } from '../state-of.js';

/** The payments of an award that the bank has made and that have not come back. */
export const paidInstalmentsOf = async (store: EventStore, awardId: string): Promise<PaidInstalment[]> => {
  const paid = new Map<number, PaidInstalment>();
  for (const recorded of await store.readStream(awardAggregate.streamOf(awardId))) {
    const event = decodeRecorded(awardAggregate.codec, recorded);
    if (event.type === 'financing.payment-executed') {
      const { instalment, executedOn, amount } = event.data;
      paid.set(instalment, { instalment, paidOn: executedOn, amount });
    }
    if (event.type === 'financing.payment-returned' || event.type === 'financing.payment-undone') {
      paid.delete(event.data.instalment);
    }
  }
  return [...paid.values()].sort((a, b) => a.instalment - b.instalment);
};

/** Who finances a pool, in the order of committing, and how those sources bear the costs of an award. */
export const financingOf = async (
  store: EventStore,
  poolId: string,
  awardId: string,
): Promise<Readonly<{ financiers: Financier[]; costs: CostShares }>> => {
  const { sources } = openPool(await stateOf(store, poolAggregate, poolId));
  const { costs } = await stateOf(store, costAggregate, poolId);
  const own = Object.entries(costs).filter(([, cost]) => cost.awardId === awardId);
  return {
    financiers: sources
      .filter(({ amount }) => amount > 0n)
      .map(({ sourceId, kind, amount }) => ({ sourceId, kind, amount })),
    costs: Object.fromEntries(own.map(([expenseId, { shares }]) => [expenseId, shares])),
  };
};
