import type { Command } from '@ceriss/event-sourcing';
import type { Constitution } from '../body/constitution.js';
import type { BodyRules } from '../rule-set/body-rules.js';
import type { RulesInForce } from '../rule-set/rule-set.decider.js';
import { checkAnswerable } from './drafting.rules.js';
import type { ProposalEvent } from './proposal.events.js';
import { otherStatus, refuse, ruleOf } from './proposal.rules.js';
import type { OpenProposal, Proposal, Seat } from './proposal.state.js';

export type OpenVoting = Command<
  'OpenVoting',
  {
    proposalId: string;
    /** The statutes in force now for the body. */
    statutes: RulesInForce;
    /** The seats with a mandate in force now: the electorate. */
    members: readonly Seat[];
    constitution: Constitution;
    /** The resolution that the proposal answers, as it stands now. */
    answered?: Proposal;
    closesAt: Date;
    now: Date;
  }
>;
export type RecuseSeat = Command<
  'RecuseSeat',
  { seat: string; reason: string; bodySeats: readonly string[]; now: Date }
>;

/** Freezes rules and electorate and opens the first round, or the next one after a round without quorum. */
export const openVoting = (command: OpenVoting['data'], proposal: Proposal): ProposalEvent[] => {
  if (proposal.status !== 'tabled' && proposal.status !== 'no-quorum')
    throw otherStatus(proposal, 'tabled', 'no-quorum');
  const { statutes, members, constitution, answered, closesAt, now } = command;
  const { ruleSetId, version: ruleVersion, rules } = statutes;
  checkConstitution(constitution, { rules, ruleVersion });
  if (proposal.answer && answered) checkAnswerable(proposal.answer.resolutionId, answered, command.proposalId);
  checkPeriod(now, closesAt, { rules, ruleVersion });
  return [
    {
      type: 'governance.voting-opened',
      data: {
        bodyId: proposal.bodyId,
        round: proposal.status === 'no-quorum' ? proposal.vote.round + 1 : 1,
        ruleSetId,
        ruleVersion,
        rules,
        electorate: members.map(({ seat, constituency, mandateId }) => ({ seat, constituency, mandateId })),
        openedAt: now.toISOString(),
        closesAt: closesAt.toISOString(),
      },
    },
  ];
};

type Statutes = Readonly<{ rules: BodyRules; ruleVersion: number }>;

/** Throws BODY_NOT_VALIDLY_CONSTITUTED with the reason and what would mend it. */
export const checkConstitution = (constitution: Constitution, statutes: Statutes): void => {
  if (constitution.valid) return;
  const { reason, members, stateMembers, reference } = constitution;
  throw refuse('BODY_NOT_VALIDLY_CONSTITUTED', {
    rule: ruleOf(statutes, 'constitution'),
    ...(reference && { reference }),
    facts: { body: statutes.rules.code, reason: reason!, members, ...(stateMembers !== undefined && { stateMembers }) },
    ...(reason === 'state-majority-lost' && { wouldPassIf: { stateMembersMoreThan: `${members}/2` } }),
  });
};

const checkPeriod = (now: Date, closesAt: Date, statutes: Statutes): void => {
  const { minimumSeconds, maximumSeconds } = statutes.rules.votingPeriod;
  const [earliest, latest] = [now.getTime() + minimumSeconds * 1_000, now.getTime() + maximumSeconds * 1_000];
  if (closesAt.getTime() > now.getTime() && closesAt.getTime() >= earliest && closesAt.getTime() <= latest) return;
  throw refuse('VOTING_PERIOD_OUT_OF_LIMITS', {
    rule: ruleOf(statutes, 'voting-period'),
    facts: { closesAt: closesAt.toISOString(), minimumSeconds, maximumSeconds },
    wouldPassIf: { from: new Date(earliest).toISOString(), until: new Date(latest).toISOString() },
  });
};

/** Takes a seat out of the census of a matter: its ballot, if there is one, no longer counts. */
export const recuse = (command: RecuseSeat['data'], proposal: Proposal): ProposalEvent[] => {
  const { seat, reason, bodySeats, now } = command;
  if (!isRecusable(proposal)) throw otherStatus(proposal, 'tabled', 'voting', 'no-quorum');
  const seats = proposal.status === 'voting' ? electorsBefore(now, proposal) : bodySeats;
  if (!seats.includes(seat)) throw refuse('RECUSAL_SEAT_UNKNOWN', { facts: { seat } });
  if (proposal.recused.includes(seat)) return [];
  const during = proposal.status === 'voting' && { round: proposal.vote.round };
  return [{ type: 'governance.seat-recused', data: { seat, reason, ...during, recusedAt: now.toISOString() } }];
};

const isRecusable = (
  proposal: Proposal,
): proposal is Extract<Proposal, { status: 'tabled' | 'voting' | 'no-quorum' }> =>
  proposal.status === 'tabled' || proposal.status === 'voting' || proposal.status === 'no-quorum';

const electorsBefore = (now: Date, { vote }: OpenProposal): string[] => {
  if (now.getTime() >= Date.parse(vote.closesAt)) {
    throw refuse('VOTING_CLOSED', { facts: { closesAt: vote.closesAt } });
  }
  return vote.electorate.map(({ seat }) => seat);
};
