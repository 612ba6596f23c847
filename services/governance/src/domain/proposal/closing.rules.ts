import type { Command } from '@ceriss/event-sourcing';
import { outcomeOf, tallyOf, type Tally } from '../voting/tally.js';
import type { Ballot, ProposalEvent } from './proposal.events.js';
import { otherStatus, refuse, ruleOf } from './proposal.rules.js';
import type { OpenProposal, Proposal } from './proposal.state.js';

export type CloseVoting = Command<'CloseVoting', { round: number; now: Date }>;

/** Counts and closes a round, never before its `closesAt`. A round that is closed already stays as it is. */
export const closeVoting = ({ round, now }: CloseVoting['data'], proposal: Proposal): ProposalEvent[] => {
  if (!('vote' in proposal)) throw otherStatus(proposal, 'voting');
  const { vote } = proposal;
  if (proposal.status !== 'voting' || vote.round !== round) return [];
  if (now.getTime() < Date.parse(vote.closesAt)) {
    throw refuse('VOTING_STILL_OPEN', {
      rule: ruleOf(vote, 'voting-period'),
      facts: { closesAt: vote.closesAt },
      wouldPassIf: { notBefore: vote.closesAt },
    });
  }
  return closingEvents(proposal, now);
};

const closingEvents = (proposal: OpenProposal, now: Date): ProposalEvent[] => {
  const { bodyId, title, matter, answer, vote, recused } = proposal;
  const { round, ruleSetId, ruleVersion, rules } = vote;
  const census = vote.electorate.filter(({ seat }) => !recused.includes(seat));
  const ballots = census.flatMap(({ seat }): Ballot[] => ballotOf(vote.ballots.get(seat)));
  const tally: Tally = tallyOf(rules, census, new Map(ballots.map(({ seat, choice }) => [seat, choice])));
  const outcome = outcomeOf(tally);
  const closedAt = now.toISOString();
  const used = { round, ruleSetId, ruleVersion };
  const closed: ProposalEvent = {
    type: 'governance.voting-closed',
    data: { bodyId, ...used, outcome, tally, ballots, closedAt },
  };
  if (outcome !== 'adopted') return [closed];
  const resolution = { bodyId, title, matter, ...(answer && { answer }), ...used, tally, adoptedAt: closedAt };
  return [closed, { type: 'governance.resolution-adopted', data: resolution }];
};

const ballotOf = (ballot: Ballot | undefined): Ballot[] => {
  if (!ballot) return [];
  const { seat, constituency, mandateId, choice, castAt } = ballot;
  return [{ seat, constituency, mandateId, choice, castAt }];
};
