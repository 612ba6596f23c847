import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { centsOf, euros, sumCents } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { awardExamples } from '../award/award.events.js';
import { evolve, initialState, type Award } from '../award/award.state.js';
import type { Pool, Source } from '../pool/pool.decider.js';
import { poolExamples } from '../pool/pool.events.js';
import { sharesOf } from './cost-share.rules.js';
import { expenseAggregate } from './expense.decider.js';

const given = deciderSpec(expenseAggregate.decider);
const source = (n: number, wholeEuros: number, ...purposes: string[]): Source => ({
  sourceId: `01980000-0000-7000-8000-00000000000${n}`,
  kind: 'state',
  amount: BigInt(wholeEuros) * 100n,
  purposes,
});
const sources = [
  source(1, 510_000),
  source(2, 300_000),
  source(3, 150_000, 'support'),
  source(4, 90_000),
  source(5, 150_000),
];
const centsFor = (purpose: string, cents = 1_234_57n) =>
  sharesOf(euros(cents), purpose, sources).map(({ amount }) => centsOf(amount));

describe('The cost share', () => {
  it('of 1,234.57 over 510:300:150:90:150', () =>
    expect(centsFor('support')).toEqual([524_69n, 308_64n, 154_32n, 92_60n, 154_32n]));
  it('leaves restricted euros out of what is not their purpose', () => {
    const shares = sharesOf(euros(1_234_57n), 'travel', sources);
    expect(shares.map(({ sourceId }) => sourceId)).not.toContain(sources[2]!.sourceId);
    expect(sumCents(shares.map(({ amount }) => centsOf(amount)))).toBe(1_234_57n);
  });
  it('is refused when no source fits the purpose, or there is none', () => {
    const code = expect.objectContaining({ code: 'EXPENSE_WITHOUT_MATCHING_SOURCE' });
    expect(() => sharesOf(euros(1n), 'travel', [sources[2]!])).toThrow(code);
    expect(() => sharesOf(euros(1n), 'travel', [])).toThrow(code);
  });
  it.each([0n, -1n])('is refused for %s cents', (cents) =>
    expect(() => centsFor('support', cents)).toThrow(expect.objectContaining({ code: 'EXPENSE_AMOUNT_NOT_POSITIVE' })),
  );
  it('loses no cent', () =>
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.constantFrom('support', 'travel'), (cents, purpose) =>
        expect(sumCents(centsFor(purpose, cents))).toBe(cents),
      ),
    ));
});

describe('Registering an expense', () => {
  const granted = evolve(initialState(), {
    type: 'financing.award-granted',
    data: awardExamples['financing.award-granted'],
  });
  const accepted = evolve(granted, {
    type: 'financing.award-accepted',
    data: awardExamples['financing.award-accepted'],
  });
  const { poolId, rules } = poolExamples['financing.pool-created'];
  const pool: Pool = { status: 'open', poolId, rules, sources, reserved: {} };
  const expense = {
    expenseId: '01980000-0000-7000-8000-00000000f010',
    invoice: 'F-2027-118',
    amount: euros(1_234_57n),
    purpose: 'support',
    incurredOn: '2027-06-01',
  };
  const register = (award: Award) => ({ type: 'RegisterExpense', data: { ...expense, award, pool } }) as const;
  const { awardId } = awardExamples['financing.award-granted'];
  const registered = {
    type: 'financing.expense-registered',
    data: { ...expense, awardId, shares: sharesOf(expense.amount, 'support', sources) },
  } as const;

  it('shares it among the sources of the pool, once', () => {
    given().when(register(accepted)).then(registered);
    given(registered).when(register(accepted)).thenNothing();
  });
  it('needs an award that is accepted', () => {
    given()
      .when(register(granted))
      .thenRefused('EXPENSE_AWARD_NOT_ACCEPTED', { facts: { status: 'granted' } });
    given().when(register(initialState())).thenRefused('AWARD_NOT_FOUND');
  });
});
