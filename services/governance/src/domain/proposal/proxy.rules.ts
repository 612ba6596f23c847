import type { Command } from '@ceriss/event-sourcing';
import type { BodyRules } from '../rule-set/body-rules.js';
import { isRecusable } from './conflict.rules.js';
import type { ProposalEvent } from './proposal.events.js';
import { otherStatus, refuse, ruleOf } from './proposal.rules.js';
import type { Proposal, Seat } from './proposal.state.js';

export type GiveProxy = Command<
  'GiveProxy',
  {
    seat: string;
    mandateId: string;
    to: string;
    /** The seats with a mandate in force now; of an open vote, its electorate counts instead. */
    members: readonly Seat[];
    statutes: Readonly<{ rules: BodyRules; ruleVersion: number }>;
    now: Date;
  }
>;
export type RevokeProxy = Command<'RevokeProxy', { seat: string; mandateId: string; now: Date }>;

type Tabled = Extract<Proposal, { status: 'tabled' | 'voting' | 'no-quorum' | 'annulled' }>;

/** A seat lets another one carry its vote in a matter, before that one casts it. */
export const giveProxy = (command: GiveProxy['data'], proposal: Proposal): ProposalEvent[] => {
  const tabled = beforeTheClose(command.now, proposal);
  const { seat, mandateId, to, now } = command;
  if (tabled.proxies.get(seat) === to) return [];
  checkSeats(command, tabled);
  checkChain(command, tabled);
  return [{ type: 'governance.proxy-given', data: { seat, mandateId, to, givenAt: now.toISOString() } }];
};

/** Takes it back: from then on the seat votes for itself. A ballot cast for it stands until it casts another. */
export const revokeProxy = ({ seat, mandateId, now }: RevokeProxy['data'], proposal: Proposal): ProposalEvent[] => {
  const tabled = beforeTheClose(now, proposal);
  const to = tabled.proxies.get(seat);
  if (to === undefined) return [];
  return [{ type: 'governance.proxy-revoked', data: { seat, mandateId, to, revokedAt: now.toISOString() } }];
};

const beforeTheClose = (now: Date, proposal: Proposal): Tabled => {
  if (!isRecusable(proposal)) throw otherStatus(proposal, 'tabled', 'voting', 'no-quorum', 'annulled');
  if (proposal.status === 'voting' && now.getTime() >= Date.parse(proposal.vote.closesAt)) {
    throw refuse('PROXY_TOO_LATE', {
      rule: ruleOf(proposal.vote, 'proxies'),
      facts: { closesAt: proposal.vote.closesAt, receivedAt: now.toISOString() },
      wouldPassIf: { before: proposal.vote.closesAt },
    });
  }
  return proposal;
};

const checkSeats = ({ seat, to, members, ...command }: GiveProxy['data'], proposal: Tabled): void => {
  const statutes = statutesFor(command, proposal);
  const rule = ruleOf(statutes, 'proxies');
  if (!statutes.rules.proxies) {
    const facts = { body: statutes.rules.code };
    throw refuse('PROXIES_NOT_ALLOWED', { rule, facts, wouldPassIf: { statutesSay: 'proxies' } });
  }
  if (seat === to) throw refuse('PROXY_TO_ITSELF', { rule, facts: { seat }, wouldPassIf: { toOtherThan: seat } });
  const seats = (proposal.status === 'voting' ? proposal.vote.electorate : members).map((member) => member.seat);
  const unknown = [seat, to].find((named) => !seats.includes(named));
  if (unknown !== undefined) {
    throw refuse('PROXY_SEAT_UNKNOWN', { rule, facts: { seat: unknown }, wouldPassIf: { seatIn: seats } });
  }
  const recused = [seat, to].find((named) => proposal.recused.includes(named));
  if (recused === undefined) return;
  throw refuse('PROXY_TO_RECUSED_SEAT', {
    rule,
    facts: { seat: recused },
    // Who is recused has no vote to give; to whom it is given can be another seat.
    ...(recused === to && { wouldPassIf: { toOtherThan: [...proposal.recused] } }),
  });
};

/* The rules of an open vote are those frozen with it. */
const statutesFor = ({ statutes }: Pick<GiveProxy['data'], 'statutes'>, proposal: Tabled) =>
  proposal.status === 'voting' ? proposal.vote : statutes;

const checkChain = ({ seat, to, ...command }: GiveProxy['data'], proposal: Tabled): void => {
  const { proxies } = proposal;
  const statutes = statutesFor(command, proposal);
  const rule = ruleOf(statutes, 'proxies');
  const given = proxies.get(seat);
  if (given !== undefined) {
    throw refuse('PROXY_ALREADY_GIVEN', { rule, facts: { seat, to: given }, wouldPassIf: { revoked: true } });
  }
  const passedOn = proxies.get(to);
  if (passedOn !== undefined) {
    const facts = { seat: to, to: passedOn };
    throw refuse('PROXY_PASSED_ON', { rule, facts, wouldPassIf: { revokedBy: [to] } });
  }
  const carried = [...proxies].filter(([, carrier]) => carrier === seat).map(([from]) => from);
  if (carried.length > 0) {
    throw refuse('PROXY_PASSED_ON', { rule, facts: { seat, carries: carried }, wouldPassIf: { revokedBy: carried } });
  }
  const already = [...proxies.values()].filter((carrier) => carrier === to).length;
  const { perSeat } = statutes.rules.proxies!;
  if (already < perSeat) return;
  const facts = { seat: to, carries: already, perSeat };
  throw refuse('PROXY_TOO_MANY', { rule, facts, wouldPassIf: { carriesLessThan: perSeat } });
};
