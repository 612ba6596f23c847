import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { euros } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import type { CostAccount } from '../cost/cost.state.js';
import type { Pool } from '../pool/pool.decider.js';
import { poolExamples } from '../pool/pool.events.js';
import { euClaimAggregate, requireEuShare, type ClaimFromFund } from './eu-claim.decider.js';
import { euClaimExamples, type EuClaimEvent } from './eu-claim.events.js';

const given = deciderSpec(euClaimAggregate.decider);
const example = euClaimExamples['financing.eu-claim-made'];
const { poolId, rules } = poolExamples['financing.pool-created'];
const ids = (n: number) => `01980000-0000-7000-8000-0000000004${String(n).padStart(2, '0')}`;
const [esf, state] = [example.sourceId, ids(1)];
const pool: Pool = {
  ...{
    status: 'open',
    poolId,
    rules,
    received: {},
    receipts: [],
    pledges: {},
    refusedPledges: [],
    reserved: {},
    released: [],
  },
  sources: [
    { sourceId: esf, kind: 'esf', amount: 10n ** 9n, purposes: [] },
    { sourceId: state, kind: 'state', amount: 10n ** 9n, purposes: [] },
  ],
};
const borne = (esfCents: bigint, stateCents: bigint) => ({
  invoiceId: ids(9),
  awardId: ids(8),
  cents: esfCents + stateCents,
  shares: [
    { sourceId: esf, amount: euros(esfCents) },
    { sourceId: state, amount: euros(stateCents) },
  ],
});
/* The rate of the example is 17/20: of 1,000.00 it is 850.00. */
const cost: CostAccount = {
  ...{ bySource: {}, refused: [], followed: [] },
  costs: { [ids(2)]: borne(850_00n, 150_00n), [ids(3)]: borne(850_01n, 149_99n), [ids(4)]: borne(840_00n, 160_00n) },
};
const claim = (n: number, more: Partial<ClaimFromFund['data']> = {}): ClaimFromFund => ({
  type: 'ClaimFromFund',
  data: {
    ...{ claimId: ids(10 + n), sourceId: esf, expenseIds: [ids(n)], amount: null, pool, cost },
    claimedOn: example.claimedOn,
    ...more,
  },
});
const made = (n: number, amount: bigint, inAll: readonly [bigint, bigint] = [1_000_00n, amount]): EuClaimEvent => ({
  type: 'financing.eu-claim-made',
  data: {
    ...{ ...example, poolId, claimId: ids(10 + n), expenseIds: [ids(n)] },
    ...{ eligible: euros(1_000_00n), amount: euros(amount) },
    ...{ eligibleInAll: euros(inAll[0]), amountInAll: euros(inAll[1]) },
  },
});

describe('Claiming from a European fund', () => {
  it('takes its rate of the cost to the cent, once', () => {
    given().when(claim(2)).then(made(2, 850_00n));
    given(made(2, 850_00n)).when(claim(2)).thenNothing();
  });
  it('refuses one cent above the rate of the claim, and says what would pass', () => {
    given()
      .when(claim(3))
      .thenRefused('EU_SHARE_EXCEEDED', {
        facts: { scope: 'claim', rate: '17/20', eligible: euros(1_000_00n) },
        wouldPassIf: { amountAtMost: euros(850_00n) },
      });
    given()
      .when(claim(3, { amount: euros(850_00n) }))
      .then(made(3, 850_00n));
  });
  it('refuses what passes the rate over all claims', () => {
    expect(() => requireEuShare({ eligible: 2_000_00n, amount: 1_700_01n }, '17/20', 'all-claims')).toThrow(
      expect.objectContaining({ code: 'EU_SHARE_EXCEEDED' }),
    );
    const earlier = made(3, 850_00n, [999_99n, 850_00n]);
    given(earlier)
      .when(claim(2))
      .thenRefused('EU_SHARE_EXCEEDED', {
        facts: { scope: 'all-claims', amount: euros(1_700_00n), eligible: euros(1_999_99n) },
        wouldPassIf: { amountAtMost: euros(1_699_99n) },
      });
    given(earlier)
      .when(claim(4))
      .then(made(4, 840_00n, [1_999_99n, 1_690_00n]));
  });
  it('claims an expense once, and only what the fund bears of it', () => {
    given(made(2, 850_00n))
      .when(claim(2, { claimId: ids(77) }))
      .thenRefused('EU_CLAIM_EXPENSE_REPEATED', {
        wouldPassIf: { without: [ids(2)] },
      });
    given()
      .when(claim(2, { expenseIds: [ids(2), ids(2)] }))
      .thenRefused('EU_CLAIM_EXPENSE_REPEATED', { facts: { repeated: [ids(2)] } });
    given()
      .when(claim(7))
      .thenRefused('EU_CLAIM_EXPENSE_NOT_BORNE', {
        facts: { expenseId: ids(7) },
        wouldPassIf: { borneAtLeast: euros(1n) },
      });
    for (const cents of [0n, 840_01n]) {
      given()
        .when(claim(4, { amount: euros(cents) }))
        .thenRefused('EU_CLAIM_AMOUNT_INVALID', { wouldPassIf: { amountAtMost: euros(840_00n) } });
    }
  });
  it('is for European funds, in pools whose rules say how much', () => {
    given()
      .when(claim(2, { sourceId: state }))
      .thenRefused('EU_CLAIM_SOURCE_NOT_EUROPEAN', {
        wouldPassIf: { sourceIdIn: ['01980000-0000-7000-8000-00000000f011'] },
      });
    const without = { ...pool, rules: { ...rules, euShare: null } };
    given()
      .when(claim(2, { pool: without }))
      .thenRefused('EU_CLAIM_SOURCE_NOT_EUROPEAN');
    given()
      .when(claim(2, { pool: { status: 'none' } }))
      .thenRefused('POOL_NOT_FOUND');
  });
});
