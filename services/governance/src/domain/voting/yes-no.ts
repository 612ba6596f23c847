import { Fraction } from '@ceriss/kernel';
import type { MajorityRule } from './method.js';
import type { CountingRules } from './quorum.js';
import { seatsByConstituency, type CensusSeat } from './quorum.js';
import type { MajorityTally, TallyOf } from './tally-by-method.js';
import type { Choice } from './values.js';
import { attendanceOf, type VoteBy } from './vote.js';

type Counted = Readonly<{
  code: string;
  weight: Fraction;
  census: number;
  yes: number;
  no: number;
  abstention: number;
}>;
type Part = Readonly<{ yes: Fraction; no: Fraction; unused: Fraction }>;

/** Yes against no: every majority that the rules ask for, each exact. A seat's choice counts in all of them. */
export const countYesNo = (vote: VoteBy<'yes-no'>): TallyOf<'yes-no'> => {
  const { rules, census, method } = vote;
  const choices = choicesOf(vote);
  const counted = countIn(rules, census, choices);
  const [majority, ...further] = method.majorities.map((rule) => majorityOf(rule, counted)) as [
    MajorityTally,
    ...MajorityTally[],
  ];
  const parts = counted.map((constituency) => partOf(method.majorities[0]!, constituency));
  return {
    method: 'yes-no',
    ...attendanceOf(vote),
    constituencies: counted.map(({ weight: _, ...constituency }, index) => ({
      ...constituency,
      addsYes: parts[index]!.yes.toString(),
      addsNo: parts[index]!.no.toString(),
      unusedWeight: parts[index]!.unused.toString(),
    })),
    yes: majority.yes,
    no: majority.no,
    unusedWeight: Fraction.sum(parts.map(({ unused }) => unused)).toString(),
    majority,
    further,
    met: [majority, ...further].every(({ met }) => met),
  };
};

const choicesOf = ({ ballots }: VoteBy<'yes-no'>) => ({
  get: (seat: string): Choice | undefined => {
    const content = ballots.get(seat);
    return content?.method === 'yes-no' ? content.choice : undefined;
  },
});

const countIn = (
  { constituencies }: CountingRules,
  census: readonly CensusSeat[],
  choices: Readonly<{ get(seat: string): Choice | undefined }>,
): Counted[] => {
  const seats = seatsByConstituency(census);
  return constituencies.map(({ code, weight = '0' }) => {
    const own = seats.get(code) ?? [];
    const counted = { yes: 0, no: 0, abstention: 0 };
    for (const seat of own) {
      const choice = choices.get(seat);
      if (choice) counted[choice] += 1;
    }
    return { code, weight: Fraction.parse(weight), census: own.length, ...counted };
  });
};

/* By weights, a constituency gives its weight in proportion; with neither yes nor no it stays unused. */
const byWeight = ({ weight, yes, no }: Counted): Part => {
  if (yes + no === 0) return { yes: Fraction.zero, no: Fraction.zero, unused: weight };
  const part = (votes: number) => weight.times(new Fraction(votes, yes + no));
  return { yes: part(yes), no: part(no), unused: Fraction.zero };
};

const bySide = ({ yes, no }: Counted): Part => ({
  yes: new Fraction(yes > no ? 1 : 0),
  no: new Fraction(no > yes ? 1 : 0),
  unused: Fraction.zero,
});

const bySeat = ({ yes, no }: Counted): Part => ({
  yes: new Fraction(yes),
  no: new Fraction(no),
  unused: Fraction.zero,
});

const COUNTED_BY = { weights: byWeight, constituencies: bySide, seats: bySeat } as const;

const partOf = ({ counting }: MajorityRule, constituency: Counted): Part => COUNTED_BY[counting](constituency);

const ofCensus: Readonly<Record<MajorityRule['counting'], (counted: Counted) => Fraction>> = {
  weights: ({ weight }) => weight,
  constituencies: ({ census }) => new Fraction(census > 0 ? 1 : 0),
  seats: ({ census }) => new Fraction(census),
};

/* Abstentions decide nothing: with neither yes nor no there is no majority, whatever the comparison. */
const majorityOf = (rule: MajorityRule, counted: readonly Counted[]): MajorityTally => {
  const { counting, of, comparison, threshold } = rule;
  const parts = counted.map((constituency) => partOf(rule, constituency));
  const [yes, no] = [Fraction.sum(parts.map((part) => part.yes)), Fraction.sum(parts.map((part) => part.no))];
  const decided = yes.plus(no);
  const whole = of === 'votes' ? decided : Fraction.sum(counted.map(ofCensus[counting]));
  const difference = yes.compare(whole.times(Fraction.parse(threshold)));
  const met = decided.compare(Fraction.zero) > 0 && (comparison === 'more-than' ? difference > 0 : difference >= 0);
  return { counting, of, comparison, threshold, yes: `${yes}`, no: `${no}`, whole: `${whole}`, met };
};
