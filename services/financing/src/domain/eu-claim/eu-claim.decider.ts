import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { centsOf, DomainError, euros, Fraction, sumCents, type Cents, type MoneyJson } from '@ceriss/kernel';
import type { BorneCost, CostAccount } from '../cost/cost.state.js';
import { openPool, type OpenPool, type Pool } from '../pool/pool.decider.js';
import { euClaimCodec, type EuClaimEvent } from './eu-claim.events.js';

/** Asks a European fund for its part of costs. Without an amount: all that it bears of them. */
export type ClaimFromFund = Command<
  'ClaimFromFund',
  {
    claimId: string;
    sourceId: string;
    expenseIds: string[];
    amount: MoneyJson | null;
    pool: Pool;
    cost: CostAccount;
    claimedOn: string;
  }
>;
export type EuClaimRefusal =
  | 'EU_CLAIM_SOURCE_NOT_EUROPEAN'
  | 'EU_CLAIM_EXPENSE_NOT_BORNE'
  | 'EU_CLAIM_EXPENSE_REPEATED'
  | 'EU_CLAIM_AMOUNT_INVALID'
  | 'EU_SHARE_EXCEEDED';

type Sums = Readonly<{ eligible: Cents; amount: Cents }>;
/** What was claimed so far, by fund, and for which expenses. */
export type EuClaims = Readonly<{
  claims: readonly string[];
  claimed: Readonly<Record<string, readonly string[]>>;
  sums: Readonly<Record<string, Sums>>;
}>;

const initialState = (): EuClaims => ({ claims: [], claimed: {}, sums: {} });

const evolve = (state: EuClaims, { type, data }: EuClaimEvent): EuClaims => {
  switch (type) {
    case 'financing.eu-claim-made': {
      const { claimId, sourceId, expenseIds, eligibleInAll, amountInAll } = data;
      const sums = { eligible: centsOf(eligibleInAll), amount: centsOf(amountInAll) };
      return {
        claims: [...state.claims, claimId],
        claimed: { ...state.claimed, [sourceId]: [...(state.claimed[sourceId] ?? []), ...expenseIds] },
        sums: { ...state.sums, [sourceId]: sums },
      };
    }
  }
};

const RULE = 'eu-share@1';

const europeanRate = (pool: OpenPool, sourceId: string): string => {
  const { euShare } = pool.rules;
  const european = pool.sources.filter(({ kind }) => euShare?.kinds.includes(kind));
  if (euShare && european.some((one) => one.sourceId === sourceId)) return euShare.rate;
  const source = pool.sources.find((one) => one.sourceId === sourceId);
  throw new DomainError<EuClaimRefusal>('EU_CLAIM_SOURCE_NOT_EUROPEAN', {
    rule: RULE,
    facts: { sourceId, kind: source?.kind ?? null },
    wouldPassIf: { sourceIdIn: european.map((one) => one.sourceId) },
  });
};

const costsOf = ({ costs }: CostAccount, expenseIds: readonly string[]): BorneCost[] =>
  expenseIds.map((expenseId) => {
    const cost = Object.hasOwn(costs, expenseId) ? costs[expenseId] : undefined;
    if (cost && cost.cents > 0n) return cost;
    throw new DomainError<EuClaimRefusal>('EU_CLAIM_EXPENSE_NOT_BORNE', {
      rule: RULE,
      facts: { expenseId },
      wouldPassIf: { borneAtLeast: euros(1n) },
    });
  });

const requireOnce = (expenseIds: readonly string[], claimed: readonly string[]): void => {
  const repeated = expenseIds.filter((one, index) => claimed.includes(one) || expenseIds.indexOf(one) !== index);
  if (repeated.length === 0) return;
  throw new DomainError<EuClaimRefusal>('EU_CLAIM_EXPENSE_REPEATED', {
    rule: RULE,
    facts: { repeated },
    wouldPassIf: { without: repeated },
  });
};

/** Refuses a European part above its rate of the eligible cost; the rate itself is allowed, to the last whole cent. */
export const requireEuShare = ({ eligible, amount }: Sums, rate: string, scope: 'claim' | 'all-claims'): void => {
  const { numerator, denominator } = Fraction.parse(rate).times(new Fraction(eligible));
  const most = numerator / denominator;
  if (amount <= most) return;
  throw new DomainError<EuClaimRefusal>('EU_SHARE_EXCEEDED', {
    rule: RULE,
    facts: { scope, amount: euros(amount), eligible: euros(eligible), rate },
    wouldPassIf: { amountAtMost: euros(most) },
  });
};

const borneBy = (sourceId: string, costs: readonly BorneCost[]): Cents =>
  sumCents(
    costs.flatMap(({ shares }) => shares.filter((one) => one.sourceId === sourceId)).map((one) => centsOf(one.amount)),
  );

const amountOf = (wanted: MoneyJson | null, borne: Cents): Cents => {
  const amount = wanted ? centsOf(wanted) : borne;
  if (amount > 0n && amount <= borne) return amount;
  throw new DomainError<EuClaimRefusal>('EU_CLAIM_AMOUNT_INVALID', {
    rule: RULE,
    facts: { amount: euros(amount), borne: euros(borne) },
    wouldPassIf: { amountAtMost: euros(borne) },
  });
};

const decide = ({ data }: ClaimFromFund, state: EuClaims): EuClaimEvent[] => {
  const { claimId, sourceId, expenseIds, claimedOn } = data;
  if (state.claims.includes(claimId)) return [];
  const pool = openPool(data.pool);
  const rate = europeanRate(pool, sourceId);
  requireOnce(expenseIds, state.claimed[sourceId] ?? []);
  const costs = costsOf(data.cost, expenseIds);
  const eligible = sumCents(costs.map(({ cents }) => cents));
  const amount = amountOf(data.amount, borneBy(sourceId, costs));
  requireEuShare({ eligible, amount }, rate, 'claim');
  const before = state.sums[sourceId] ?? { eligible: 0n, amount: 0n };
  const all = { eligible: before.eligible + eligible, amount: before.amount + amount };
  requireEuShare(all, rate, 'all-claims');
  const claim = {
    ...{ poolId: pool.poolId, claimId, sourceId, expenseIds, eligible: euros(eligible), amount: euros(amount) },
    ...{ eligibleInAll: euros(all.eligible), amountInAll: euros(all.amount), rate },
    ...{ rulesVersion: pool.rules.version, claimedOn },
  };
  return [{ type: 'financing.eu-claim-made', data: claim }];
};

/** All claims on the European funds of a pool stand in one stream: together they have a limit. */
export const euClaimAggregate: Aggregate<EuClaims, ClaimFromFund, EuClaimEvent> = {
  decider: { initialState, evolve, decide },
  codec: euClaimCodec,
  streamOf: (poolId) => `financing.eu-claims-${poolId}`,
};
