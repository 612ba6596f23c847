import { Fraction } from '@ceriss/kernel';
import type { Poll } from './vote.js';
import { fillPlaces, tiersBy } from './winners.js';

/** Approval: as many options as a ballot likes; the most approved win, where the rules ask for it with a least share. */
export const approvalResult = ({ method, options, papers, lot }: Poll<'approval'>) => {
  const approvals = new Map(options.map((option) => [option, 0]));
  let marked = 0;
  for (const { content, times } of papers) {
    const known = [...new Set(content.approved)].filter((option) => approvals.has(option));
    for (const option of known) approvals.set(option, approvals.get(option)! + times);
    if (known.length > 0) marked += times;
  }
  const counted = [...approvals].map(([option, count]) => ({
    option,
    approvals: count,
    share: shareOf(count, marked),
  }));
  const least = Fraction.parse(method.leastShare ?? '0');
  const eligible = counted.filter(({ approvals: count, share }) => count > 0 && share.compare(least) >= 0);
  const tiers = tiersBy(eligible, (a, b) => b.approvals - a.approvals).map((tier) => tier.map(({ option }) => option));
  return {
    marked,
    options: counted.map((option) => ({ ...option, share: option.share.toString() })),
    ...fillPlaces(tiers, { places: method.winners, tieBreak: method.tieBreak, lot }),
  };
};

const shareOf = (count: number, marked: number): Fraction =>
  marked === 0 ? Fraction.zero : new Fraction(count, marked);
