import type { Command } from '@ceriss/event-sourcing';
import type { Constitution } from '../body/constitution.js';
import type { BallotContent } from '../voting/ballot-content.js';
import { checkContent } from './ballot-content.rules.js';
import { conflictOf, type Interested } from './conflict.rules.js';
import { checkConstitution } from './opening.rules.js';
import type { ProposalEvent } from './proposal.events.js';
import { otherStatus, refuse, ruleOf } from './proposal.rules.js';
import type { Ballot, OpenProposal, Proposal } from './proposal.state.js';

/** What is known of whoever wants to vote, or of whom they vote for, at the instant of the ballot. */
export type Standing = Interested &
  Readonly<{ seat: string; mandateId: string; inForce: boolean; suspended: boolean; declared: boolean }>;

/** A refusal never names the content: refusals are logged and shown, and ballots are secret until the close. */
export type CastBallot = Command<
  'CastBallot',
  {
    /** The seat whose vote it is. */
    voter: Standing;
    /** The seat that carries it, where that is another one. */
    carrier?: Standing;
    constitution: Constitution;
    content: BallotContent;
    /** The content under the key of the round; absent when the key is not the one that the round was opened with. */
    sealed?: string;
    /** The sealed ballot of the same voter that says the same, if the last one does. */
    repeats?: string;
    now: Date;
  }
>;

/** A vote is open from its opening until just before `closesAt`. One ballot a seat: a later one takes the place of an earlier one. */
export const castBallot = (command: CastBallot['data'], proposal: Proposal): ProposalEvent[] => {
  const { voter, carrier, sealed, now } = command;
  const open = openAt(now, proposal);
  const { vote } = open;
  const constituency = checkAdmissible(command, open);
  if (sealed === undefined) {
    throw refuse('BALLOT_SECRET_CHANGED', { facts: { round: vote.round }, wouldPassIf: { secretRestored: true } });
  }
  const { seat, mandateId } = voter;
  if (isRepeated(vote.ballots.get(seat), command)) return [];
  const by = carrier && { seat: carrier.seat, mandateId: carrier.mandateId };
  const ballot = { seat, constituency, mandateId, sealed, castAt: now.toISOString() };
  return [{ type: 'governance.ballot-sealed', data: { round: vote.round, ...ballot, ...(by && { by }) } }];
};

/* The seat before its carrier, persons before the body, and the content last: a refusal names what has to be mended first. */
const checkAdmissible = (command: CastBallot['data'], open: OpenProposal): string => {
  const { voter, carrier, constitution, content, now } = command;
  const constituency = checkElector(voter.seat, open);
  checkCarriage(voter.seat, carrier?.seat, open);
  for (const standing of carrier ? [voter, carrier] : [voter]) checkStanding(standing, open, now);
  checkConstitution(constitution, open.vote);
  checkContent(content, open);
  return constituency;
};

/* The same content under another mandate or by another carrier is another ballot: the record tells who answers for it. */
const isRepeated = (earlier: Ballot | undefined, { voter, carrier, repeats }: CastBallot['data']): boolean =>
  repeats !== undefined &&
  earlier?.sealed === repeats &&
  earlier.mandateId === voter.mandateId &&
  earlier.by?.seat === carrier?.seat;

/* Whether the timer has run makes no difference to what a late voter is told. */
const openAt = (now: Date, proposal: Proposal): OpenProposal => {
  if (proposal.status === 'none') throw otherStatus(proposal);
  if (!('vote' in proposal)) {
    throw refuse('VOTING_NOT_OPEN', { facts: { status: proposal.status }, wouldPassIf: { status: 'voting' } });
  }
  const { vote } = proposal;
  if (proposal.status === 'voting' && now.getTime() < Date.parse(vote.closesAt)) return proposal;
  throw refuse('BALLOT_AFTER_CLOSE', {
    rule: ruleOf(vote, 'voting-period'),
    facts: { closesAt: vote.closesAt, receivedAt: now.toISOString(), round: vote.round },
    wouldPassIf: { before: vote.closesAt },
  });
};

const checkElector = (seat: string, { vote, recused }: OpenProposal): string => {
  const elector = vote.electorate.find((candidate) => candidate.seat === seat);
  if (!elector) {
    throw refuse('BALLOT_SEAT_NOT_IN_ELECTORATE', {
      rule: ruleOf(vote, 'electorate'),
      facts: { seat, round: vote.round, electorate: vote.electorate.length },
      wouldPassIf: { seatIn: vote.electorate.map((one) => one.seat) },
    });
  }
  if (recused.includes(seat)) {
    throw refuse('BALLOT_SEAT_RECUSED', { rule: ruleOf(vote, 'recusal'), facts: { seat, round: vote.round } });
  }
  return elector.constituency;
};

/* A seat votes for itself, or through the one to which it has given its proxy: one of both, never either. */
const checkCarriage = (seat: string, carrier: string | undefined, open: OpenProposal): void => {
  const { vote, proxies } = open;
  const to = proxies.get(seat);
  if (to === carrier) {
    if (carrier !== undefined) checkElector(carrier, open);
    return;
  }
  const rule = ruleOf(vote, 'proxies');
  if (carrier === undefined) {
    throw refuse('BALLOT_SEAT_REPRESENTED', { rule, facts: { seat, to: to! }, wouldPassIf: { proxyRevoked: true } });
  }
  throw refuse('PROXY_NOT_GIVEN', { rule, facts: { seat, to: carrier }, wouldPassIf: { proxyGivenBefore: true } });
};

const checkStanding = (standing: Standing, { vote, concerns = [] }: OpenProposal, now: Date): void => {
  const { seat, mandateId, inForce, suspended, declared } = standing;
  const facts = { seat, mandateId };
  const mandate = { rule: ruleOf(vote, 'mandate'), facts };
  if (suspended) throw refuse('BALLOT_MANDATE_SUSPENDED', { ...mandate, wouldPassIf: { suspensionLifted: true } });
  if (!inForce) {
    const wouldPassIf = { mandateInForceAt: now.toISOString() };
    throw refuse('BALLOT_MANDATE_NOT_IN_FORCE', { ...mandate, wouldPassIf });
  }
  const rule = ruleOf(vote, 'conflicts-of-interest');
  if (!declared) throw refuse('BALLOT_WITHOUT_DECLARATION', { rule, facts, wouldPassIf: { declarationFiled: true } });
  const conflict = conflictOf(standing, concerns);
  if (conflict) throw refuse('BALLOT_SEAT_CONFLICTED', { rule, facts: { ...facts, ...conflict } });
};
