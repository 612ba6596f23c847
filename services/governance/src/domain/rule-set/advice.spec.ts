import { DomainError, type Refusal } from '@ceriss/kernel';
import { expect, it } from '@jest/globals';
import type { MethodNamed } from '../voting/method.js';
import type { BodyRules, StatutesText } from './body-rules.js';
import { examplePatronato, exampleStatutes } from './example-statutes.js';
import { checkStatutes } from './rule-set.rules.js';
import { rulesInForce } from './versions.js';

const with_ = (rules: Partial<BodyRules>, more: Partial<StatutesText> = {}): StatutesText => ({
  ...exampleStatutes,
  ...more,
  bodies: [{ ...examplePatronato, ...rules }, exampleStatutes.bodies[1]!],
});
const refusalOf = (act: () => unknown): Refusal => {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error.refusal;
  }
  throw new Error('expected a refusal');
};
const codes = examplePatronato.constituencies.map(({ code }) => code);
const majority = (threshold: string, comparison: 'more-than' | 'at-least') => ({
  majority: { counting: 'seats', comparison, threshold } as const,
});
const plan = (methods: NonNullable<BodyRules['decisions']>[number]['methods']) => ({
  decisions: [...examplePatronato.decisions!, { matters: ['plan' as const], methods }],
});
/* Whoever reduced it would not come back for minutes. */
const LONG = `${'7'.repeat(200_000)}/${'9'.repeat(200_000)}`;
const yesNo = (threshold: string): MethodNamed<'yes-no'> => ({
  method: 'yes-no',
  majorities: [{ counting: 'seats', of: 'votes', comparison: 'at-least', threshold }],
});
/* Ten seats besides those of the State. */
const sized = (seats: number): Partial<BodyRules> => ({
  constituencies: examplePatronato.constituencies.map((one) => (one.code === 'state' ? { ...one, seats } : one)),
});
const score: MethodNamed<'score'> = {
  ...{ method: 'score', winners: 1, lowest: 5, highest: 5 },
  ...{ statistic: 'sum', unscored: 'lowest', tieBreak: 'none' },
};

it.each<[string, StatutesText, Record<string, unknown>]>([
  ['a code twice', { ...exampleStatutes, bodies: [examplePatronato, examplePatronato] }, { occurrencesAtMost: 1 }],
  ['a state that has no seats', with_({ stateMajority: { constituencies: ['nobody'] } }), { codeIn: codes }],
  [
    'seats that ask and are not there',
    with_({ sessions: { ...examplePatronato.sessions!, mayAsk: { constituencies: ['age'], share: '1/3' } } }),
    { codeIn: codes },
  ],
  ['more seats than anybody could read', with_(sized(1_001 - 10)), { seatsAtMost: 1_000 }],
  ['a billion seats', with_(sized(1_000_000_000)), { seatsAtMost: 1_000 }],
  ['a quorum in too many digits', with_({ quorum: { share: LONG, officersPresent: true } }), { charactersAtMost: 41 }],
  ['a majority in too many digits', with_(plan([yesNo(LONG)])), { charactersAtMost: 41 }],
  [
    'a weight in too many digits',
    with_({ constituencies: examplePatronato.constituencies.map((one) => ({ ...one, weight: LONG })) }),
    { charactersAtMost: 41 },
  ],
  ['a share above one', with_({ quorum: { share: '3/2', officersPresent: true } }), { shareAtMost: '1' }],
  ['more than all', with_(majority('1', 'more-than')), { comparison: 'at-least' }],
  ['at least nothing', with_(majority('0', 'at-least')), { comparison: 'more-than' }],
  [
    'periods the wrong way round',
    with_({ votingPeriod: { minimumSeconds: 9, maximumSeconds: 8 } }),
    { minimumSecondsAtMost: 8 },
  ],
  [
    'more constituencies than there are',
    with_({ quorum: { ...examplePatronato.quorum, constituencies: { atLeast: 7, withShareOfSeats: '1/3' } } }),
    { constituenciesAtMost: 6 },
  ],
  [
    'a seat nowhere',
    with_({}, { seat: '99' }),
    { territory: 'INE code of a community in two digits, or of a municipality in five' },
  ],
  ['proxies of all', with_({ proxies: { perSeat: 21 } }), { perSeatLessThan: 21 }],
  ['scores of one figure', with_(plan([score])), { highestMoreThan: 5 }],
  ['scores without end', with_(plan([{ ...score, highest: 1_000_001 }])), { highestAtMost: 1_000_000 }],
  [
    'a body that changes them and is not there',
    with_({}, { amendment: { body: 'senate' } }),
    {
      codeIn: ['patronato', 'council'],
    },
  ],
])('Statutes with %s say what would make them pass', (_, text, wouldPassIf) =>
  expect(refusalOf(() => checkStatutes(text)).wouldPassIf).toEqual(wouldPassIf),
);

it('Statutes of a thousand seats, and of a share in forty-one characters, pass', () => {
  const share = `${'1'.repeat(20)}/${'2'.repeat(20)}`;
  expect(() => checkStatutes(with_({ ...sized(990), quorum: { share, officersPresent: true } }))).not.toThrow();
});

it('Statutes that are not in force yet say from when on they are', () => {
  const { bodies, effectiveFrom } = exampleStatutes;
  const ruleSet = { versions: [{ ...exampleStatutes, bodies, version: 1 }] };
  const early = new Date(Date.parse(effectiveFrom) - 1);
  const asked = () => rulesInForce('some', ruleSet, 'council', early);
  expect(refusalOf(asked).wouldPassIf).toEqual({ notBefore: effectiveFrom });
  expect(refusalOf(() => rulesInForce('some', { versions: [] }, 'council', early)).wouldPassIf).toBeUndefined();
});
