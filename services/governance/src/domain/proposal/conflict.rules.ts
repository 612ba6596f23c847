import type { Command } from '@ceriss/event-sourcing';
import type { ProposalEvent } from './proposal.events.js';
import { otherStatus, refuse } from './proposal.rules.js';
import type { OpenProposal, Proposal } from './proposal.state.js';

/** Whom a holder acts for, and where they have declared an interest. */
export type Interested = Readonly<{ organisation: string; interests: readonly string[] }>;

export type Conflict = Readonly<{ organisation: string; basis: 'declared-interest' | 'own-organisation' }>;

/** The conflict of a holder with a matter that concerns those organisations, if there is one. */
export const conflictOf = (
  { organisation, interests }: Interested,
  concerns: readonly string[],
): Conflict | undefined => {
  if (concerns.includes(organisation)) return { organisation, basis: 'own-organisation' };
  const interest = interests.find((declared) => concerns.includes(declared));
  return interest === undefined ? undefined : { organisation: interest, basis: 'declared-interest' };
};

export type RecuseSeat = Command<
  'RecuseSeat',
  { seat: string; reason: string; bodySeats: readonly string[]; now: Date }
>;

/** Takes a seat out of the census of a matter: its ballot, if there is one, no longer counts. */
export const recuse = (command: RecuseSeat['data'], proposal: Proposal): ProposalEvent[] => {
  const { seat, reason, bodySeats, now } = command;
  if (!isRecusable(proposal)) throw otherStatus(proposal, 'tabled', 'voting', 'no-quorum', 'annulled');
  const seats = proposal.status === 'voting' ? electorsBefore(now, proposal) : [...bodySeats];
  if (!seats.includes(seat)) throw refuse('RECUSAL_SEAT_UNKNOWN', { facts: { seat }, wouldPassIf: { seatIn: seats } });
  if (proposal.recused.includes(seat)) return [];
  const during = proposal.status === 'voting' && { round: proposal.vote.round };
  return [{ type: 'governance.seat-recused', data: { seat, reason, ...during, recusedAt: now.toISOString() } }];
};

type Recusable = Extract<Proposal, { status: 'tabled' | 'voting' | 'no-quorum' | 'annulled' }>;
export const isRecusable = (proposal: Proposal): proposal is Recusable =>
  ['tabled', 'voting', 'no-quorum', 'annulled'].includes(proposal.status);

const electorsBefore = (now: Date, { vote }: OpenProposal): string[] => {
  if (now.getTime() >= Date.parse(vote.closesAt)) {
    throw refuse('VOTING_CLOSED', { facts: { closesAt: vote.closesAt }, wouldPassIf: { before: vote.closesAt } });
  }
  return vote.electorate.map(({ seat }) => seat);
};
