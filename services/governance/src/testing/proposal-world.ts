import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { seatsOf, type BodyRules } from '../domain/rule-set/body-rules.js';
import { ordinaryMethod } from '../domain/rule-set/decision-rules.js';
import { exampleCouncil } from '../domain/rule-set/example-statutes.js';
import type { BallotContent } from '../domain/voting/ballot-content.js';
import type { VotingMethod } from '../domain/voting/method.js';
import type { Choice } from '../domain/voting/values.js';
import type { CastBallot, Standing } from '../domain/proposal/ballot.rules.js';
import type { Opened } from '../domain/proposal/closing.rules.js';
import { proposalAggregate, type ProposalCommand } from '../domain/proposal/proposal.decider.js';
import type { ProposalEvent, ProposalDrafted } from '../domain/proposal/proposal.events.js';
import type { Answer } from '../domain/proposal/proposal.schemas.js';
import type { Proposal } from '../domain/proposal/proposal.state.js';

/** The proposal that the specs of its rules speak about: a council votes on a call from Monday until Wednesday. */
export const given = deciderSpec(proposalAggregate.decider);
export const stateAfter = (...events: ProposalEvent[]): Proposal =>
  events.reduce(proposalAggregate.decider.evolve, proposalAggregate.decider.initialState());

const id = (n: number): string => `0198f000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const [ruleSetId, bodyId, callId, proposalId, otherId] = [1, 2, 3, 4, 5].map(id) as [
  string,
  string,
  string,
  string,
  string,
];
export const matter = { kind: 'call', reference: callId } as const;
export const title = 'Convocatoria';
export const [OPENS, CLOSES] = ['2026-10-05T10:00:00.000Z', '2026-10-07T10:00:00.000Z'] as const;
export const before = (instant: string, milliseconds: number): Date => new Date(Date.parse(instant) - milliseconds);

export const electorate = seatsOf(exampleCouncil).map((seat, index) => ({ ...seat, mandateId: id(100 + index) }));
/** As the electorate, with what its holders act for and have declared: nothing that concerns the matter. */
export const members = electorate.map((seat) => ({ ...seat, organisation: id(7), interests: [] as string[] }));
export const elector = (seat: string) => electorate.find((candidate) => candidate.seat === seat)!;
export const standing = (seat: string, change: Partial<Standing> = {}): Standing => ({
  seat,
  mandateId: elector(seat).mandateId,
  organisation: id(7),
  interests: [],
  inForce: true,
  suspended: false,
  declared: true,
  ...change,
});

/** A stand-in for the seal: specs of rules need to see that content is carried, not that it is hidden. */
export const sealOf = (content: BallotContent): string => Buffer.from(JSON.stringify(content)).toString('base64url');
export const yesNo = (choice: Choice): BallotContent => ({ method: 'yes-no', choice });
const unsealed = (sealed: string) => JSON.parse(Buffer.from(sealed, 'base64url').toString()) as BallotContent;
export const KEY = 'A'.repeat(43);
/** As if every sealed ballot had been opened with the key of the round. */
export const opening = (change: Partial<Opened> = {}): Opened => {
  if (change.contents) return { lot: [], ...change } as Opened;
  const contents = { has: () => true, get: unsealed } as unknown as Opened['contents'];
  return { key: KEY, contents, lot: [], ...change };
};

export const drafted = (answer?: Answer, details: Partial<ProposalDrafted['data']> = {}): ProposalEvent => ({
  type: 'governance.proposal-drafted',
  data: { bodyId, bodyCode: 'council', title, text: 'Texto', matter, ...(answer && { answer }), ...details },
});
export const tabled = (answer?: Answer): ProposalEvent => ({
  type: 'governance.proposal-tabled',
  data: { bodyId, title, matter, ...(answer && { answer }), tabledAt: OPENS },
});
export const opened = (
  rules: BodyRules = exampleCouncil,
  round = 1,
  method: VotingMethod = ordinaryMethod(rules),
  options: readonly string[] = [],
): ProposalEvent => ({
  type: 'governance.voting-opened',
  data: {
    ...{ bodyId, round, ruleSetId, ruleVersion: 1, rules, method },
    options: options.map((code) => ({ code, name: code })),
    ...{ electorate, openedAt: OPENS, closesAt: CLOSES, keyCommitment: 'commitment' },
  },
});
export const recused = (seat: string, round?: number): ProposalEvent => ({
  type: 'governance.seat-recused',
  data: { seat, reason: 'Concurrirá a la convocatoria', ...(round && { round }), recusedAt: OPENS },
});
export const castContent = (seat: string, content: BallotContent, round = 1, by?: string): ProposalEvent => ({
  type: 'governance.ballot-sealed',
  data: {
    ...{ round, ...elector(seat), sealed: sealOf(content), castAt: OPENS },
    ...(by && { by: { seat: by, mandateId: elector(by).mandateId } }),
  },
});
export const cast = (seat: string, choice: Choice, round = 1): ProposalEvent => castContent(seat, yesNo(choice), round);
export const published: ProposalEvent = { type: 'governance.resolution-published', data: { publishedAt: CLOSES } };

type Ballot = CastBallot['data'];
export const voteWith = (seat: string, content: BallotContent, change: Partial<Ballot> = {}): ProposalCommand => ({
  type: 'CastBallot',
  data: {
    voter: standing(seat),
    constitution: { valid: true, members: 42 },
    content,
    sealed: sealOf(content),
    now: new Date(OPENS),
    ...change,
  },
});
export const vote = (
  seat: string,
  choice: Choice,
  now = new Date(OPENS),
  change: Partial<Standing> = {},
): ProposalCommand =>
  voteWith(seat, yesNo(choice), { voter: standing(seat, change), repeats: sealOf(yesNo(choice)), now });
export const close = (now: Date = new Date(CLOSES), round = 1, change: Partial<Opened> = {}): ProposalCommand => ({
  type: 'CloseVoting',
  data: { round, opened: opening(change), now },
});

export const voting = [drafted(), tabled(), opened()] as const;
/** Everybody votes: no by those named, yes by all others. */
export const unanimousBut = (...against: string[]): ProposalEvent[] =>
  electorate.map(({ seat }) => cast(seat, against.includes(seat) ? 'no' : 'yes'));

/** The events with which a vote ends, as the decider says them. */
export const closingWith = (change: Partial<Opened>, ...history: ProposalEvent[]): ProposalEvent[] => [
  ...proposalAggregate.decider.decide(close(new Date(CLOSES), 1, change), stateAfter(...history)),
];
export const closing = (...history: ProposalEvent[]): ProposalEvent[] => closingWith({}, ...history);
/** A whole history up to the adopted resolution of a body with those rules. */
export const adopted = (rules: BodyRules = exampleCouncil, answer?: Answer): ProposalEvent[] => {
  const history = [drafted(answer), tabled(answer), opened(rules), ...unanimousBut('ccaa-1')];
  return [...history, ...closing(...history)];
};
