import { Fraction } from '@ceriss/kernel';
import type { BodyRules } from '../rule-set/body-rules.js';
import { ordinaryMethod } from '../rule-set/decision-rules.js';
import type { Tally } from '../voting/tally.js';
import type { TallyOf } from '../voting/tally-by-method.js';
import type { Choice } from '../voting/values.js';

/* Version 1 knew yes and no by one majority, in the clear. What it did not know stays unknown. */

/** The tally of version 1 said in the words of version 2: nothing is counted again. */
export const tallyOfVersion1 = ({ majority, ...tally }: Tally): TallyOf<'yes-no'> => {
  const { yes, no } = tally;
  const whole = Fraction.parse(yes).plus(Fraction.parse(no)).toString();
  return {
    method: 'yes-no',
    ...tally,
    majority: { ...majority, of: 'votes', yes, no, whole },
    further: [],
    met: majority.met,
  };
};

export const sameAsBefore = (old: object): object => old;

export const openedOfVersion1 = (old: { rules: BodyRules }): object => ({
  ...old,
  method: ordinaryMethod(old.rules),
  options: [],
});

export const closedOfVersion1 = (old: { tally: Tally; ballots: { choice: Choice }[] }): object => ({
  ...old,
  tally: tallyOfVersion1(old.tally),
  ballots: old.ballots.map(({ choice, ...ballot }) => ({ ...ballot, content: { method: 'yes-no', choice } })),
});

export const adoptedOfVersion1 = (old: { tally: Tally }): object => ({ ...old, tally: tallyOfVersion1(old.tally) });
