import type { Refusal } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import type { BodyRules } from '../rule-set/body-rules.js';
import { methodsFor } from '../rule-set/decision-rules.js';
import { exampleCouncil } from '../rule-set/example-statutes.js';
import type { BallotContent } from '../voting/ballot-content.js';
import type { MatterKind } from '../voting/matter.js';
import type { VotingMethod } from '../voting/method.js';
import * as world from '../../testing/proposal-world.js';
import { bytesOfBallot } from './ballot-content.rules.js';
import type { ProposalCommand } from './proposal.decider.js';
import type { ProposalEvent } from './proposal.events.js';
import type { BallotPlan } from './proposal.schemas.js';

const { given, stateAfter, CLOSES, OPENS } = world;
const now = new Date(OPENS);
const options = ['ana', 'berta', 'carla'].map((code) => ({ code, name: code }));
const methodNamed = (name: string, kind: MatterKind): VotingMethod =>
  methodsFor(exampleCouncil, kind).find(({ method }) => method === name)!;

const open = (rules: BodyRules = exampleCouncil): ProposalCommand => ({
  type: 'OpenVoting',
  data: {
    ...{ proposalId: world.proposalId, members: world.members, constitution: { valid: true, members: 42 } },
    statutes: { ruleSetId: world.ruleSetId, version: 1, rules, bodies: [rules] },
    ...{ keyCommitment: 'commitment', closesAt: new Date(CLOSES), now },
  },
});
const about = (kind: MatterKind, ballot?: BallotPlan) => [
  world.drafted(undefined, { matter: { kind }, ...(ballot && { ballot }) }),
  world.tabled(),
];
const withdrawn = (option: string): ProposalEvent => ({
  type: 'governance.option-withdrawn',
  data: { option, reason: 'Renuncia', withdrawnAt: OPENS },
});

describe('The way of voting', () => {
  it('is the usual one of the statutes for the kind of matter', () => {
    const method = methodNamed('yes-no', 'upscaling');
    given(...about('upscaling'))
      .when(open())
      .then(world.opened(exampleCouncil, 1, method));
    given(...about('plan'))
      .when(open())
      .then(world.opened());
  });

  it('is the one that the proposal asks for, when the statutes allow it', () => {
    const election = about('election', { method: 'schulze', options });
    const method = methodNamed('schulze', 'election');
    given(...election)
      .when(open())
      .then(world.opened(exampleCouncil, 1, method, ['ana', 'berta', 'carla']));
    given(...about('call', { method: 'schulze', options }))
      .when(open())
      .thenRefused('PROPOSAL_METHOD_NOT_ALLOWED', {
        rule: 'council-methods@1',
        facts: { kind: 'call', method: 'schulze' },
        wouldPassIf: { method: ['yes-no'] },
      });
  });

  it('fills as many places as the proposal says', () => {
    const method = { method: 'stv', winners: 2 } as const;
    given(...about('election', { method: 'stv', winners: 2, options }))
      .when(open())
      .then(world.opened(exampleCouncil, 1, method, ['ana', 'berta', 'carla']));
  });

  it('needs something to choose from', () => {
    const election = about('election', { method: 'stv', options: options.slice(0, 1) });
    given(...about('election'))
      .when(open())
      .thenRefused('PROPOSAL_OPTIONS_MISSING', { facts: { method: 'stv', options: 0 } });
    given(...election, withdrawn('ana'))
      .when(open())
      .thenRefused('PROPOSAL_OPTIONS_MISSING');
  });

  it('names every option and every part once', () => {
    const draft = (details: object): ProposalCommand => ({
      type: 'DraftProposal',
      data: {
        ...{ body: { bodyId: world.bodyId, code: 'council', layer: 'council' }, title: 'T', text: 'T' },
        ...{ matter: { kind: 'election' }, matterKnown: false, ...details },
      },
    });
    given()
      .when(draft({ ballot: { method: 'stv', options: [...options, options[0]] } }))
      .thenRefused('PROPOSAL_CODE_TWICE', { facts: { code: 'ana' }, wouldPassIf: { occurrencesAtMost: 1 } });
    given()
      .when(
        draft({
          parts: [
            { code: 'out', title: 'A' },
            { code: 'out', title: 'B' },
          ],
        }),
      )
      .thenRefused('PROPOSAL_CODE_TWICE', { facts: { code: 'out' } });
  });
});

describe('The content of a ballot', () => {
  const codes = ['ana', 'berta', 'carla'];
  const score = methodNamed('score', 'general');
  const approval: VotingMethod = { method: 'approval', winners: 1, mostApprovals: 2, tieBreak: 'none' };
  const voting = (method: VotingMethod) => [...about('election'), world.opened(exampleCouncil, 1, method, codes)];
  const stv: VotingMethod = { method: 'stv', winners: 1 };
  const schulze = methodNamed('schulze', 'election');
  const range = { scoreAtLeast: 0, scoreAtMost: 10 };
  it.each<[string, VotingMethod, BallotContent, Record<string, unknown>]>([
    ['other-method', stv, { method: 'yes-no', choice: 'yes' }, { method: 'stv' }],
    ['option-unknown', stv, { method: 'stv', preferences: ['dora'] }, { optionIn: codes }],
    ['option-twice', stv, { method: 'stv', preferences: ['ana', 'ana'] }, { occurrencesAtMost: 1 }],
    ['option-twice', schulze, { method: 'schulze', ranking: [['ana'], ['berta', 'ana']] }, { occurrencesAtMost: 1 }],
    ['too-many', approval, { method: 'approval', approved: codes }, { optionsAtMost: 2 }],
    ['score-out-of-range', score, { method: 'score', scores: { ana: 11 } }, range],
  ])('is refused as %s, and the refusal does not say it', (problem, method, content, wouldPassIf) => {
    given(...voting(method))
      .when(world.voteWith('age-1', content))
      .thenRefused('BALLOT_CONTENT_INVALID', {
        facts: { problem, method: method.method, round: 1 },
        wouldPassIf: wouldPassIf as Refusal['wouldPassIf'],
      });
  });
  it.each<[VotingMethod, BallotContent]>([
    [approval, { method: 'approval', approved: ['ana', 'berta'] }],
    [score, { method: 'score', scores: { ana: 10, berta: 0 } }],
    [methodNamed('schulze', 'election'), { method: 'schulze', ranking: [['ana', 'berta'], ['carla']] }],
    [
      { method: 'stv', winners: 1 },
      { method: 'stv', preferences: [] },
    ],
    [methodNamed('consent', 'general'), { method: 'consent', position: 'objects', reasons: 'Falta presupuesto' }],
  ])('is taken where it fits: %j', (method, content) =>
    given(...voting(method))
      .when(world.voteWith('age-1', content))
      .then(world.castContent('age-1', content)),
  );
  it('cannot be sealed with another key than that of the round', () => {
    const data = (world.vote('age-1', 'yes') as Extract<ProposalCommand, { type: 'CastBallot' }>).data;
    const { sealed: _, ...unsealed } = data;
    given(...world.voting)
      .when({ type: 'CastBallot', data: unsealed })
      .thenRefused('BALLOT_SECRET_CHANGED', { wouldPassIf: { secretRestored: true } });
  });
  it('is as long sealed as the longest could be', () => {
    const [small, large] = [1, 50].map((count) =>
      bytesOfBallot({ method: { method: 'stv', winners: 1 }, options: Array(count).fill(options[0]) }),
    );
    expect(large! - small!).toBeGreaterThanOrEqual(49 * 62);
    expect(bytesOfBallot({ method: methodNamed('consent', 'general'), options: [] })).toBeGreaterThan(12_000);
  });
});

describe('A candidate', () => {
  const codes = ['ana', 'berta', 'carla'];
  const stv: VotingMethod = { method: 'stv', winners: 1 };
  const election = [...about('election', { method: 'stv', options }), world.opened(exampleCouncil, 1, stv, codes)];
  const withdraw = (option: string, at = now): ProposalCommand => ({
    type: 'WithdrawOption',
    data: { option, reason: 'Renuncia', now: at },
  });
  it('withdraws before the close, once', () => {
    given(...election)
      .when(withdraw('ana'))
      .then(withdrawn('ana'));
    given(...election, withdrawn('ana'))
      .when(withdraw('ana'))
      .thenNothing();
    given(...election)
      .when(withdraw('dora'))
      .thenRefused('OPTION_UNKNOWN');
    given(...election)
      .when(withdraw('ana', new Date(CLOSES)))
      .thenRefused('VOTING_CLOSED', { wouldPassIf: { before: CLOSES } });
    given(...election, ...world.closing(...election))
      .when(withdraw('ana'))
      .then(withdrawn('ana'));
    given(...world.adopted())
      .when(withdraw('ana'))
      .thenRefused('PROPOSAL_IN_OTHER_STATUS');
  });
  it('who has withdrawn gets no new ballots, and old ones count for whom else they name', () => {
    const ballots = world.electorate.map(({ seat }) =>
      world.castContent(seat, { method: 'stv', preferences: ['ana', 'berta'] }),
    );
    given(...election, withdrawn('ana'))
      .when(world.voteWith('age-1', { method: 'stv', preferences: ['ana'] }))
      .thenRefused('BALLOT_CONTENT_INVALID', {
        facts: { problem: 'option-withdrawn' },
        wouldPassIf: { optionIn: ['berta', 'carla'] },
      });
    const history = [...election, ...ballots, withdrawn('ana')];
    expect(world.closing(...history)).toMatchObject([
      { data: { outcome: 'adopted', tally: { method: 'stv', winners: ['berta'], withdrawn: ['ana'] } } },
      { type: 'governance.resolution-adopted' },
    ]);
    expect(stateAfter(...history, ...world.closing(...history))).toMatchObject({ status: 'adopted' });
  });
  it('wins a tie by the lot of the round', () => {
    const choice = methodNamed('approval', 'election');
    const history = [...about('election'), world.opened(exampleCouncil, 1, choice, ['ana', 'berta'])];
    const ballots = world.electorate.map(({ seat }, index) =>
      world.castContent(seat, { method: 'approval', approved: [index % 2 ? 'ana' : 'berta'] }),
    );
    for (const lot of [
      ['ana', 'berta'],
      ['berta', 'ana'],
    ]) {
      const [closed] = world.closingWith({ lot }, ...history, ...ballots);
      expect(closed).toMatchObject({ data: { tally: { winners: [lot[0]], lot } } });
    }
  });
});
