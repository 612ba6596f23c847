import { euros } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import { headroomOn, requireDeMinimis, type Aid } from './de-minimis.rules.js';

const aid = (grantDate: string, wholeEuros: number): Aid => ({ grantDate, amount: BigInt(wholeEuros) * 100n });
const earlier = [aid('2024-11-20', 150_000), aid('2025-06-10', 45_000)];

describe('De minimis headroom', () => {
  it.each([
    ['2027-03-15', 105_000n, '2027-11-20'],
    ['2027-11-19', 105_000n, '2027-11-20'],
    ['2027-11-20', 255_000n, '2028-06-10'],
    ['2028-06-09', 255_000n, '2028-06-10'],
  ])('on %s is € %s, and more is free from %s', (day, headroom, moreFreeFrom) =>
    expect(headroomOn(day, earlier)).toEqual({
      used: 300_000_00n - headroom * 100n,
      headroom: headroom * 100n,
      moreFreeFrom,
    }),
  );

  it('is the whole ceiling without aid, or with aid that no longer counts', () => {
    expect(headroomOn('2027-01-01', [])).toEqual({ used: 0n, headroom: 300_000_00n });
    expect(headroomOn('2028-06-10', earlier)).toEqual({ used: 0n, headroom: 300_000_00n });
  });
  it('counts aid granted on the day itself and not aid of a later day', () => {
    expect(headroomOn('2027-01-01', [aid('2027-01-01', 1)]).used).toBe(100n);
    expect(headroomOn('2027-01-01', [aid('2027-01-02', 1)]).used).toBe(0n);
  });
  it('frees aid of a 29 February on 1 March', () => {
    const leap = [aid('2024-02-29', 10)];
    expect(headroomOn('2027-02-28', leap)).toMatchObject({ used: 1_000n, moreFreeFrom: '2027-03-01' });
    expect(headroomOn('2027-03-01', leap).used).toBe(0n);
  });
  it('is never below zero', () => expect(headroomOn('2027-01-01', [aid('2026-01-01', 400_000)]).headroom).toBe(0n));
});

describe('New de minimis aid', () => {
  it('may fill the ceiling to the last cent', () =>
    expect(() => requireDeMinimis(aid('2027-03-15', 105_000), earlier)).not.toThrow());
  it('is refused whole one cent above, with headroom and date', () => {
    const added = { grantDate: '2027-03-15', amount: 105_000_01n };
    expect(() => requireDeMinimis(added, earlier)).toThrow(
      expect.objectContaining({
        code: 'AWARD_DE_MINIMIS_EXCEEDED',
        refusal: {
          rule: 'de-minimis@2023/2831',
          reference: 'Reg. (EU) 2023/2831, art. 3.2',
          facts: {
            grantDate: '2027-03-15',
            amount: euros(105_000_01n),
            used: euros(195_000_00n),
            ceiling: euros(300_000_00n),
            headroom: euros(105_000_00n),
            moreFreeFrom: '2027-11-20',
          },
          wouldPassIf: { amountAtMost: euros(105_000_00n) },
        },
      }),
    );
  });
});
