import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { bodyRules } from '../rule-set/body-rules.js';
import { matterSchema } from '../voting/matter.js';
import { outcome, tallySchema } from '../voting/tally.js';
import { choice, code, id, instant, line, ordinal, paragraphs } from '../voting/values.js';

/** What a resolution of the patronato says to one of a council: yes, or something else and why. */
export const answerSchema = z.discriminatedUnion('response', [
  z.object({ resolutionId: id, response: z.literal('ratifies') }),
  z.object({ resolutionId: id, response: z.literal('deviates'), reasons: paragraphs }),
]);
export type Answer = z.infer<typeof answerSchema>;

const what = { bodyId: id, title: line, matter: matterSchema, answer: answerSchema.optional() };
const rulesUsed = { ruleSetId: id, ruleVersion: ordinal };

const ballot = z.object({ seat: code, constituency: code, mandateId: id, choice, castAt: instant });
export type Ballot = z.infer<typeof ballot>;

const schemas = {
  drafted: z.object({ ...what, bodyCode: code, text: paragraphs }),
  /** The text that amendments made of the draft, and its version in the deliberation. */
  settled: z.object({ version: ordinal, text: paragraphs }),
  tabled: z.object({ ...what, tabledAt: instant }),
  opened: z.object({
    bodyId: id,
    round: ordinal,
    ...rulesUsed,
    rules: bodyRules,
    electorate: z.array(z.object({ seat: code, constituency: code, mandateId: id })),
    openedAt: instant,
    closesAt: instant,
  }),
  /** `round` is the one that is open: a ballot the seat has cast in it falls away. */
  recused: z.object({ seat: code, reason: line, round: ordinal.optional(), recusedAt: instant }),
  cast: ballot.extend({ round: ordinal }),
  closed: z.object({
    bodyId: id,
    round: ordinal,
    outcome,
    tally: tallySchema,
    /** Nominal and public from now on: the last valid ballot of each seat of the census. */
    ballots: z.array(ballot),
    ...rulesUsed,
    closedAt: instant,
  }),
  adopted: z.object({ ...what, round: ordinal, tally: tallySchema, ...rulesUsed, adoptedAt: instant }),
  published: z.object({ publishedAt: instant }),
  ratified: z.object({ by: id, ratifiedAt: instant }),
  deviated: z.object({ by: id, reasons: paragraphs, deviatedAt: instant }),
  inForce: z.object({
    matter: matterSchema,
    inForceFrom: instant,
    chain: z.object({ councilProposalId: id.optional(), patronatoProposalId: id.optional() }),
  }),
  superseded: z.object({ supersededBy: id, matter: matterSchema, supersededAt: instant }),
  dissented: z.object({ seat: code, mandateId: id, text: paragraphs, recordedAt: instant }),
};
type Data = { [Name in keyof typeof schemas]: z.infer<(typeof schemas)[Name]> };

export type ProposalDrafted = Event<'governance.proposal-drafted', Data['drafted']>;
export type ProposalTextSettled = Event<'governance.proposal-text-settled', Data['settled']>;
export type ProposalTabled = Event<'governance.proposal-tabled', Data['tabled']>;
export type VotingOpened = Event<'governance.voting-opened', Data['opened']>;
export type SeatRecused = Event<'governance.seat-recused', Data['recused']>;
export type BallotCast = Event<'governance.ballot-cast', Data['cast']>;
export type VotingClosed = Event<'governance.voting-closed', Data['closed']>;
export type ResolutionAdopted = Event<'governance.resolution-adopted', Data['adopted']>;
export type ResolutionPublished = Event<'governance.resolution-published', Data['published']>;
export type ResolutionRatified = Event<'governance.resolution-ratified', Data['ratified']>;
export type ResolutionDeviatedFrom = Event<'governance.resolution-deviated-from', Data['deviated']>;
export type ResolutionEnteredIntoForce = Event<'governance.resolution-entered-into-force', Data['inForce']>;
export type ResolutionSuperseded = Event<'governance.resolution-superseded', Data['superseded']>;
export type DissentRecorded = Event<'governance.dissent-recorded', Data['dissented']>;

export type VotingEvent =
  ProposalDrafted | ProposalTextSettled | ProposalTabled | VotingOpened | SeatRecused | BallotCast | VotingClosed;
export type ResolutionEvent =
  | ResolutionAdopted
  | ResolutionPublished
  | ResolutionRatified
  | ResolutionDeviatedFrom
  | ResolutionEnteredIntoForce
  | ResolutionSuperseded
  | DissentRecorded;
export type ProposalEvent = VotingEvent | ResolutionEvent;

export const proposalCodec = eventCodec<ProposalEvent>({
  'governance.proposal-drafted': { schema: schemas.drafted },
  'governance.proposal-text-settled': { schema: schemas.settled },
  'governance.proposal-tabled': { schema: schemas.tabled },
  'governance.voting-opened': { schema: schemas.opened },
  'governance.seat-recused': { schema: schemas.recused },
  'governance.ballot-cast': { schema: schemas.cast },
  'governance.voting-closed': { schema: schemas.closed },
  'governance.resolution-adopted': { schema: schemas.adopted },
  'governance.resolution-published': { schema: schemas.published },
  'governance.resolution-ratified': { schema: schemas.ratified },
  'governance.resolution-deviated-from': { schema: schemas.deviated },
  'governance.resolution-entered-into-force': { schema: schemas.inForce },
  'governance.resolution-superseded': { schema: schemas.superseded },
  'governance.dissent-recorded': { schema: schemas.dissented },
});
