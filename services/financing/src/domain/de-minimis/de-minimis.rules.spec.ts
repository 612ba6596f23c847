import { euros } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Regime } from './aid-register.events.js';
import { deMinimis2023, headroomOn, requireDeMinimis, type Aid } from './de-minimis.rules.js';

const aid = (grantDate: string, wholeEuros: number, regime: Regime = 'general'): Aid => ({
  regime,
  grantDate,
  amount: BigInt(wholeEuros) * 100n,
});
const earlier = [aid('2024-11-20', 150_000), aid('2025-06-10', 45_000)];
const [general, sgei, both] = deMinimis2023.ceilings as [
  (typeof deMinimis2023.ceilings)[0],
  (typeof deMinimis2023.ceilings)[0],
  (typeof deMinimis2023.ceilings)[0],
];
const on = (day: string, granted: readonly Aid[], line = general) => headroomOn(day, granted, line, 3);
const members = ['01980000-0000-7000-8000-00000000a002'];
const refusal = (added: Aid, granted: readonly Aid[]) => {
  try {
    requireDeMinimis(added, granted, deMinimis2023, members);
    return undefined;
  } catch (error) {
    return (
      error as { refusal: { facts: Record<string, unknown>; wouldPassIf: Record<string, unknown>; rule: string } }
    ).refusal;
  }
};

describe('De minimis headroom', () => {
  it.each([
    ['2027-03-15', 105_000n, '2027-11-20', 150_000n, 255_000n],
    ['2027-11-19', 105_000n, '2027-11-20', 150_000n, 255_000n],
    ['2027-11-20', 255_000n, '2028-06-10', 45_000n, 300_000n],
    ['2028-06-09', 255_000n, '2028-06-10', 45_000n, 300_000n],
  ])('on %s is € %s, and more is free from %s', (day, headroom, from, amount, then) =>
    expect(on(day, earlier)).toEqual({
      used: 300_000_00n - headroom * 100n,
      headroom: headroom * 100n,
      release: { on: from, amount: amount * 100n, headroom: then * 100n },
    }),
  );

  it('is the whole ceiling without aid, or with aid that no longer counts', () => {
    expect(on('2027-01-01', [])).toEqual({ used: 0n, headroom: 300_000_00n });
    expect(on('2028-06-10', earlier)).toEqual({ used: 0n, headroom: 300_000_00n });
  });
  it('counts aid granted on the day itself and not aid of a later day', () => {
    expect(on('2027-01-01', [aid('2027-01-01', 1)]).used).toBe(100n);
    expect(on('2027-01-01', [aid('2027-01-02', 1)]).used).toBe(0n);
  });
  it('frees aid of a 29 February on 1 March, and that of 28 February and 1 March on their days', () => {
    const leap = [aid('2024-02-29', 10)];
    expect(on('2027-02-28', leap)).toMatchObject({ used: 1_000n, release: { on: '2027-03-01' } });
    expect(on('2027-03-01', leap).used).toBe(0n);
    expect(on('2027-02-28', [aid('2024-02-28', 10)]).used).toBe(0n);
    expect(on('2028-02-29', [aid('2025-03-01', 10)]).used).toBe(1_000n);
    expect(on('2028-03-01', [aid('2025-03-01', 10)]).used).toBe(0n);
    expect(on('2028-02-29', [aid('2025-02-28', 10)]).used).toBe(0n);
  });
  it('tells of no release of aid that was renounced whole: nothing comes free with it', () => {
    const renounced = aid('2025-05-05', 0);
    expect(on('2027-01-01', [renounced])).toEqual({ used: 0n, headroom: 300_000_00n });
    expect(on('2027-01-01', [renounced, aid('2026-01-01', 4)]).release?.on).toBe('2029-01-01');
  });
  it('is never below zero', () => expect(on('2027-01-01', [aid('2026-01-01', 400_000)]).headroom).toBe(0n));
  it('tells together what is freed on one day', () =>
    expect(on('2027-01-01', [aid('2025-05-05', 1), aid('2025-05-05', 2), aid('2026-01-01', 4)]).release).toEqual({
      on: '2028-05-05',
      amount: 300n,
      headroom: 299_996_00n,
    }));
  it('counts each regime under its own ceiling and both under theirs', () => {
    const mixed = [aid('2026-01-01', 100_000), aid('2026-01-01', 500_000, 'sgei')];
    expect(on('2027-01-01', mixed, general).headroom).toBe(200_000_00n);
    expect(on('2027-01-01', mixed, sgei).headroom).toBe(250_000_00n);
    expect(on('2027-01-01', mixed, both).headroom).toBe(150_000_00n);
  });
});

describe('New de minimis aid', () => {
  it('may fill the ceiling to the last cent', () =>
    expect(refusal(aid('2027-03-15', 105_000), earlier)).toBeUndefined());
  it('is refused whole one cent above, with headroom, the next release and the day from which it fits', () =>
    expect(refusal({ ...aid('2027-03-15', 0), amount: 105_000_01n }, earlier)).toEqual({
      rule: 'de-minimis@2023/2831',
      reference: 'Reg. (EU) 2023/2831, art. 3.2',
      facts: {
        ...{ grantDate: '2027-03-15', amount: euros(105_000_01n), regimes: ['general'], members },
        ...{ used: euros(195_000_00n), ceiling: euros(300_000_00n), headroom: euros(105_000_00n) },
        ...{ moreFreeFrom: '2027-11-20', freed: euros(150_000_00n), headroomThen: euros(255_000_00n) },
      },
      wouldPassIf: { amountAtMost: euros(105_000_00n), grantedFrom: '2027-11-20' },
    }));
  it('of 120,000 is refused on the day before the boundary and fits on it', () => {
    expect(refusal(aid('2027-11-19', 120_000), earlier)).toMatchObject({ facts: { headroom: euros(105_000_00n) } });
    expect(refusal(aid('2027-11-20', 120_000), earlier)).toBeUndefined();
  });
  it('above the ceiling itself never fits', () =>
    expect(refusal(aid('2027-03-15', 300_001), earlier)?.wouldPassIf).toEqual({ amountAtMost: euros(105_000_00n) }));
  it('names the tightest ceiling, and has no reference where the figure is of configuration', () => {
    const sgeiAid = [aid('2026-01-01', 600_000, 'sgei')];
    expect(refusal(aid('2027-01-01', 150_001), sgeiAid)).toMatchObject({
      rule: 'de-minimis-cumulation@1',
      facts: { headroom: euros(150_000_00n), regimes: ['general', 'sgei'] },
    });
    expect(refusal(aid('2027-01-01', 150_001), sgeiAid)).not.toHaveProperty('reference');
    expect(refusal(aid('2027-01-01', 150_000), sgeiAid)).toBeUndefined();
    expect(refusal(aid('2027-01-01', 150_001, 'sgei'), sgeiAid)).toMatchObject({
      facts: { headroom: euros(150_000_00n) },
    });
  });
});

describe('The rules, and a second implementation that reads dates as numbers', () => {
  const dayOf = fc
    .record({
      y: fc.integer({ min: 2020, max: 2032 }),
      m: fc.integer({ min: 1, max: 12 }),
      d: fc.integer({ min: 1, max: 31 }),
    })
    .map(({ y, m, d }) => new Date(Date.UTC(y, m - 1, d)).toISOString().slice(0, 10));
  const anyDay = fc.oneof(dayOf, fc.constantFrom('2024-02-29', '2028-02-29', '2027-02-28', '2027-03-01', '2024-02-28'));
  const anyAid = fc.record({
    regime: fc.constantFrom<Regime>('general', 'sgei'),
    grantDate: anyDay,
    amount: fc.bigInt({ min: 1n, max: 400_000_00n }),
  });
  const number = (day: string) => Number(day.replaceAll('-', ''));
  // Three years later is 30000 in such numbers; a 29 February has passed when 1 March has come.
  const usedOn = (day: string, all: readonly Aid[], regimes: readonly Regime[]) =>
    all.reduce((sum, one) => {
      const [granted, today] = [number(one.grantDate), number(day)];
      return regimes.includes(one.regime) && granted <= today && today < granted + 30_000 ? sum + one.amount : sum;
    }, 0n);

  it('agree on every day, ceiling and amount', () =>
    fc.assert(
      fc.property(fc.array(anyAid, { maxLength: 12 }), anyAid, (all, added) => {
        for (const line of deMinimis2023.ceilings) {
          expect(headroomOn(added.grantDate, all, line, 3).used).toBe(usedOn(added.grantDate, all, line.regimes));
        }
        const fits = deMinimis2023.ceilings.every(
          ({ regimes, ceiling }) =>
            !regimes.includes(added.regime) ||
            usedOn(added.grantDate, all, regimes) + added.amount <= BigInt(ceiling.cents),
        );
        expect(refusal(added, all) === undefined).toBe(fits);
      }),
    ));

  it('agree that what would pass does pass, and one cent more does not', () =>
    fc.assert(
      fc.property(fc.array(anyAid, { maxLength: 12 }), anyAid, (all, added) => {
        const refused = refusal(added, all);
        if (!refused) return;
        const most = BigInt((refused.wouldPassIf['amountAtMost'] as { cents: string }).cents);
        if (most > 0n) expect(refusal({ ...added, amount: most }, all)).toBeUndefined();
        expect(refusal({ ...added, amount: most + 1n }, all)).toBeDefined();
      }),
    ));
});
