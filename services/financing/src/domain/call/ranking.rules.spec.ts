import { euros, Fraction, sumCents, centsOf } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TieBreak } from './call.events.js';
import { rank, type Candidate } from './ranking.rules.js';

const uuid = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const candidate = (n: number, total: string, o: Partial<Candidate> = {}): Candidate => ({
  applicationId: uuid(n),
  applicantId: uuid(100 + n),
  initiativeId: uuid(200 + n),
  requested: euros(100n),
  submittedAt: '2027-01-10T10:00:00.000Z',
  total: Fraction.parse(total),
  points: {},
  ...o,
});
const tieBreak: TieBreak[] = [{ by: 'criterion', criterion: 'evaluation-design' }, { by: 'earlier-submission' }];
const terms = (cents: bigint) => ({ budget: euros(cents), minimumScore: 50, tieBreak });
const order = (candidates: readonly Candidate[], cents = 10_000n) =>
  rank(candidates, terms(cents)).map(({ applicationId, outcome }) => [Number(applicationId.slice(-12)), outcome]);

describe('Ranking', () => {
  it('of nobody is empty', () => expect(rank([], terms(1n))).toEqual([]));
  it('goes by total and shares the budget out from the top', () =>
    expect(order([candidate(1, '60'), candidate(2, '90'), candidate(3, '75')], 200n)).toEqual([
      [2, 'proposed'],
      [3, 'proposed'],
      [1, 'waiting-list'],
    ]));
  it('takes the minimum itself and nothing less', () =>
    expect(order([candidate(1, '50'), candidate(2, '149/3')])).toEqual([
      [1, 'proposed'],
      [2, 'below-minimum'],
    ]));
  it('lets nobody overtake the first whom the budget does not cover', () =>
    expect(
      order(
        [
          candidate(1, '90', { requested: euros(60n) }),
          candidate(2, '80', { requested: euros(41n) }),
          candidate(3, '70', { requested: euros(1n) }),
        ],
        100n,
      ),
    ).toEqual([
      [1, 'proposed'],
      [2, 'waiting-list'],
      [3, 'waiting-list'],
    ]));
  it('spends the budget to the last cent', () =>
    expect(order([candidate(1, '90'), candidate(2, '80')], 200n)).toEqual([
      [1, 'proposed'],
      [2, 'proposed'],
    ]));
  it('breaks ties by evaluation design, then by earlier submission, then by id', () => {
    const design = (points: number) => ({ points: { 'evaluation-design': new Fraction(points) } });
    const later = { submittedAt: '2027-01-10T10:00:00.001Z' };
    expect(
      order([
        candidate(4, '70', { ...design(60) }),
        candidate(1, '70', { ...design(60), ...later }),
        candidate(3, '70', { ...design(60) }),
        candidate(2, '70', { ...design(61), ...later }),
      ]).map(([n]) => n),
    ).toEqual([2, 3, 4, 1]);
  });
  it('tells exact totals apart that decimals would not', () =>
    expect(order([candidate(1, '6666666666/100000000'), candidate(2, '200/3')]).map(([n]) => n)).toEqual([2, 1]));

  const field = fc.uniqueArray(
    fc.record({
      n: fc.integer({ min: 1, max: 99 }),
      total: fc.integer({ min: 40, max: 60 }),
      cents: fc.bigInt({ min: 1n, max: 500n }),
    }),
    { selector: ({ n }) => n, maxLength: 12 },
  );
  it('is the same whatever the order of the applications, and never spends more than the budget', () =>
    fc.assert(
      fc.property(field, fc.bigInt({ min: 1n, max: 2_000n }), fc.infiniteStream(fc.nat()), (entries, budget, dice) => {
        const candidates = entries.map(({ n, total, cents }) =>
          candidate(n, String(total), { requested: euros(cents) }),
        );
        const shuffled = candidates
          .map((one) => ({ one, at: dice.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one);
        const ranking = rank(candidates, terms(budget));
        expect(rank(shuffled, terms(budget))).toEqual(ranking);
        const proposed = ranking.filter(({ outcome }) => outcome === 'proposed');
        expect(sumCents(proposed.map(({ requested }) => centsOf(requested))) <= budget).toBe(true);
        expect(ranking.map(({ position }) => position)).toEqual(candidates.map((_, index) => index + 1));
      }),
    ));
});
