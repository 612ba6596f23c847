import { Fraction } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import { seatsOf } from '../rule-set/body-rules.js';
import { exampleCouncil } from '../rule-set/example-statutes.js';
import { voteOf } from '../../testing/vote-world.js';
import { ballotContent, votingOption, type BallotContent } from './ballot-content.js';
import { countVote, outcomeOfTally } from './count.js';
import { votingMethod, type MajorityRule, type MethodNamed } from './method.js';
import { tallyByMethod, type TallyOf } from './tally-by-method.js';
import { tallyFromV1, tallyOf } from './tally.js';
import type { Choice } from './values.js';

const seats: MajorityRule = { counting: 'seats', of: 'votes', comparison: 'more-than', threshold: '1/2' };
const weights: MajorityRule = { ...seats, counting: 'weights' };
const constituencies: MajorityRule = { ...seats, counting: 'constituencies' };

/** yes/no/abstention by constituency of the council. */
const council = (majorities: readonly MajorityRule[], counts: Record<string, readonly number[]>) => {
  const census = seatsOf(exampleCouncil);
  const ballots = Object.entries(counts).flatMap(([code, numbers]) => {
    const own = census.filter(({ constituency }) => constituency === code);
    const choices = (['yes', 'no', 'abstention'] as const).flatMap((choice, i) =>
      Array<Choice>(numbers[i]!).fill(choice),
    );
    return choices.map((choice, i): [string, BallotContent] => [own[i]!.seat, { method: 'yes-no', choice }]);
  });
  const method: MethodNamed<'yes-no'> = { method: 'yes-no', majorities: [...majorities] };
  return countVote({
    ...{ rules: exampleCouncil, method, census, ballots: new Map(ballots) },
    ...{ options: [], withdrawn: [], lot: [] },
  }) as TallyOf<'yes-no'>;
};
/* Twelve seats of 42 for, thirty against; but 25 + 15 + 16 = 56 of the weights for. */
const weightsOnly = {
  age: [5, 0, 0],
  ccaa: [0, 19, 0],
  local: [6, 0, 0],
  'third-sector': [6, 0, 0],
  philanthropy: [0, 3, 0],
  business: [0, 3, 0],
};

describe('A double majority', () => {
  it('needs both: 56 of 100 by weights and 17 of 42 seats are not enough', () => {
    const tally = council([weights, seats], weightsOnly);
    expect(tally).toMatchObject({ yes: '56', no: '44', majority: { met: true }, met: false });
    expect(tally.further).toEqual([{ ...seats, yes: '17', no: '25', whole: '42', met: false }]);
    expect(outcomeOfTally(tally)).toBe('rejected');
    expect(outcomeOfTally(council([weights], weightsOnly))).toBe('adopted');
    expect(tallyByMethod.parse(tally)).toEqual(tally);
  });

  it('is adopted when both are met', () => {
    const tally = council([weights, seats], { ...weightsOnly, ccaa: [5, 14, 0] });
    expect(tally.further[0]).toMatchObject({ yes: '22', no: '20', met: true });
    expect(outcomeOfTally(tally)).toBe('adopted');
  });

  it('may count constituencies: one that is divided, silent or empty is on neither side', () => {
    const tally = council([constituencies], { age: [3, 2, 0], ccaa: [4, 4, 0], local: [0, 1, 0], business: [0, 0, 3] });
    expect(tally).toMatchObject({ yes: '1', no: '1', majority: { whole: '2', met: false } });
  });

  it.each([
    ['3/6', 'at-least', true],
    ['3/6', 'more-than', false],
    ['2/6', 'more-than', true],
  ] as const)('of constituencies of the census: three of six against %s, %s, is %s', (threshold, comparison, met) => {
    const rule: MajorityRule = { ...constituencies, of: 'census', threshold, comparison };
    const tally = council([rule], { age: [1, 0, 0], local: [1, 0, 0], 'third-sector': [1, 0, 0], ccaa: [0, 1, 0] });
    expect(tally.majority).toMatchObject({ yes: '3', no: '1', whole: '6', met });
  });
});

describe('A majority of the census', () => {
  const absolute: MajorityRule = { ...seats, of: 'census' };

  it.each([
    [20, false],
    [21, false],
    [22, true],
  ])('of 42 seats has more than half by %i: %s, however few vote against', (yes, met) => {
    const votes = { ccaa: [Math.min(yes, 19), 0, 0], local: [Math.max(0, yes - 19), 0, 0] };
    expect(council([absolute], votes).majority).toMatchObject({ yes: String(yes), whole: '42', met });
  });

  it('of weights counts a constituency that did not vote against', () => {
    const rule: MajorityRule = { ...weights, of: 'census' };
    expect(council([rule], { age: [5, 0, 0], ccaa: [0, 0, 9], local: [6, 0, 0] })).toMatchObject({
      yes: '40',
      unusedWeight: '60',
      majority: { whole: '100', met: false },
    });
  });

  it('is never made of nothing, whatever the threshold', () =>
    expect(council([{ ...absolute, comparison: 'at-least', threshold: '0' }], { age: [0, 0, 5] }).met).toBe(false));

  it.each(['1/3', '2/3', '3/5'])('met exactly at %s is decided as the rule says', (threshold) => {
    const [yes, all] = threshold.split('/').map(Number) as [number, number];
    const votes = { ccaa: [yes, all - yes, 0] };
    expect(council([{ ...seats, threshold, comparison: 'at-least' }], votes).met).toBe(true);
    expect(council([{ ...seats, threshold, comparison: 'more-than' }], votes).met).toBe(false);
  });
});

describe('A tally of version 1', () => {
  it('is read as one majority of the votes cast', () => {
    const census = seatsOf(exampleCouncil);
    const old = tallyOf(
      exampleCouncil,
      census,
      new Map([
        ['age-1', 'yes'],
        ['ccaa-1', 'no'],
      ]),
    );
    const read = tallyByMethod.parse(tallyFromV1(old));
    expect(read).toEqual(council([weights], { age: [1, 0, 0], ccaa: [0, 1, 0] }));
    expect(Fraction.parse('55').equals(Fraction.parse((read as TallyOf<'yes-no'>).majority.whole))).toBe(true);
  });
});

describe('Consent', () => {
  const consent = (tolerated: number, positions: readonly string[]) => {
    const ballots = positions.map((position): [number, BallotContent] => [
      1,
      ballotContent.parse({
        method: 'consent',
        position,
        ...(position === 'objects' && { reasons: 'No llega a los pueblos' }),
      }),
    ]);
    return countVote(voteOf<'consent'>({ method: 'consent', toleratedObjections: tolerated }, [], ballots));
  };

  it.each([
    [0, ['consents', 'consents'], 'adopted'],
    [0, ['consents', 'consents', 'objects'], 'rejected'],
    [1, ['consents', 'objects'], 'adopted'],
    [1, ['consents', 'consents', 'objects', 'objects'], 'rejected'],
    [0, ['stands-aside', 'consents'], 'adopted'],
    [0, ['stands-aside', 'stands-aside'], 'rejected'],
    [0, [], 'no-quorum'],
  ])('with %i objections tolerated, %j is %s: outcome %s', (tolerated, positions, outcome) => {
    const tally = consent(tolerated, positions);
    expect(outcomeOfTally(tally)).toBe(outcome);
    expect(tallyByMethod.parse(tally)).toEqual(tally);
  });

  it('knows no objection without reasons', () =>
    expect(ballotContent.safeParse({ method: 'consent', position: 'objects' }).success).toBe(false));
});

it('names options and methods by schemas that refuse what they do not know', () => {
  expect(votingOption.safeParse({ code: 'A b', name: 'A' }).success).toBe(false);
  expect(votingMethod.safeParse({ method: 'stv', winners: 0 }).success).toBe(false);
  expect(votingMethod.safeParse({ method: 'yes-no', majorities: [] }).success).toBe(false);
  expect(votingMethod.parse({ method: 'stv', winners: 3 })).toEqual({ method: 'stv', winners: 3 });
});
