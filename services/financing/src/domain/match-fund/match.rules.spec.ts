import { Fraction } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dueFor, matchesOf, reversalOf, totalMatched, type MatchLimits, type WaitingGift } from './match.rules.js';

const limits = (ratio: string, perDonor: bigint | undefined, total: bigint): MatchLimits => ({
  ...{ ratio: Fraction.parse(ratio), perDonor, total },
});
const gift = (giftId: string, donorId: string, cents: bigint, at = 1): WaitingGift => ({
  ...{ giftId, donorId, cents, receivedAt: `2027-05-${String(at).padStart(2, '0')}T10:00:00.000Z` },
});
const matched = (gifts: WaitingGift[], of: MatchLimits, room = of.total) =>
  matchesOf(gifts, new Map(), { room, limits: of }).map((one) => [one.giftId, one.matched]);

describe('What is due to a donor', () => {
  const one = limits('1', 100n, 1_000n);
  it.each([
    [0n, 0n],
    [99n, 99n],
    [100n, 100n],
    [101n, 100n],
  ])('of %s given is %s below, at and above a cap of 100', (given, due) => expect(dueFor(given, one)).toBe(due));
  it('is cut to cents once, over all gifts', () => {
    const third = limits('1/3', undefined, 1_000n);
    expect(matched([gift('a', 'x', 1n), gift('b', 'x', 1n, 2), gift('c', 'x', 1n, 3)], third)).toEqual([
      ['a', 0n],
      ['b', 0n],
      ['c', 1n],
    ]);
    expect(matched([gift('a', 'x', 3n)], third)).toEqual([['a', 1n]]);
    expect(dueFor(2n, limits('3/2', undefined, 9n))).toBe(3n);
  });
});

describe('The cap of the fund', () => {
  it.each([
    [99n, 60n, 39n],
    [100n, 60n, 40n],
    [101n, 60n, 40n],
  ])('of %s goes in turn: %s, then %s', (total, first, second) =>
    expect(matched([gift('a', 'x', 60n), gift('b', 'y', 40n, 2)], limits('1', undefined, total))).toEqual([
      ['a', first],
      ['b', second],
    ]),
  );
  it('is used by who gave first, at the same instant by the lower id, however they are listed', () => {
    const of = limits('1', undefined, 50n);
    expect(matched([gift('b', 'y', 50n), gift('a', 'x', 50n)], of)).toEqual([
      ['a', 50n],
      ['b', 0n],
    ]);
    expect(matched([gift('a', 'x', 50n, 2), gift('b', 'y', 50n, 1)], of)).toEqual([
      ['b', 50n],
      ['a', 0n],
    ]);
  });
  it('of nothing, and of no gifts, matches nothing', () => {
    expect(matched([gift('a', 'x', 5n)], limits('1', 9n, 9n), 0n)).toEqual([['a', 0n]]);
    expect(matched([], limits('1', 9n, 9n))).toEqual([]);
  });
});

describe('A gift that goes back', () => {
  const of = limits('1', 100n, 1_000n);
  it('takes its match with it, as far as what is left does not make it due', () => {
    expect(reversalOf({ given: 80n, matched: 80n }, 30n, of)).toBe(30n);
    expect(reversalOf({ given: 150n, matched: 100n }, 50n, of)).toBe(0n);
    expect(reversalOf({ given: 150n, matched: 100n }, 51n, of)).toBe(1n);
    expect(reversalOf({ given: 150n, matched: 100n }, 150n, of)).toBe(100n);
  });
  it('takes nothing where the cap of the fund had left less than was due', () =>
    expect(reversalOf({ given: 100n, matched: 40n }, 60n, of)).toBe(0n));
});

const gifts = fc.uniqueArray(
  fc.record({ n: fc.nat(30), donor: fc.nat(4), cents: fc.bigInt(1n, 500n), at: fc.integer({ min: 1, max: 5 }) }),
  { selector: ({ n }) => n, maxLength: 20 },
);
const anyLimits = fc.record({
  numerator: fc.integer({ min: 1, max: 7 }),
  denominator: fc.integer({ min: 1, max: 7 }),
  perDonor: fc.option(fc.bigInt(0n, 600n), { nil: undefined }),
  total: fc.bigInt(0n, 2_000n),
});

it('Any gifts, listed in any order and confirmed in any portions, have the same matches within both caps', () =>
  fc.assert(
    fc.property(gifts, anyLimits, fc.infiniteStream(fc.nat(1_000)), fc.nat(20), (drawn, drawnLimits, order, cut) => {
      const { numerator, denominator, perDonor, total } = drawnLimits;
      const of: MatchLimits = { ratio: new Fraction(numerator, denominator), perDonor, total };
      const all = drawn.map(({ n, donor, cents, at }) => gift(String(n).padStart(2, '0'), String(donor), cents, at));
      const whole = matchesOf(all, new Map(), { room: total, limits: of });
      const shuffled = all.map((one) => [order.next().value, one] as const).toSorted(([a], [b]) => a - b);
      expect(
        matchesOf(
          shuffled.map(([, one]) => one),
          new Map(),
          { room: total, limits: of },
        ),
      ).toEqual(whole);
      expect(totalMatched(whole) <= total).toBe(true);
      const donors = Map.groupBy(whole, ({ donorId }) => donorId);
      for (const [, theirs] of donors) {
        const given = theirs.reduce((sum, one) => sum + one.given, 0n);
        expect(totalMatched(theirs) <= dueFor(given, of)).toBe(true);
      }
      // The first portion, and then the rest on top of what it left.
      const inOrder = whole.map(({ giftId }) => all.find((one) => one.giftId === giftId)!);
      const first = matchesOf(inOrder.slice(0, cut), new Map(), { room: total, limits: of });
      const standings = new Map<string, { given: bigint; matched: bigint }>();
      for (const { donorId, given, matched: cents } of first) {
        const before = standings.get(donorId) ?? { given: 0n, matched: 0n };
        standings.set(donorId, { given: before.given + given, matched: before.matched + cents });
      }
      const rest = matchesOf(inOrder.slice(cut), standings, { room: total - totalMatched(first), limits: of });
      expect([...first, ...rest]).toEqual(whole);
    }),
  ));
