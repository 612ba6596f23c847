import { describe, it } from '@jest/globals';
import { exampleCouncil } from '../rule-set/example-statutes.js';
import * as world from '../../testing/proposal-world.js';
import type { ProposalCommand } from './proposal.decider.js';
import type { ProposalEvent } from './proposal.events.js';

const { given, CLOSES, OPENS } = world;
const now = new Date(OPENS);
const [concerned, other] = [world.otherId, world.callId];
const tabled = [world.drafted(undefined, { concerns: [concerned] }), world.tabled()];
const conflicted = (seat: string, basis: 'declared-interest' | 'own-organisation'): ProposalEvent => ({
  type: 'governance.seat-conflicted',
  data: { seat, organisation: concerned, basis, conflictedAt: OPENS },
});
const open = (...changed: { seat: string; organisation?: string; interests?: string[] }[]): ProposalCommand => ({
  type: 'OpenVoting',
  data: {
    proposalId: world.proposalId,
    statutes: { ruleSetId: world.ruleSetId, version: 1, rules: exampleCouncil, bodies: [] },
    members: world.members.map((member) => ({ ...member, ...changed.find(({ seat }) => seat === member.seat) })),
    constitution: { valid: true, members: 42 },
    ...{ keyCommitment: 'commitment', closesAt: new Date(CLOSES), now },
  },
});

describe('A matter that concerns an organisation', () => {
  it('takes out of the census who has declared an interest in it, and who acts for it, before the vote begins', () =>
    given(...tabled)
      .when(open({ seat: 'age-1', interests: [other, concerned] }, { seat: 'local-3', organisation: concerned }))
      .then(conflicted('age-1', 'declared-interest'), conflicted('local-3', 'own-organisation'), world.opened()));

  it('leaves everybody else in it', () =>
    given(...tabled)
      .when(open({ seat: 'age-1', interests: [other] }))
      .then(world.opened()));

  it('takes nobody out twice', () =>
    given(...tabled, world.recused('age-1'))
      .when(open({ seat: 'age-1', interests: [concerned] }))
      .then(world.opened()));

  it('gives the seat no ballot', () => {
    const history = [...tabled, conflicted('age-1', 'declared-interest'), world.opened()];
    given(...history)
      .when(world.vote('age-1', 'yes'))
      .thenRefused('BALLOT_SEAT_RECUSED');
  });

  it('refuses the ballot of who declares the interest while the vote is open', () =>
    given(...tabled, world.opened())
      .when(world.vote('age-1', 'yes', now, { interests: [concerned] }))
      .thenRefused('BALLOT_SEAT_CONFLICTED', {
        rule: 'council-conflicts-of-interest@1',
        facts: { organisation: concerned, basis: 'declared-interest' },
      }));

  it('concerns nobody where the proposal names no organisation', () =>
    given(world.drafted(), world.tabled())
      .when(open({ seat: 'age-1', interests: [concerned] }))
      .then(world.opened()));
});
