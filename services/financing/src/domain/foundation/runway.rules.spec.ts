import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { monthsAfter, runwayOf } from './runway.rules.js';

const monthly = ['2027-02-01', '2027-03-01', '2027-04-01'].map((dueOn) => ({ dueOn, amount: 100n }));

describe('The runway', () => {
  it('is everything that is committed when the cash is just enough, and not with a cent less', () => {
    expect(runwayOf('2027-01-15', 300n, monthly)).toMatchObject({ months: null, shortfall: 0n, committed: 300n });
    expect(runwayOf('2027-01-15', 299n, monthly)).toMatchObject({
      months: '299/100',
      shortOn: '2027-04-01',
      shortfall: 1n,
    });
  });

  it('counts whole months and the exact part of the next', () => {
    expect(runwayOf('2027-01-15', 100n, monthly)).toMatchObject({ months: '1', shortOn: '2027-03-01' });
    expect(runwayOf('2027-01-15', 133n, monthly)).toMatchObject({ months: '133/100' });
    expect(runwayOf('2027-01-15', 0n, monthly)).toMatchObject({ months: '0', shortOn: '2027-02-01' });
    expect(runwayOf('2027-01-15', -5n, monthly)).toMatchObject({ months: '0', shortfall: 305n });
  });

  it('puts what falls due on the same day of the next month into the next month', () => {
    const on = (dueOn: string) => runwayOf('2027-01-15', 0n, [{ dueOn, amount: 1n }]).months;
    expect(['2026-01-01', '2027-01-15', '2027-02-14', '2027-02-15'].map(on)).toEqual(['0', '0', '0', '1']);
  });

  it('has months of their own where nothing falls due', () =>
    expect(runwayOf('2027-01-15', 9n, [{ dueOn: '2027-06-20', amount: 10n }])).toMatchObject({ months: '59/10' }));

  it('is infinite without commitments, also where awards are promised more than there is', () => {
    expect(runwayOf('2027-01-15', 0n, [])).toMatchObject({ months: null, shortfall: 0n });
    expect(runwayOf('2027-01-15', -5n, [])).toMatchObject({ months: null, shortfall: 5n, shortOn: null });
  });

  it.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-12-31', 1, '2028-01-31'],
    ['2027-01-15', 12, '2028-01-15'],
  ])('%s and %s months is %s', (day, months, later) => expect(monthsAfter(day, months)).toBe(later));

  it('never falls when there is more cash', () => {
    const due = fc.array(fc.record({ days: fc.nat(900), amount: fc.bigInt(1n, 999n) }), { maxLength: 20 });
    fc.assert(
      fc.property(due, fc.bigInt(0n, 5000n), (some, cash) => {
        const obligations = some.map(({ days, amount }) => ({
          dueOn: new Date(Date.UTC(2027, 0, 15 + days)).toISOString().slice(0, 10),
          amount,
        }));
        const [less, more] = [cash, cash + 1n].map((one) => runwayOf('2027-01-15', one, obligations));
        const asNumber = (text: string | null) => {
          const [n, d = '1'] = (text ?? '999999').split('/');
          return Number(n) / Number(d);
        };
        expect(asNumber(more!.months)).toBeGreaterThanOrEqual(asNumber(less!.months));
      }),
    );
  });
});
