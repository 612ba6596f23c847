import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { seatsOf, type BodyRules } from '../domain/rule-set/body-rules.js';
import { exampleCouncil } from '../domain/rule-set/example-statutes.js';
import type { Choice } from '../domain/voting/values.js';
import type { Standing } from '../domain/proposal/ballot.rules.js';
import { proposalAggregate, type ProposalCommand } from '../domain/proposal/proposal.decider.js';
import type { Answer, ProposalEvent } from '../domain/proposal/proposal.events.js';
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
export const elector = (seat: string) => electorate.find((candidate) => candidate.seat === seat)!;
export const standing = (seat: string, change: Partial<Standing> = {}): Standing => ({
  mandateId: elector(seat).mandateId,
  inForce: true,
  declared: true,
  constitution: { valid: true, members: 42 },
  ...change,
});

export const drafted = (answer?: Answer): ProposalEvent => ({
  type: 'governance.proposal-drafted',
  data: { bodyId, bodyCode: 'council', title, text: 'Texto', matter, ...(answer && { answer }) },
});
export const tabled = (answer?: Answer): ProposalEvent => ({
  type: 'governance.proposal-tabled',
  data: { bodyId, title, matter, ...(answer && { answer }), tabledAt: OPENS },
});
export const opened = (rules: BodyRules = exampleCouncil, round = 1): ProposalEvent => ({
  type: 'governance.voting-opened',
  data: { bodyId, round, ruleSetId, ruleVersion: 1, rules, electorate, openedAt: OPENS, closesAt: CLOSES },
});
export const recused = (seat: string, round?: number): ProposalEvent => ({
  type: 'governance.seat-recused',
  data: { seat, reason: 'Concurrirá a la convocatoria', ...(round && { round }), recusedAt: OPENS },
});
export const cast = (seat: string, choice: Choice, round = 1): ProposalEvent => ({
  type: 'governance.ballot-cast',
  data: { round, ...elector(seat), choice, castAt: OPENS },
});
export const published: ProposalEvent = { type: 'governance.resolution-published', data: { publishedAt: CLOSES } };

export const vote = (
  seat: string,
  choice: Choice,
  now = new Date(OPENS),
  change: Partial<Standing> = {},
): ProposalCommand => ({
  type: 'CastBallot',
  data: { seat, choice, standing: standing(seat, change), now },
});
export const close = (now: Date = new Date(CLOSES), round = 1): ProposalCommand => ({
  type: 'CloseVoting',
  data: { round, now },
});

export const voting = [drafted(), tabled(), opened()] as const;
/** Everybody votes: no by those named, yes by all others. */
export const unanimousBut = (...against: string[]): ProposalEvent[] =>
  electorate.map(({ seat }) => cast(seat, against.includes(seat) ? 'no' : 'yes'));

/** The events with which a vote ends, as the decider says them. */
export const closing = (...history: ProposalEvent[]): ProposalEvent[] => [
  ...proposalAggregate.decider.decide(close(), stateAfter(...history)),
];
/** A whole history up to the adopted resolution of a body with those rules. */
export const adopted = (rules: BodyRules = exampleCouncil, answer?: Answer): ProposalEvent[] => {
  const history = [drafted(answer), tabled(answer), opened(rules), ...unanimousBut('ccaa-1')];
  return [...history, ...closing(...history)];
};
