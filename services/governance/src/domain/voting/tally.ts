import { Fraction } from '@ceriss/kernel';
import { z } from 'zod';
import type { BodyRules, ConstituencyRules } from '../rule-set/body-rules.js';
import { code, count, fraction, ordinal, type Choice } from './values.js';

const constituencyTally = z.object({
  code,
  census: count,
  yes: count,
  no: count,
  abstention: count,
  /** What its yes and no ballots add to the result: parts of its weight, or seats where seats are counted. */
  addsYes: fraction,
  addsNo: fraction,
  /** Weight that decided nothing because there was neither a yes nor a no. */
  unusedWeight: fraction,
});
export type ConstituencyTally = z.infer<typeof constituencyTally>;

const quorumTally = z.object({
  met: z.boolean(),
  required: fraction,
  officersPresent: z.boolean(),
  constituencies: z.object({ required: ordinal, withShareOfSeats: fraction, reached: count }).optional(),
});

/** The exact result of a vote. `yes` and `no` are fractions of 100 by weights, or numbers of seats. */
export const tallySchema = z.object({
  census: count,
  present: count,
  quorum: quorumTally,
  constituencies: z.array(constituencyTally),
  yes: fraction,
  no: fraction,
  unusedWeight: fraction,
  majority: z.object({
    met: z.boolean(),
    counting: z.enum(['seats', 'weights']),
    comparison: z.enum(['more-than', 'at-least']),
    threshold: fraction,
  }),
});
export type Tally = z.infer<typeof tallySchema>;

export const outcome = z.enum(['adopted', 'rejected', 'no-quorum']);
export type Outcome = z.infer<typeof outcome>;

export type CensusSeat = Readonly<{ seat: string; constituency: string }>;
/** One ballot a seat, by construction. */
export type Ballots = ReadonlyMap<string, Choice>;

/** Counts a vote: a pure function of the rules, the census and the ballots; ballots of seats outside the census count for nothing. */
export const tallyOf = (rules: BodyRules, census: readonly CensusSeat[], ballots: Ballots): Tally => {
  const constituencies = rules.constituencies.map((constituency) => countIn(constituency, rules, census, ballots));
  const sum = (part: 'addsYes' | 'addsNo' | 'unusedWeight') =>
    Fraction.sum(constituencies.map((constituency) => Fraction.parse(constituency[part])));
  const [yes, no] = [sum('addsYes'), sum('addsNo')];
  const { counting, comparison, threshold } = rules.majority;
  return {
    census: census.length,
    present: presentIn(constituencies),
    quorum: quorumOf(rules, census, constituencies, ballots),
    constituencies,
    yes: yes.toString(),
    no: no.toString(),
    unusedWeight: sum('unusedWeight').toString(),
    majority: { met: hasMajority(rules, yes, no), counting, comparison, threshold },
  };
};

export const outcomeOf = ({ quorum, majority }: Tally): Outcome => {
  if (!quorum.met) return 'no-quorum';
  return majority.met ? 'adopted' : 'rejected';
};

const countIn = (
  { code, weight }: ConstituencyRules,
  { majority }: BodyRules,
  census: readonly CensusSeat[],
  ballots: Ballots,
): ConstituencyTally => {
  const seats = census.filter(({ constituency }) => constituency === code);
  const cast = (wanted: Choice) => seats.filter(({ seat }) => ballots.get(seat) === wanted).length;
  const [yes, no, abstention] = [cast('yes'), cast('no'), cast('abstention')];
  const counted = { code, census: seats.length, yes, no, abstention };
  if (majority.counting === 'seats') return { ...counted, addsYes: `${yes}`, addsNo: `${no}`, unusedWeight: '0' };
  const whole = Fraction.parse(weight!);
  if (yes + no === 0) return { ...counted, addsYes: '0', addsNo: '0', unusedWeight: whole.toString() };
  const part = (votes: number) => whole.times(new Fraction(votes, yes + no)).toString();
  return { ...counted, addsYes: part(yes), addsNo: part(no), unusedWeight: '0' };
};

const presentIn = (constituencies: readonly ConstituencyTally[]): number =>
  constituencies.reduce((total, { yes, no, abstention }) => total + yes + no + abstention, 0);

const reaches = (present: number, census: number, share: string): boolean => {
  const { numerator, denominator } = Fraction.parse(share);
  return BigInt(present) * denominator >= numerator * BigInt(census);
};

const quorumOf = (
  { quorum, officers }: BodyRules,
  census: readonly CensusSeat[],
  constituencies: readonly ConstituencyTally[],
  ballots: Ballots,
): Tally['quorum'] => {
  const officersPresent = areOfficersPresent(officers, census, ballots);
  const byConstituency = quorum.constituencies && {
    required: quorum.constituencies.atLeast,
    withShareOfSeats: quorum.constituencies.withShareOfSeats,
    reached: constituencies.filter((constituency) => isPresent(constituency, quorum.constituencies!.withShareOfSeats))
      .length,
  };
  const met =
    reaches(presentIn(constituencies), census.length, quorum.share) &&
    (officersPresent || !quorum.officersPresent) &&
    (!byConstituency || byConstituency.reached >= byConstituency.required);
  return { met, required: quorum.share, officersPresent, ...(byConstituency && { constituencies: byConstituency }) };
};

const areOfficersPresent = (
  { chair, secretary }: BodyRules['officers'],
  census: readonly CensusSeat[],
  ballots: Ballots,
): boolean => {
  const present = (seats: readonly string[]) => census.some(({ seat }) => seats.includes(seat) && ballots.has(seat));
  return present(chair) && (secretary === 'staff' || present(secretary));
};

/* Of no seats any share would be reached by nobody: an empty constituency is never present. */
const isPresent = (constituency: ConstituencyTally, share: string): boolean =>
  constituency.census > 0 && reaches(presentIn([constituency]), constituency.census, share);

/* Abstentions decide nothing: with neither yes nor no there is no majority, whatever the comparison. */
const hasMajority = ({ majority }: BodyRules, yes: Fraction, no: Fraction): boolean => {
  const decided = yes.plus(no);
  if (decided.equals(Fraction.zero)) return false;
  const difference = yes.compare(decided.times(Fraction.parse(majority.threshold)));
  return majority.comparison === 'more-than' ? difference > 0 : difference >= 0;
};
