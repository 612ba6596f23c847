import type { Command } from '@ceriss/event-sourcing';
import type { Constitution } from '../body/constitution.js';
import type { Choice } from '../voting/values.js';
import { checkConstitution } from './opening.rules.js';
import type { ProposalEvent } from './proposal.events.js';
import { otherStatus, refuse, ruleOf } from './proposal.rules.js';
import type { OpenProposal, Proposal } from './proposal.state.js';

/** What is known of whoever wants to vote, at the instant of the ballot. */
export type Standing = Readonly<{ mandateId: string; inForce: boolean; declared: boolean; constitution: Constitution }>;

/** A refusal never names the choice: refusals are logged and shown, and ballots are secret until the close. */
export type CastBallot = Command<'CastBallot', { seat: string; choice: Choice; standing: Standing; now: Date }>;

/** A vote is open from its opening until just before `closesAt`. One ballot a seat: a later one takes the place of an earlier one. */
export const castBallot = (command: CastBallot['data'], proposal: Proposal): ProposalEvent[] => {
  const open = openAt(command.now, proposal);
  const { seat, choice, standing, now } = command;
  const { vote } = open;
  const constituency = checkElector(seat, open);
  checkStanding(seat, standing, open);
  const earlier = vote.ballots.get(seat);
  if (earlier?.choice === choice && earlier.mandateId === standing.mandateId) return [];
  const { mandateId } = standing;
  return [
    {
      type: 'governance.ballot-cast',
      data: { round: vote.round, seat, constituency, mandateId, choice, castAt: now.toISOString() },
    },
  ];
};

/* Whether the timer has run makes no difference to what a late voter is told. */
const openAt = (now: Date, proposal: Proposal): OpenProposal => {
  if (proposal.status === 'none') throw otherStatus(proposal);
  if (!('vote' in proposal)) throw refuse('VOTING_NOT_OPEN', { facts: { status: proposal.status } });
  const { vote } = proposal;
  if (proposal.status === 'voting' && now.getTime() < Date.parse(vote.closesAt)) return proposal;
  throw refuse('BALLOT_AFTER_CLOSE', {
    rule: ruleOf(vote, 'voting-period'),
    facts: { closesAt: vote.closesAt, receivedAt: now.toISOString(), round: vote.round },
  });
};

const checkElector = (seat: string, { vote, recused }: OpenProposal): string => {
  const elector = vote.electorate.find((candidate) => candidate.seat === seat);
  if (!elector) {
    throw refuse('BALLOT_SEAT_NOT_IN_ELECTORATE', {
      rule: ruleOf(vote, 'electorate'),
      facts: { seat, round: vote.round, electorate: vote.electorate.length },
    });
  }
  if (recused.includes(seat)) {
    throw refuse('BALLOT_SEAT_RECUSED', { rule: ruleOf(vote, 'recusal'), facts: { seat, round: vote.round } });
  }
  return elector.constituency;
};

const checkStanding = (seat: string, standing: Standing, { vote }: OpenProposal): void => {
  const { mandateId, inForce, declared, constitution } = standing;
  if (!inForce) {
    throw refuse('BALLOT_MANDATE_NOT_IN_FORCE', { rule: ruleOf(vote, 'mandate'), facts: { seat, mandateId } });
  }
  if (!declared) {
    throw refuse('BALLOT_WITHOUT_DECLARATION', {
      rule: ruleOf(vote, 'conflicts-of-interest'),
      facts: { seat, mandateId },
      wouldPassIf: { declarationFiled: true },
    });
  }
  checkConstitution(constitution, vote);
};
