import { Fraction } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { preferring, voteOf } from '../../testing/vote-world.js';
import type { BallotContent } from './ballot-content.js';
import { countVote, outcomeOfTally } from './count.js';
import type { VotingMethod } from './method.js';
import type { Choice } from './values.js';

/* A method is monotone when more support never harms: whoever wins still wins after a ballot was changed in their favour. */
const OPTIONS = ['a', 'b', 'c', 'd'];
const RUNS = { numRuns: 300 };
const option = fc.constantFrom(...OPTIONS);

const winnersOf = (method: VotingMethod, contents: readonly BallotContent[]): readonly string[] => {
  const tally = countVote(
    voteOf(
      method,
      OPTIONS,
      contents.map((content) => [1, content]),
    ),
  );
  return 'winners' in tally ? tally.winners : [];
};
const raised = <T>(contents: readonly T[], at: number, change: (content: T) => T): T[] =>
  contents.map((content, index) => (index === at % contents.length ? change(content) : content));

describe('More support never harms', () => {
  it('a proposal: a no or an abstention that becomes a yes', () => {
    const majority = fc.record({
      counting: fc.constantFrom('seats' as const, 'weights' as const, 'constituencies' as const),
      of: fc.constantFrom('votes' as const, 'census' as const),
      comparison: fc.constantFrom('more-than' as const, 'at-least' as const),
      threshold: fc.constantFrom('1/3', '1/2', '2/3'),
    });
    const choices = fc.array(fc.constantFrom<Choice>('yes', 'no', 'abstention'), { minLength: 1, maxLength: 12 });
    const rules = {
      constituencies: ['x', 'y', 'z'].map((code) => ({ code, name: code, seats: 4, weight: '100/3' })),
      officers: { chair: ['x-1'], secretary: 'staff' as const },
      quorum: { share: '0', officersPresent: false },
    };
    fc.assert(
      fc.property(choices, fc.array(majority, { minLength: 1, maxLength: 2 }), fc.nat(), (given, majorities, at) => {
        const count = (all: readonly Choice[]) => {
          const seats = all.map((choice, i) => ({ seat: `s-${i}`, constituency: 'xyz'[i % 3]!, choice }));
          return countVote({
            ...{ rules, method: { method: 'yes-no', majorities }, census: seats },
            ballots: new Map(seats.map(({ seat, choice }) => [seat, { method: 'yes-no', choice }])),
            ...{ options: [], withdrawn: [], lot: [] },
          });
        };
        const before = count(given);
        const after = count(raised(given, at, () => 'yes'));
        if (outcomeOfTally(before) === 'adopted') expect(outcomeOfTally(after)).toBe('adopted');
        if (before.method !== 'yes-no' || after.method !== 'yes-no') throw new Error('another method');
        expect(Fraction.parse(after.yes).compare(Fraction.parse(before.yes))).toBeGreaterThanOrEqual(0);
      }),
      RUNS,
    );
  });

  it('an option that is approved once more', () =>
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(option), { minLength: 1, maxLength: 8 }),
        option,
        fc.nat(),
        (lists, liked, at) => {
          const method: VotingMethod = { method: 'approval', winners: 1, tieBreak: 'listed-order' };
          const contents = (all: readonly string[][]) =>
            all.map((approved): BallotContent => ({ method: 'approval', approved }));
          if (!winnersOf(method, contents(lists)).includes(liked)) return;
          expect(winnersOf(method, contents(raised(lists, at, (list) => [...new Set([...list, liked])])))).toContain(
            liked,
          );
        },
      ),
      RUNS,
    ));

  it.each(['sum', 'mean'] as const)('an option that gets a higher score, by the %s', (statistic) =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(...OPTIONS.map(() => fc.nat(5))), { minLength: 1, maxLength: 8 }),
        ...([option, fc.nat(), fc.nat(5)] as const),
        (cards, liked, at, score) => {
          const method: VotingMethod = {
            ...{ method: 'score', winners: 1, lowest: 0, highest: 5 },
            ...{ statistic, unscored: 'lowest', tieBreak: 'listed-order' },
          };
          const contents = (all: readonly number[][]) =>
            all.map((card): BallotContent => ({
              method: 'score',
              scores: Object.fromEntries(card.map((points, index) => [OPTIONS[index], points])),
            }));
          if (!winnersOf(method, contents(cards)).includes(liked)) return;
          const better = (card: number[]) =>
            card.map((points, index) => (OPTIONS[index] === liked ? Math.max(points, score) : points));
          expect(winnersOf(method, contents(raised(cards, at, better)))).toContain(liked);
        },
      ),
      RUNS,
    ),
  );

  it.each(['winning-votes', 'margins'] as const)('an option that is ranked higher, by Schulze with %s', (strength) =>
    fc.assert(
      fc.property(
        fc.array(fc.shuffledSubarray(OPTIONS, { minLength: 1 }), { minLength: 1, maxLength: 9 }),
        ...([option, fc.nat(), fc.nat(3)] as const),
        (rankings, liked, at, place) => {
          const method: VotingMethod = { method: 'schulze', winners: 1, strength, tieBreak: 'listed-order' };
          const contents = (all: readonly string[][]) =>
            all.map((order): BallotContent => ({ method: 'schulze', ranking: order.map((name) => [name]) }));
          if (!winnersOf(method, contents(rankings)).includes(liked)) return;
          const higher = (order: string[]) => {
            const now = order.includes(liked) ? order.indexOf(liked) : order.length;
            const rest = order.filter((name) => name !== liked);
            return rest.toSpliced(Math.min(now, place), 0, liked);
          };
          expect(winnersOf(method, contents(raised(rankings, at, higher)))).toContain(liked);
        },
      ),
      RUNS,
    ),
  );
});

it('The single transferable vote is not monotone: A wins, and loses when two voters rank A higher', () => {
  /* Wikipedia, "Monotonicity criterion": of three the one excluded is another, and that one's voters go elsewhere. */
  const count = (papers: readonly (readonly [number, string])[]) =>
    countVote(
      voteOf<'stv'>(
        { method: 'stv', winners: 1 },
        [...'ABC'],
        papers.map(([times, names]) => [times, preferring(names)]),
      ),
    );
  const others = [
    [6, 'ABC'],
    [5, 'CAB'],
    [4, 'BCA'],
  ] as const;
  expect(count([...others, [2, 'BAC']])).toMatchObject({ winners: ['A'] });
  expect(count([...others, [2, 'ABC']])).toMatchObject({ winners: ['C'] });
});
