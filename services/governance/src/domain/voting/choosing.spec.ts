import { describe, expect, it } from '@jest/globals';
import { asStored, voteOf } from '../../testing/vote-world.js';
import type { BallotContent } from './ballot-content.js';
import { countVote, outcomeOfTally } from './count.js';
import type { MethodNamed } from './method.js';
import { tallyByMethod, type TallyOf } from './tally-by-method.js';
import type { Vote } from './vote.js';

describe('Approval', () => {
  const one: MethodNamed<'approval'> = { method: 'approval', winners: 1, tieBreak: 'none' };
  const count = (ballots: readonly string[], more: Partial<typeof one> = {}, vote: Partial<Vote> = {}) =>
    countVote(
      voteOf<'approval'>(
        { ...one, ...more },
        [...'ABC'],
        ballots.map((approved) => [1, { method: 'approval', approved: [...approved] }]),
        vote,
      ),
    ) as TallyOf<'approval'>;

  it('counts every approval once, and shares of the ballots that are not blank', () => {
    const tally = count(['AB', 'B', 'BC', 'AA', '']);
    expect(tally).toMatchObject({
      present: 5,
      blank: 1,
      options: [
        { option: 'A', approvals: 2, share: '1/2' },
        { option: 'B', approvals: 3, share: '3/4' },
        { option: 'C', approvals: 1, share: '1/4' },
      ],
      winners: ['B'],
      ties: [],
    });
    expect(tallyByMethod.parse(asStored(tally))).toEqual(asStored(tally));
  });

  it.each([
    ['3/4', 'adopted'],
    ['4/5', 'rejected'],
  ])('asks a winner for a least share of %s: %s', (leastShare, outcome) =>
    expect(outcomeOfTally(count(['AB', 'B', 'BC', 'A'], { leastShare }))).toBe(outcome),
  );

  it('ties at the last place by the lot, the list or not at all', () => {
    const ballots = ['A', 'AB', 'C', 'B', 'A'];
    expect(count(ballots, { winners: 2, tieBreak: 'lot' }, { lot: ['C', 'B', 'A'] })).toMatchObject({
      winners: ['A', 'B'],
      ties: [],
    });
    const tied = ['A', 'AB', 'C', 'A'];
    expect(count(tied, { winners: 2, tieBreak: 'lot' }, { lot: ['C', 'B', 'A'] }).winners).toEqual(['A', 'C']);
    expect(count(tied, { winners: 2, tieBreak: 'listed-order' }, { lot: ['C', 'B', 'A'] }).winners).toEqual(['A', 'B']);
    const undecided = count(tied, { winners: 2 });
    expect(undecided).toMatchObject({
      winners: ['A'],
      ties: [{ about: 'winning', between: ['B', 'C'], decidedBy: 'none', chosen: [] }],
    });
    expect(outcomeOfTally(undecided)).toBe('rejected');
  });

  it('leaves out what was withdrawn; nobody approved wins nothing', () => {
    expect(count(['A', 'A', 'AB'], {}, { withdrawn: ['A'] })).toMatchObject({
      blank: 2,
      winners: ['B'],
      withdrawn: ['A'],
    });
    expect(count(['', ''], { winners: 3 })).toMatchObject({ blank: 2, winners: [], ties: [] });
    expect(count(['A'], { winners: 3 }).winners).toEqual(['A']);
  });
});

describe('Scores', () => {
  const sums: MethodNamed<'score'> = {
    ...{ method: 'score', winners: 1, lowest: 0, highest: 5 },
    ...{ statistic: 'sum', unscored: 'left-out', tieBreak: 'none' },
  };
  const count = (ballots: readonly Record<string, number>[], more: Partial<typeof sums> = {}) =>
    countVote(
      voteOf<'score'>(
        { ...sums, ...more },
        [...'ABC'],
        ballots.map((scores): [number, BallotContent] => [1, { method: 'score', scores }]),
      ),
    ) as TallyOf<'score'>;
  const ballots: Record<string, number>[] = [{ A: 5, B: 3 }, { A: 1, B: 3, C: 5 }, { B: 2 }, {}];

  it('sums: B has 8 of three ballots, A 6 of two', () => {
    const tally = count(ballots);
    expect(tally).toMatchObject({
      present: 4,
      blank: 1,
      options: [
        { option: 'A', scores: 2, sum: 6, mean: '3' },
        { option: 'B', scores: 3, sum: 8, mean: '8/3' },
        { option: 'C', scores: 1, sum: 5, mean: '5' },
      ],
      winners: ['B'],
    });
    expect(tallyByMethod.safeParse(tally).success).toBe(false);
    expect(tallyByMethod.parse(asStored(tally))).toEqual(asStored(tally));
  });

  it('averages exactly what is scored: C has 5 of one ballot', () =>
    expect(count(ballots, { statistic: 'mean' }).winners).toEqual(['C']));

  it('or counts what is unscored as the lowest: then B has 8/3, C 7/3', () =>
    expect(count(ballots, { statistic: 'mean', unscored: 'lowest', lowest: 1 })).toMatchObject({
      options: [
        { scores: 3, sum: 7, mean: '7/3' },
        { scores: 3, sum: 8, mean: '8/3' },
        { scores: 3, sum: 7, mean: '7/3' },
      ],
      winners: ['B'],
    }));

  it('ties on equal means of different numbers of scores', () =>
    expect(count([{ A: 2, B: 3 }, { A: 4 }], { statistic: 'mean' })).toMatchObject({
      winners: [],
      ties: [{ between: ['A', 'B'], decidedBy: 'none' }],
    }));

  it('of nobody choose nothing', () => {
    expect(count([{}, {}])).toMatchObject({ blank: 2, winners: [], options: [{ sum: 0, mean: null }, {}, {}] });
    expect(count([{}], { unscored: 'lowest' }).winners).toEqual([]);
  });
});

it('A ballot of another method is present and says nothing', () => {
  const tally = countVote(
    voteOf<'approval'>(
      { method: 'approval', winners: 1, tieBreak: 'none' },
      ['A'],
      [[2, { method: 'yes-no', choice: 'yes' }]],
    ),
  );
  expect(tally).toMatchObject({ present: 2, blank: 2, winners: [] });
});
