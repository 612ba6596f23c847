import { describe, expect, it } from '@jest/globals';
import type { BallotContent } from '../../../../services/governance/src/domain/voting/ballot-content.js';
import { countVote, outcomeOfTally } from '../../../../services/governance/src/domain/voting/count.js';
import type { TieBreak, VotingMethod } from '../../../../services/governance/src/domain/voting/method.js';
import type { CountingRules } from '../../../../services/governance/src/domain/voting/quorum.js';
import type { Vote } from '../../../../services/governance/src/domain/voting/vote.js';
import { figuresOf } from './figures.js';
import { differences, recountVote } from './recount-vote.js';

const rules: CountingRules = {
  constituencies: [
    { code: 'g', name: 'G', seats: 4, weight: '60' },
    { code: 'h', name: 'H', seats: 2, weight: '40' },
  ],
  officers: { chair: ['g-1'], secretary: 'staff' },
  quorum: { share: '1/2', officersPresent: false },
};
const seats = ['g-1', 'g-2', 'g-3', 'g-4', 'h-1', 'h-2'];
const census = seats.map((seat) => ({ seat, constituency: seat[0]! }));
const options = ['a', 'b', 'c'];
const lot = ['c', 'a', 'b'];

const yesNo: VotingMethod = {
  method: 'yes-no',
  majorities: [{ counting: 'weights', of: 'votes', comparison: 'more-than', threshold: '1/2' }],
};
const choosing = (tieBreak: TieBreak): VotingMethod[] => [
  { method: 'approval', winners: 1, tieBreak },
  { method: 'score', winners: 1, lowest: 0, highest: 5, statistic: 'sum', unscored: 'lowest', tieBreak },
  { method: 'score', winners: 1, lowest: 0, highest: 5, statistic: 'mean', unscored: 'left-out', tieBreak },
  { method: 'schulze', winners: 1, strength: 'winning-votes', tieBreak },
  { method: 'schulze', winners: 1, strength: 'margins', tieBreak },
];
const stv: VotingMethod = { method: 'stv', winners: 1 };
const every: readonly VotingMethod[] = [
  yesNo,
  { method: 'consent', toleratedObjections: 0 },
  ...choosing('lot'),
  stv,
  { method: 'stv', winners: 3 },
];

const BLANK: Readonly<Record<VotingMethod['method'], BallotContent>> = {
  'yes-no': { method: 'yes-no', choice: 'abstention' },
  consent: { method: 'consent', position: 'stands-aside' },
  approval: { method: 'approval', approved: [] },
  score: { method: 'score', scores: {} },
  schulze: { method: 'schulze', ranking: [] },
  stv: { method: 'stv', preferences: [] },
};
/* Every option gets the same, from another seat each. */
const alike = (method: VotingMethod['method'], at: number): BallotContent => {
  const [first, second, third] = [0, 1, 2].map((step) => options[(at + step) % 3]!) as [string, string, string];
  if (method === 'approval') return { method, approved: [first] };
  if (method === 'score') return { method, scores: { [first]: 3 } };
  if (method === 'schulze') return { method, ranking: [[first], [second], [third]] };
  return { method: 'stv', preferences: [first] };
};
const all = (content: (at: number) => BallotContent) => new Map(seats.map((seat, at) => [seat, content(at)] as const));

const counted = (vote: Partial<Vote> & Pick<Vote, 'method'>) => {
  const whole: Vote = { rules, census, options, withdrawn: [], lot, ballots: new Map(), ...vote };
  const tally = countVote(whole);
  expect(differences(recountVote(whole), figuresOf(tally))).toEqual([]);
  return { tally, outcome: outcomeOfTally(tally) };
};

describe.each(every.map((method) => [JSON.stringify(method), method] as const))('Counted twice, %s', (_, method) => {
  it('without anybody called to vote there is no quorum', () =>
    expect(counted({ method, census: [] })).toMatchObject({ outcome: 'no-quorum', tally: { census: 0, present: 0 } }));
  it('without a ballot there is none either', () => expect(counted({ method }).outcome).toBe('no-quorum'));
  it('ballots that say nothing are a quorum and decide nothing', () => {
    const { tally, outcome } = counted({ method, ballots: all(() => BLANK[method.method]) });
    expect([outcome, tally.present, tally.quorum.met]).toEqual(['rejected', 6, true]);
  });
  it('half of the census, and a ballot fewer', () => {
    const half = [...all(() => BLANK[method.method])].slice(0, 3);
    expect(counted({ method, ballots: new Map(half) }).outcome).toBe('rejected');
    expect(counted({ method, ballots: new Map(half.slice(1)) }).outcome).toBe('no-quorum');
  });
});

describe.each([...choosing('lot'), stv].map((method) => [JSON.stringify(method), method] as const))(
  'Choosing, %s',
  (_, method) => {
    const ballots = all((at) => alike(method.method, at));
    it('among nothing, because all options have been withdrawn, chooses nothing', () =>
      expect(counted({ method, ballots, withdrawn: options })).toMatchObject({
        outcome: 'rejected',
        tally: { winners: [], ties: [], blank: 6, present: 6 },
      }));
    it('among equals of every kind lets the lot decide, and tells it', () => {
      const { tally } = counted({ method, ballots });
      expect(tally).toMatchObject({ winners: ['c'] });
      expect('ties' in tally && tally.ties.every(({ decidedBy }) => decidedBy === 'lot')).toBe(true);
    });
    it('of one that is left takes that one', () =>
      expect(counted({ method, ballots, withdrawn: ['a', 'b'] })).toMatchObject({
        outcome: 'adopted',
        tally: { winners: ['c'], ties: [] },
      }));
  },
);

it.each(choosing('none').map((method) => [JSON.stringify(method), method] as const))(
  'A full tie that nothing breaks is no decision: %s',
  (_, method) => {
    const { tally, outcome } = counted({ method, ballots: all((at) => alike(method.method, at)) });
    expect([outcome, tally]).toMatchObject([
      'rejected',
      { winners: [], ties: [{ about: 'winning', between: options, decidedBy: 'none', chosen: [] }] },
    ]);
  },
);

describe('An election by the single transferable vote, counted twice', () => {
  const paper = (...preferences: string[]): BallotContent => ({ method: 'stv', preferences });
  const papers = (...contents: BallotContent[]) => new Map(contents.map((content, at) => [seats[at]!, content]));
  it('excludes by lot in the first round, where all are lowest and nothing came before', () =>
    expect(counted({ method: stv, ballots: papers(paper('a', 'b'), paper('b'), paper('c')) }).tally).toMatchObject({
      winners: ['c'],
      ties: [
        { about: 'exclusion', stage: 2, between: ['a', 'b', 'c'], decidedBy: 'lot', chosen: ['b'] },
        { about: 'exclusion', stage: 3, between: ['a', 'c'], decidedBy: 'lot', chosen: ['a'] },
      ],
    }));
  it('loses papers that name nobody else, and tells how many', () =>
    expect(
      counted({
        method: { method: 'stv', winners: 2 },
        ballots: papers(paper('a'), paper('a'), paper('a'), paper('a', 'b'), paper('b'), paper('c')),
      }).tally,
    ).toMatchObject({ quota: 3, winners: ['a', 'b'], stages: [{}, { nonTransferable: '3/4' }, {}] }));
  it('leaves the last surplus where it is when the places are filled', () =>
    expect(
      counted({ method: stv, ballots: papers(...Array<BallotContent>(4).fill(paper('a', 'b')), paper('b')) }).tally,
    ).toMatchObject({ quota: 3, winners: ['a'], stages: [{ votes: ['4', '1', '0'], nonTransferable: '0' }] }));
});
