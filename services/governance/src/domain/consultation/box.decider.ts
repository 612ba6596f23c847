import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError, type Refusal } from '@ceriss/kernel';
import { boxCodec, type BoxEvent } from './box.events.js';
import { countOf, type ConsultationCount } from './consultation-count.js';
import { requireOver } from './consultation.state.js';
import type { NextBallot } from './consultation.events.js';
import type { Question } from './question.js';

export type BallotTerms = Readonly<{ opensAt: string; closesAt: string; nextBallot: NextBallot }>;
export type CastConsultationBallot = Command<
  'CastConsultationBallot',
  { consultationId: string; voter: string; sealed: string; terms: BallotTerms; now: Date }
>;
/** `open` gives the marks of a ballot of this consultation, or nothing when the key does not open it. It is pure. */
export type SealBox = Command<
  'SealBox',
  {
    consultationId: string;
    box: number;
    questions: readonly Question[];
    closesAt: string;
    open: (voter: string, sealed: string) => string | undefined;
    now: Date;
  }
>;
export type BoxCommand = CastConsultationBallot | SealBox;

export type BoxRule =
  | 'CONSULTATION_NOT_OPEN_YET'
  | 'CONSULTATION_OVER'
  | 'CONSULTATION_BALLOT_ALREADY_CAST'
  | 'CONSULTATION_BALLOTS_TOO_MANY';

type Cast = Readonly<{ sealed: string; times: number }>;
/** A part of the ballots of a consultation. A voter has one box, so the box alone knows whether they have voted. */
export type Box = Readonly<{
  ballots: ReadonlyMap<string, Cast>;
  /** What was in it when it was sealed. */
  sealed?: ConsultationCount;
}>;

const refuse = (code: BoxRule, refusal: Refusal = {}) => new DomainError<BoxRule>(code, refusal);

const evolve = (box: Box, { type, data }: BoxEvent): Box => {
  switch (type) {
    case 'governance.consultation-ballot-cast': {
      const times = (box.ballots.get(data.voter)?.times ?? 0) + 1;
      return { ...box, ballots: new Map(box.ballots).set(data.voter, { sealed: data.sealed, times }) };
    }
    case 'governance.consultation-box-sealed':
      return { ...box, sealed: data.count };
  }
};

const requireTime = ({ opensAt, closesAt }: BallotTerms, now: Date): void => {
  if (now < new Date(opensAt)) {
    throw refuse('CONSULTATION_NOT_OPEN_YET', { facts: { opensAt }, wouldPassIf: { notBefore: opensAt } });
  }
  if (now >= new Date(closesAt)) {
    throw refuse('CONSULTATION_OVER', {
      facts: { closesAt, now: now.toISOString() },
      wouldPassIf: { before: closesAt },
    });
  }
};

const requireMayVote = (nextBallot: NextBallot, cast: Cast | undefined): void => {
  if (!cast) return;
  if (nextBallot.rule === 'refused') throw refuse('CONSULTATION_BALLOT_ALREADY_CAST', { rule: 'one-ballot@1' });
  if (cast.times < nextBallot.atMost) return;
  const { atMost } = nextBallot;
  throw refuse('CONSULTATION_BALLOTS_TOO_MANY', { rule: 'last-ballot-counts@1', facts: { cast: cast.times, atMost } });
};

const castBallot = ({ terms, now, ...ballot }: CastConsultationBallot['data'], box: Box): BoxEvent[] => {
  requireTime(terms, now);
  // A clock behind the one that sealed it: the box is shut all the same.
  if (box.sealed) throw refuse('CONSULTATION_OVER', { facts: { closesAt: terms.closesAt, now: now.toISOString() } });
  const earlier = box.ballots.get(ballot.voter);
  requireMayVote(terms.nextBallot, earlier);
  const data = { ...ballot, replaces: earlier !== undefined, castAt: now.toISOString() };
  return [{ type: 'governance.consultation-ballot-cast', data }];
};

const seal = (data: SealBox['data'], { ballots, sealed }: Box): BoxEvent[] => {
  if (sealed) return [];
  const { consultationId, box, questions, open, now } = data;
  requireOver(data, now);
  const count = countOf(questions, opened(ballots, open));
  return [
    { type: 'governance.consultation-box-sealed', data: { consultationId, box, count, sealedAt: now.toISOString() } },
  ];
};

/* One at a time: the marks of a box are never all in memory. */
const opened = function* (ballots: Box['ballots'], open: SealBox['data']['open']): Generator<string | undefined> {
  for (const [voter, { sealed }] of ballots) yield open(voter, sealed);
};

const decide = (command: BoxCommand, box: Box): BoxEvent[] => {
  switch (command.type) {
    case 'CastConsultationBallot':
      return castBallot(command.data, box);
    case 'SealBox':
      return seal(command.data, box);
  }
};

export const boxAggregate: Aggregate<Box, BoxCommand, BoxEvent> = {
  decider: { initialState: () => ({ ballots: new Map() }), evolve, decide },
  codec: boxCodec,
  streamOf: (id) => `governance.consultation-box-${id}`,
};
