import { Fraction } from '@ceriss/kernel';
import { z } from 'zod';
import type { BodyRules } from '../rule-set/body-rules.js';
import type { BallotContent } from './ballot-content.js';
import { quorumTally, type CensusSeat } from './quorum.js';
import type { TallyOf } from './tally-by-method.js';
import { constituencyTally, type Outcome } from './tally-parts.js';
import { count, fraction, type Choice } from './values.js';
import { countYesNo } from './yes-no.js';

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

export { outcome, type Outcome } from './tally-parts.js';
export type { CensusSeat } from './quorum.js';

/** One ballot a seat, by construction. */
export type Ballots = ReadonlyMap<string, Choice>;

/** Counts a vote as version 1 tells it: yes and no, one majority of the votes cast. */
export const tallyOf = (rules: BodyRules, census: readonly CensusSeat[], ballots: Ballots): Tally => {
  const choices = [...ballots].map(([seat, choice]): [string, BallotContent] => [seat, { method: 'yes-no', choice }]);
  const { counting, comparison, threshold } = rules.majority;
  const tally = countYesNo({
    rules,
    method: { method: 'yes-no', majorities: [{ ...rules.majority, of: 'votes' }] },
    census,
    ballots: new Map(choices),
    options: [],
    withdrawn: [],
    lot: [],
  });
  const { method: _, further: __, met, ...rest } = tally;
  return { ...rest, majority: { met, counting, comparison, threshold } };
};

export const outcomeOf = ({ quorum, majority }: Tally): Outcome => {
  if (!quorum.met) return 'no-quorum';
  return majority.met ? 'adopted' : 'rejected';
};

/** Reads a tally of version 1: yes and no, one majority of the votes cast. */
export const tallyFromV1 = (tally: Tally): TallyOf<'yes-no'> => {
  const { met, ...rule } = tally.majority;
  const { yes, no } = tally;
  const whole = Fraction.sum([yes, no].map((part) => Fraction.parse(part))).toString();
  return { ...tally, method: 'yes-no', majority: { ...rule, of: 'votes', yes, no, whole, met }, further: [], met };
};
