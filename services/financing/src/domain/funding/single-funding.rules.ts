import { centsOf, DomainError, euros, sumCents, type Cents, type MoneyJson } from '@ceriss/kernel';
import type { Period } from '../award/award-course.js';

export type SingleFundingRefusal = 'AWARD_DOUBLE_FUNDING';

/** Another award to the same initiative, as it stands. */
export type OtherAward = Readonly<{ awardId: string; amount: MoneyJson; period?: Period | undefined }>;
/** What an award would give to an initiative of a cost, beside what the application says that others give. */
export type Financed = Readonly<{
  amount: MoneyJson;
  cost: MoneyJson;
  elsewhere: MoneyJson;
  period?: Period | undefined;
}>;

const overlaps = (a: Period | undefined, b: Period | undefined): boolean =>
  !a || !b || (a.from <= b.to && b.from <= a.to);

/**
 * Refuses to finance the same initiative beyond its cost: what other awards give it in an overlapping time, with what the application says
 * that others give, and this. Where a time is not known it overlaps. Answers the cents that other awards give.
 */
export const requireSingleFunding = (
  { amount, cost, elsewhere, period }: Financed,
  others: readonly OtherAward[],
): Cents => {
  const counted = others.filter((one) => centsOf(one.amount) > 0n && overlaps(one.period, period));
  const awarded = sumCents(counted.map((one) => centsOf(one.amount)));
  const funded = centsOf(elsewhere) + awarded;
  const room = centsOf(cost) - funded;
  if (centsOf(amount) <= room) return awarded;
  throw new DomainError<SingleFundingRefusal>('AWARD_DOUBLE_FUNDING', {
    rule: 'double-funding@1',
    reference: 'Ley 38/2003, art. 19.3',
    facts: { cost, amount, funded: euros(funded), awards: counted.map(({ awardId }) => awardId) },
    wouldPassIf: { amountAtMost: euros(room > 0n ? room : 0n) },
  });
};
