import { describe, expect, it } from '@jest/globals';
import { exampleCouncil } from '../rule-set/example-statutes.js';
import type { BallotContent } from '../voting/ballot-content.js';
import type { VotingMethod } from '../voting/method.js';
import * as world from '../../testing/proposal-world.js';
import { closingBytes, MOST_BYTES, mostThatFit } from './closing-size.js';
import type { ProposalCommand } from './proposal.decider.js';

const codes = (count: number) => Array.from({ length: count }, (_, at) => `candidate-${at}-${'x'.repeat(40)}`);
const turned = (all: readonly string[], by: number) => [...all.slice(by), ...all.slice(0, by)];
const methods: readonly VotingMethod[] = [
  { method: 'approval', winners: 1, tieBreak: 'lot' },
  {
    method: 'score',
    winners: 1,
    lowest: 0,
    highest: 1_000_000,
    statistic: 'mean',
    unscored: 'lowest',
    tieBreak: 'lot',
  },
  { method: 'schulze', winners: 1, strength: 'winning-votes', tieBreak: 'lot' },
  { method: 'stv', winners: 3 },
];
const full = ({ method }: VotingMethod, all: readonly string[], at: number): BallotContent => {
  if (method === 'approval') return { method, approved: [...all] };
  if (method === 'score') return { method, scores: Object.fromEntries(all.map((code) => [code, 1_000_000 - at])) };
  const order = turned(all, (at * 7) % all.length);
  return method === 'schulze'
    ? { method, ranking: order.map((code) => [code]) }
    : { method: 'stv', preferences: order };
};

describe('The closing of a round', () => {
  it.each(methods.flatMap((method) => [3, 60].map((count) => [method.method, count, method] as const)))(
    'by %s on %i options is never longer than was reckoned when it opened',
    (name, count, method) => {
      const all = codes(count);
      const ballots = world.electorate.map(({ seat }, at) => world.castContent(seat, full(method, all, at)));
      const opening = world.opened(exampleCouncil, 1, method, all);
      const closing = world.closingWith({ lot: all }, world.drafted(), world.tabled(), opening, ...ballots);
      const bytes = Buffer.byteLength(JSON.stringify(closing));
      const reckoned = closingBytes({ method: name, options: all, seats: 42 });
      expect(bytes).toBeLessThan(reckoned);
      expect(reckoned).toBeLessThan(12 * bytes);
    },
  );
  it.each(['approval', 'score', 'schulze', 'stv'] as const)('by %s fits with as many options as it says', (method) => {
    const size = { method, options: codes(500), seats: 200 };
    const { optionsAtMost } = mostThatFit(size);
    const bytes = (count: number) => closingBytes({ ...size, options: size.options.slice(0, count) });
    expect(bytes(optionsAtMost!)).toBeLessThanOrEqual(MOST_BYTES);
    expect(bytes(optionsAtMost! + 1)).toBeGreaterThan(MOST_BYTES);
    expect(optionsAtMost).toBeGreaterThan(30);
  });
  it('by consent fits for 200 seats that all object at length, and says for how many', () => {
    expect(closingBytes({ method: 'consent', options: [], seats: 200 })).toBeLessThan(MOST_BYTES);
    expect(mostThatFit({ method: 'consent', options: [], seats: 900 })).toEqual({ seatsAtMost: 278 });
    expect(closingBytes({ method: 'yes-no', options: [], seats: 1_000 })).toBeLessThan(MOST_BYTES);
  });
});

it('What could not be closed is not opened', () => {
  const open = (count: number): [ProposalCommand, ReturnType<typeof world.drafted>] => {
    const options = codes(count).map((code) => ({ code, name: code }));
    const command: ProposalCommand = {
      type: 'OpenVoting',
      data: {
        ...{ proposalId: world.proposalId, members: world.members, keyCommitment: 'commitment' },
        statutes: { ruleSetId: world.ruleSetId, version: 1, rules: exampleCouncil, bodies: [] },
        ...{ constitution: { valid: true, members: 42 }, closesAt: new Date(world.CLOSES), now: new Date(world.OPENS) },
      },
    };
    return [command, world.drafted(undefined, { matter: { kind: 'election' }, ballot: { method: 'stv', options } })];
  };
  const { optionsAtMost } = mostThatFit({ method: 'stv', options: codes(400), seats: 42 });
  const [large, proposal] = open(400);
  world
    .given(proposal, world.tabled())
    .when(large)
    .thenRefused('VOTE_TOO_LARGE', {
      rule: 'council-methods@1',
      facts: { method: 'stv', options: 400, seats: 42 },
      wouldPassIf: { optionsAtMost: optionsAtMost! },
    });
  const [fitting, smaller] = open(optionsAtMost!);
  expect(() => world.given(smaller, world.tabled()).when(fitting).thenNothing()).toThrow(/voting-opened/);
});
