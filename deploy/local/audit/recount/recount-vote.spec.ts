import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BallotContent } from '../../../../services/governance/src/domain/voting/ballot-content.js';
import { countVote } from '../../../../services/governance/src/domain/voting/count.js';
import type { VotingMethod } from '../../../../services/governance/src/domain/voting/method.js';
import type { CountingRules } from '../../../../services/governance/src/domain/voting/quorum.js';
import type { Vote } from '../../../../services/governance/src/domain/voting/vote.js';
import { figuresOf } from './figures.js';
import { differences, recountVote } from './recount-vote.js';

const CODES = ['a', 'b', 'c', 'd', 'e'];
const RUNS = { numRuns: 250 };
const code = fc.constantFrom(...CODES);
const share = fc.constantFrom('0', '1/3', '1/2', '3/5', '2/3', '1');
const tieBreak = fc.constantFrom('lot' as const, 'listed-order' as const, 'none' as const);
const winners = fc.integer({ min: 1, max: 4 });

const rules: fc.Arbitrary<CountingRules> = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }),
    weights: fc.array(fc.constantFrom('0', '10', '100/3', '25/2'), { minLength: 4, maxLength: 4 }),
    share,
    officersPresent: fc.boolean(),
    groups: fc.option(fc.record({ atLeast: fc.integer({ min: 1, max: 4 }), withShareOfSeats: share })),
  })
  .map(({ sizes, weights, share: quorumShare, officersPresent, groups }) => ({
    constituencies: sizes.map((seats, i) => ({ code: `g${i}`, name: `G${i}`, seats, weight: weights[i]! })),
    officers: { chair: ['g0-1'], secretary: 'staff' },
    quorum: { share: quorumShare, officersPresent, ...(groups && { constituencies: groups }) },
  }));

const majority = fc.record({
  counting: fc.constantFrom('seats' as const, 'weights' as const, 'constituencies' as const),
  of: fc.constantFrom('votes' as const, 'census' as const),
  comparison: fc.constantFrom('more-than' as const, 'at-least' as const),
  threshold: share,
});

type Kind = Readonly<{ method: fc.Arbitrary<VotingMethod>; content: fc.Arbitrary<BallotContent> }>;
const some = fc.uniqueArray(code, { maxLength: 5 });
const kinds: { readonly [M in VotingMethod['method']]: Kind } = {
  'yes-no': {
    method: fc.array(majority, { minLength: 1, maxLength: 3 }).map((majorities) => ({ method: 'yes-no', majorities })),
    content: fc
      .constantFrom('yes' as const, 'no' as const, 'abstention' as const)
      .map((choice) => ({ method: 'yes-no', choice })),
  },
  consent: {
    method: fc.nat(3).map((toleratedObjections) => ({ method: 'consent', toleratedObjections })),
    content: fc.constantFrom<BallotContent>(
      { method: 'consent', position: 'consents' },
      { method: 'consent', position: 'stands-aside' },
      { method: 'consent', position: 'objects', reasons: 'x' },
    ),
  },
  approval: {
    method: fc
      .record({ winners, leastShare: fc.option(share), tieBreak })
      .map(({ leastShare, ...rest }) => ({ method: 'approval', ...rest, ...(leastShare && { leastShare }) })),
    content: fc.array(code, { maxLength: 4 }).map((approved) => ({ method: 'approval', approved })),
  },
  score: {
    method: fc
      .record({
        winners,
        statistic: fc.constantFrom('sum' as const, 'mean' as const),
        unscored: fc.constantFrom('left-out' as const, 'lowest' as const),
        tieBreak,
      })
      .map((rest) => ({ method: 'score', lowest: 1, highest: 4, ...rest })),
    content: fc
      .dictionary(code, fc.integer({ min: 1, max: 4 }), { noNullPrototype: true })
      .map((scores) => ({ method: 'score', scores })),
  },
  schulze: {
    method: fc
      .record({ winners, strength: fc.constantFrom('winning-votes' as const, 'margins' as const), tieBreak })
      .map((rest) => ({ method: 'schulze', ...rest })),
    content: fc
      .array(fc.uniqueArray(code, { minLength: 1, maxLength: 2 }), { maxLength: 4 })
      .map((ranking) => ({ method: 'schulze', ranking })),
  },
  stv: {
    method: winners.map((places) => ({ method: 'stv', winners: places })),
    content: some.map((preferences) => ({ method: 'stv', preferences })),
  },
};

const voteBy = ({ method, content }: Kind): fc.Arbitrary<Vote> =>
  fc
    .record({
      ...{ rules, method, withdrawn: fc.uniqueArray(code, { maxLength: 2 }) },
      lot: fc.shuffledSubarray(CODES, { minLength: 3 }),
      contents: fc.array(fc.option(content, { freq: 6 }), { minLength: 20, maxLength: 20 }),
      absent: fc.uniqueArray(fc.nat(19), { maxLength: 4 }),
    })
    .map(({ contents, absent, ...vote }) => {
      const seats = vote.rules.constituencies.flatMap((group) =>
        Array.from({ length: group.seats }, (_, i) => ({ seat: `${group.code}-${i + 1}`, constituency: group.code })),
      );
      const census = seats.filter((_, index) => !absent.includes(index));
      const cast = seats.flatMap(({ seat }, i) => (contents[i] ? [[seat, contents[i]] as const] : []));
      return { ...vote, census, options: CODES, ballots: new Map(cast) };
    });

describe.each(Object.keys(kinds) as VotingMethod['method'][])('A count by %s', (name) => {
  it('has the figures of a recount that shares no code with it', () =>
    fc.assert(
      fc.property(voteBy(kinds[name]), (vote) =>
        expect(differences(recountVote(vote), figuresOf(countVote(vote)))).toEqual([]),
      ),
      RUNS,
    ));

  it('does not depend on the order of seats and ballots', () =>
    fc.assert(
      fc.property(
        voteBy(kinds[name]).chain((vote) =>
          fc.record({
            vote: fc.constant(vote),
            census: fc.shuffledSubarray([...vote.census], { minLength: vote.census.length }),
          }),
        ),
        ({ vote, census }) =>
          expect(countVote({ ...vote, census, ballots: new Map([...vote.ballots].reverse()) })).toEqual(
            countVote(vote),
          ),
      ),
      { numRuns: 100 },
    ));
});

it('A recount tells every figure that differs', () => {
  expect(differences({ yes: '1', no: '2' }, { yes: '1', no: '3', blank: '0' })).toEqual([
    { figure: 'no', recounted: '2', stored: '3' },
    { figure: 'blank', recounted: 'nothing', stored: '0' },
  ]);
});
