import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { centsOf, DomainError, euros, type MoneyJson } from '@ceriss/kernel';
import { openPool, type Pool } from '../pool/pool.decider.js';
import { decidedBy } from '../tables.js';
import { reducedShares, sharesOf, type CostShareRefusal } from './cost-share.rules.js';
import { costCodec, type CostEvent } from './cost.events.js';
import { evolve, initialState, type CostAccount } from './cost.state.js';

type Cost = Readonly<{ poolId: string; expenseId: string; invoiceId: string; awardId: string; amount: MoneyJson }>;
/** An invoice was charged: the sources of the pool are to bear it. What they cannot is recorded as refused. */
export type ApportionCost = Command<'ApportionCost', Cost & { purpose: string; pool: Pool; on: string }>;
/** A charge was lowered or taken back; `causedBy` is the event that says so. */
export type ReduceCost = Command<'ReduceCost', Cost & { causedBy: string; on: string }>;
export type CostCommand = ApportionCost | ReduceCost;
export type CostRefusal = CostShareRefusal | 'COST_NOT_BORNE_YET';

const apportionCost = ({ pool, on, ...cost }: ApportionCost['data'], account: CostAccount): CostEvent[] => {
  const { expenseId, purpose, amount } = cost;
  if (Object.hasOwn(account.costs, expenseId) || account.refused.includes(expenseId)) return [];
  const bearers = { sources: openPool(pool).sources, borne: account.bySource };
  try {
    const shares = sharesOf(centsOf(amount), purpose, bearers);
    return [{ type: 'financing.cost-apportioned', data: { ...cost, shares, apportionedOn: on } }];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const available = (error.refusal.facts as { available?: MoneyJson } | undefined)?.available ?? euros(0n);
    return [{ type: 'financing.cost-refused', data: { ...cost, code: error.code, available, refusedOn: on } }];
  }
};

const reduceCost = ({ causedBy, on, ...cost }: ReduceCost['data'], account: CostAccount): CostEvent[] => {
  const { expenseId, poolId, amount } = cost;
  if (account.refused.includes(expenseId) || account.followed.includes(`${causedBy}/${expenseId}`)) return [];
  const known = account.costs[expenseId];
  // The charge itself has not come yet: it is tried again.
  if (!known)
    throw new DomainError<CostRefusal>('COST_NOT_BORNE_YET', {
      facts: { expenseId },
      wouldPassIf: { borne: expenseId },
    });
  const by = centsOf(amount) < known.cents ? centsOf(amount) : known.cents;
  if (by === 0n) return [];
  const { invoiceId, awardId } = known;
  const shares = reducedShares(by, known.shares);
  const reduced = { poolId, expenseId, invoiceId, awardId, amount: euros(by), shares };
  const remaining = euros(known.cents - by);
  return [{ type: 'financing.cost-reduced', data: { ...reduced, remaining, causedBy, reducedOn: on } }];
};

const decide = decidedBy<CostAccount, CostCommand, CostEvent>({
  ApportionCost: apportionCost,
  ReduceCost: reduceCost,
});

/** One stream for each pool: what its sources bear together never passes what they committed. */
export const costAggregate: Aggregate<CostAccount, CostCommand, CostEvent> = {
  decider: { initialState, evolve, decide },
  codec: costCodec,
  streamOf: (poolId) => `financing.cost-${poolId}`,
};
