import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { preferring, voteOf } from '../../../../services/governance/src/testing/vote-world.js';
import { countVote } from '../../../../services/governance/src/domain/voting/count.js';
import { figuresOf } from './figures.js';
import { differences, recountVote } from './recount-vote.js';

const CANDIDATES = [...'ABCDEFGH'];
const paper = fc
  .shuffledSubarray(CANDIDATES, { minLength: 1 })
  .chain((order) => fc.record({ order: fc.constant(order), times: fc.integer({ min: 1, max: 9 }) }));

it('An STV election of many papers, surpluses and exclusions has the rounds and winners of the recount', () =>
  fc.assert(
    fc.property(
      fc.array(paper, { minLength: 15, maxLength: 60 }),
      fc.integer({ min: 1, max: 5 }),
      fc.shuffledSubarray(CANDIDATES, { minLength: 8 }),
      (papers, winners, lot) => {
        const ballots = papers.map(({ order, times }) => [times, preferring(order.join(''))] as const);
        const vote = voteOf<'stv'>({ method: 'stv', winners }, CANDIDATES, ballots, { lot });
        expect(differences(recountVote(vote), figuresOf(countVote(vote)))).toEqual([]);
      },
    ),
    { numRuns: 120 },
  ));
