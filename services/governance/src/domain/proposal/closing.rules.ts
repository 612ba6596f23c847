import type { Command } from '@ceriss/event-sourcing';
import type { BallotContent } from '../voting/ballot-content.js';
import { countVote, outcomeOfTally } from '../voting/count.js';
import type { ProposalEvent } from './proposal.events.js';
import { otherStatus, refuse, ruleOf } from './proposal.rules.js';
import type { OpenBallot } from './proposal.schemas.js';
import type { Ballot, OpenProposal, Proposal, Seat } from './proposal.state.js';

/** What the key of a round opens; `content` is undefined where it opens nothing. */
export type Opened = Readonly<{
  /** Base64url; absent when it is not the key that the round was opened with. */
  key?: string;
  /** By the sealed ballot. */
  contents: ReadonlyMap<string, BallotContent | undefined>;
  /** The codes of the options in the order drawn from the key, which nobody outside knew before. */
  lot: readonly string[];
}>;
export type CloseVoting = Command<'CloseVoting', { round: number; opened: Opened; now: Date }>;
export type AnnulRound = Command<'AnnulRound', { round: number; opened: Opened; now: Date }>;

/** Counts and closes a round, never before its `closesAt`. A round that is closed already stays as it is. */
export const closeVoting = ({ round, opened, now }: CloseVoting['data'], proposal: Proposal): ProposalEvent[] => {
  const open = dueAt(now, round, proposal);
  if (!open) return [];
  const census = censusOf(open);
  const unreadable = unreadableIn(open, census, opened);
  if (unreadable.length > 0) throw keyLost(open, opened, unreadable);
  return closingEvents(open, census, { opened, now });
};

/** Gives up a round whose ballots nobody can open: the proposal can be voted again. Nothing else is a reason. */
export const annulRound = ({ round, opened, now }: AnnulRound['data'], proposal: Proposal): ProposalEvent[] => {
  const open = dueAt(now, round, proposal);
  if (!open) return [];
  if (unreadableIn(open, censusOf(open), opened).length === 0) {
    throw refuse('ROUND_CAN_CLOSE', { facts: { round, unreadable: 0 }, wouldPassIf: { unreadableAtLeast: 1 } });
  }
  const reason = opened.key === undefined ? 'key-lost' : 'ballots-unreadable';
  return [{ type: 'governance.round-annulled', data: { round, reason, annulledAt: now.toISOString() } }];
};

const dueAt = (now: Date, round: number, proposal: Proposal): OpenProposal | undefined => {
  if (!('vote' in proposal)) throw otherStatus(proposal, 'voting');
  const { vote } = proposal;
  if (proposal.status !== 'voting' || vote.round !== round) return undefined;
  if (now.getTime() >= Date.parse(vote.closesAt)) return proposal;
  throw refuse('VOTING_STILL_OPEN', {
    rule: ruleOf(vote, 'voting-period'),
    facts: { closesAt: vote.closesAt },
    wouldPassIf: { notBefore: vote.closesAt },
  });
};

/** The electorate without the seats that are recused. */
const censusOf = ({ vote, recused }: OpenProposal): Seat[] =>
  vote.electorate.filter(({ seat }) => !recused.includes(seat));

const contentOf = ({ content, sealed }: Ballot, { contents }: Opened): BallotContent | undefined =>
  content ?? (sealed === undefined ? undefined : contents.get(sealed));

/* A ballot that was cast after the closing command looked is none that cannot be read: look again. */
const unreadableIn = ({ vote }: OpenProposal, census: readonly Seat[], opened: Opened): string[] =>
  census
    .flatMap(({ seat }) => vote.ballots.get(seat) ?? [])
    .filter((ballot) => contentOf(ballot, opened) === undefined)
    .map(({ seat, sealed }) => {
      if (opened.key !== undefined && sealed !== undefined && !opened.contents.has(sealed)) {
        throw refuse('VOTING_BALLOTS_UNREAD', { facts: { round: vote.round }, wouldPassIf: { triedAgain: true } });
      }
      return seat;
    });

const keyLost = ({ vote }: OpenProposal, { key }: Opened, unreadable: readonly string[]) =>
  refuse('VOTING_KEY_LOST', {
    facts: { round: vote.round, keyHeld: key !== undefined, unreadable: unreadable.length },
    wouldPassIf: { secretRestored: true },
  });

type Closing = Readonly<{ opened: Opened; now: Date }>;

const closingEvents = (open: OpenProposal, census: readonly Seat[], { opened, now }: Closing): ProposalEvent[] => {
  const { bodyId, title, matter, answer, parts, vote, withdrawn } = open;
  const { round, ruleSetId, ruleVersion, rules, method } = vote;
  const ballots = census.flatMap(({ seat }) => openedBallot(vote.ballots.get(seat), opened));
  const tally = countVote({
    ...{ rules, method, census, withdrawn, lot: opened.lot },
    ballots: new Map(ballots.map(({ seat, content }) => [seat, content])),
    options: vote.options.map(({ code }) => code),
  });
  const outcome = outcomeOfTally(tally);
  const closedAt = now.toISOString();
  const used = { round, ruleSetId, ruleVersion };
  const key = opened.key === undefined ? {} : { key: opened.key };
  const closed: ProposalEvent = {
    type: 'governance.voting-closed',
    data: { bodyId, ...used, outcome, tally, ballots, closedAt, ...key },
  };
  if (outcome !== 'adopted') return [closed];
  const about = { bodyId, title, matter, ...(answer && { answer }), ...(parts && { parts: [...parts] }) };
  return [closed, { type: 'governance.resolution-adopted', data: { ...about, ...used, tally, adoptedAt: closedAt } }];
};

const openedBallot = (ballot: Ballot | undefined, opened: Opened): OpenBallot[] => {
  const content = ballot && contentOf(ballot, opened);
  if (!content) return [];
  const { seat, constituency, mandateId, castAt, by } = ballot;
  return [{ seat, constituency, mandateId, content, castAt, ...(by && { by }) }];
};
