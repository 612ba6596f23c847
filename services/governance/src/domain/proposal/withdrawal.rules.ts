import type { Command } from '@ceriss/event-sourcing';
import { isRecusable } from './conflict.rules.js';
import type { ProposalEvent } from './proposal.events.js';
import { otherStatus, refuse } from './proposal.rules.js';
import type { Drafted, Proposal } from './proposal.state.js';

export type WithdrawOption = Command<'WithdrawOption', { option: string; reason: string; now: Date }>;

/** Takes an option or candidate out until the close: ballots that name it count for what else they say. */
export const withdrawOption = (command: WithdrawOption['data'], proposal: Proposal): ProposalEvent[] => {
  const { option, reason, now } = command;
  if (!isRecusable(proposal) && proposal.status !== 'draft') {
    throw otherStatus(proposal, 'draft', 'tabled', 'voting', 'no-quorum', 'annulled');
  }
  checkKnown(option, proposal);
  if (proposal.withdrawn.includes(option)) return [];
  if (proposal.status === 'voting' && now.getTime() >= Date.parse(proposal.vote.closesAt)) {
    const { closesAt } = proposal.vote;
    throw refuse('VOTING_CLOSED', { facts: { closesAt }, wouldPassIf: { before: closesAt } });
  }
  return [{ type: 'governance.option-withdrawn', data: { option, reason, withdrawnAt: now.toISOString() } }];
};

const checkKnown = (option: string, { ballot }: Drafted): void => {
  const known = (ballot?.options ?? []).map(({ code }) => code);
  if (!known.includes(option)) throw refuse('OPTION_UNKNOWN', { facts: { option }, wouldPassIf: { option: known } });
};
