import { Fraction } from '@ceriss/kernel';
import { addDays } from '@ceriss/spain';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { accruedInterest, interestDue, principalOwed, type Bearing } from './loan-interest.rules.js';

const loan = (o: Partial<Bearing> = {}): Bearing => ({
  drawings: [{ receivedOn: '2027-01-01', cents: 100_000_00n }],
  payments: [],
  rates: [{ validFrom: '2027-01-01', percent: '2' }],
  dayCount: 'actual/365',
  ...o,
});

describe('Interest on a loan', () => {
  it('of 100,000.00 at 2 % is 2,000.00 after a year, and a day less the day before', () => {
    expect(interestDue(loan(), '2028-01-01')).toBe(2_000_00n);
    expect(interestDue(loan(), '2027-12-31')).toBe(1_994_52n);
    expect(interestDue(loan(), '2027-01-02')).toBe(5_48n);
    expect(interestDue(loan(), '2027-01-01')).toBe(0n);
  });
  it('counts the leap year as its rule says', () => {
    const leap = { drawings: [{ receivedOn: '2028-01-01', cents: 100_000_00n }] };
    expect(interestDue(loan(leap), '2029-01-01')).toBe(2_005_48n);
    expect(interestDue(loan({ ...leap, dayCount: 'actual/actual' }), '2029-01-01')).toBe(2_000_00n);
  });
  it('is borne by each part from the day on which it came in, and not from that on which it was paid back', () => {
    const drawings = [
      { receivedOn: '2027-07-02', cents: 50_000_00n },
      { receivedOn: '2027-01-01', cents: 50_000_00n },
    ];
    // 1,000.00 for the year, and for 183 days of it 501.37 more.
    expect(interestDue(loan({ drawings }), '2028-01-01')).toBe(1_501_37n);
    const payments = [{ paidOn: '2027-07-02', principal: 50_000_00n, interest: 0n }];
    expect(interestDue(loan({ drawings, payments }), '2028-01-01')).toBe(1_000_00n);
    expect(principalOwed(loan({ drawings, payments }), '2027-07-01')).toBe(50_000_00n);
    expect(principalOwed(loan({ drawings, payments }), '2027-07-02')).toBe(50_000_00n);
  });
  it('begins with the first rate, changes with the next, and is nothing without any', () => {
    expect(interestDue(loan({ rates: [] }), '2037-01-01')).toBe(0n);
    const rates = [
      { validFrom: '2027-12-31', percent: '2' },
      { validFrom: '2028-01-01', percent: '4' },
    ];
    expect(interestDue(loan({ rates }), '2027-12-31')).toBe(0n);
    expect(interestDue(loan({ rates }), '2028-01-01')).toBe(5_48n);
    // 2 + 4 % of a day: 16.438… in all, which is cut once.
    expect(interestDue(loan({ rates }), '2028-01-02')).toBe(16_44n);
  });
  it('that was paid is not due again; what is paid later does not count yet', () => {
    const payments = [{ paidOn: '2028-01-01', principal: 0n, interest: 2_000_00n }];
    expect(interestDue(loan({ payments }), '2028-01-01')).toBe(0n);
    expect(interestDue(loan({ payments }), '2027-12-31')).toBe(1_994_52n);
    expect(interestDue(loan({ payments }), '2028-01-02')).toBe(5_48n);
  });

  const day = fc.nat(2_000).map((days) => addDays('2027-01-01', days));
  it('is due to the same cent in all, however often it is paid between', () =>
    fc.assert(
      fc.property(
        fc.array(day, { maxLength: 12 }).map((days) => days.toSorted()),
        fc.bigInt(1n, 10n ** 11n),
        fc.constantFrom('0.01', '2', '3.125', '4.0625'),
        (days, cents, percent) => {
          const of = loan({
            drawings: [{ receivedOn: '2027-01-01', cents }],
            rates: [{ validFrom: '2027-01-01', percent }],
          });
          const payments = days.reduce<Bearing['payments']>(
            (all, paidOn) => [
              ...all,
              { paidOn, principal: 0n, interest: interestDue({ ...of, payments: all }, paidOn) },
            ],
            [],
          );
          const paid = payments.reduce((sum, { interest }) => sum + interest, 0n);
          expect(paid + interestDue({ ...of, payments }, '2033-01-01')).toBe(interestDue(of, '2033-01-01'));
        },
      ),
    ));
  it('is the plain sum over days of what was owed at the end of each', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(day, fc.bigInt(1n, 10n ** 9n)), { minLength: 1, maxLength: 6 }), (drawn) => {
        const drawings = drawn.map(([receivedOn, cents]) => ({ receivedOn, cents }));
        let plain = 0n;
        for (let on = '2027-01-01'; on < '2028-01-01'; on = addDays(on, 1)) {
          plain += drawings.filter(({ receivedOn }) => receivedOn <= on).reduce((sum, { cents }) => sum + cents, 0n);
        }
        expect(accruedInterest(loan({ drawings }), '2028-01-01').toString()).toBe(
          new Fraction(plain * 2n, 36_500n).toString(),
        );
      }),
      { numRuns: 30 },
    ));
});
