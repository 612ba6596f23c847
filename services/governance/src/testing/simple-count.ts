import { Fraction } from '@ceriss/kernel';
import type { BodyRules } from '../domain/rule-set/body-rules.js';
import type { Ballots, CensusSeat } from '../domain/voting/tally.js';

/**
 * The result counted ballot by ballot with a common denominator, for comparison in specs. Nothing is shared with `tallyOf` but the
 * questions; shares are taken as `n/d` texts and compared by multiplying crosswise.
 */
export const simpleResult = (rules: BodyRules, census: readonly CensusSeat[], ballots: Ballots) => {
  const common = product(census.length);
  let [yes, no, present] = [0n, 0n, 0];
  for (const { seat, constituency } of census) {
    const choice = ballots.get(seat);
    if (choice === undefined) continue;
    present += 1;
    if (choice === 'abstention') continue;
    const worth = rules.majority.counting === 'seats' ? common : worthOf(constituency, rules, census, ballots, common);
    if (choice === 'yes') yes += worth;
    else no += worth;
  }
  const outcome = hasQuorum(rules, census, ballots, present) ? (yes > no ? 'adopted' : 'rejected') : 'no-quorum';
  return { yes: new Fraction(yes, common), no: new Fraction(no, common), outcome };
};

const hasQuorum = (rules: BodyRules, census: readonly CensusSeat[], ballots: Ballots, present: number): boolean => {
  const chair = rules.officers.chair.some((office) => census.some(({ seat }) => seat === office && ballots.has(seat)));
  const groups = rules.constituencies.filter(({ code }) => {
    const seats = census.filter(({ constituency }) => constituency === code);
    return seats.length > 0 && 3 * seats.filter(({ seat }) => ballots.has(seat)).length >= seats.length;
  }).length;
  return 2 * present >= census.length && chair && groups >= (rules.quorum.constituencies?.atLeast ?? 0);
};

const product = (upTo: number): bigint => {
  let total = 1n;
  for (let factor = 2n; factor <= BigInt(upTo); factor += 1n) total *= factor;
  return total;
};

/* Every deciding ballot of a constituency carries the same part of its weight. */
const worthOf = (
  code: string,
  rules: BodyRules,
  census: readonly CensusSeat[],
  ballots: Ballots,
  common: bigint,
): bigint => {
  const deciding = census.filter(({ seat, constituency }) => {
    const choice = ballots.get(seat);
    return constituency === code && (choice === 'yes' || choice === 'no');
  }).length;
  const weight = rules.constituencies.find((constituency) => constituency.code === code)!.weight!;
  return (BigInt(weight) * common) / BigInt(deciding);
};
