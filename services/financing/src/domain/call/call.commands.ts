import type { ActorRef, Command } from '@ceriss/event-sourcing';
import type { MoneyJson } from '@ceriss/kernel';
import type { Claim } from '../authorisation/authority.rules.js';
import type { Pool } from '../pool/pool.decider.js';
import type { CallConditions } from './call-conditions.js';
import type { ConflictOrigin } from './call-conflict.events.js';
import type { CallTerms } from './call.events.js';
import type { Field } from './field.rules.js';

export type DraftCall = Command<
  'DraftCall',
  { callId: string; terms: CallTerms; conditions?: CallConditions | undefined; pool: Pool; draftedOn: string }
>;
export type PublishCall = Command<
  'PublishCall',
  {
    claim: Claim;
    /** What the pool has set aside for this call. */
    reserved: MoneyJson | undefined;
    by: ActorRef;
    now: Date;
  }
>;
/** Gives applicants more time; a call that is open is changed in no other way. */
export type AmendCall = Command<
  'AmendCall',
  { claim: Claim; closesAt: string; reason: string; by: ActorRef; now: Date }
>;
export type CancelCall = Command<
  'CancelCall',
  { claim: Claim; reason: string; by: ActorRef; cancelledOn: string; now: Date }
>;
export type AppointAssessor = Command<
  'AppointAssessor',
  { assessor: string; replaces?: string | undefined; by: ActorRef; appointedOn: string }
>;
/** An assessor has a conflict with an application: it says so itself, or the instructing body has learnt of it. */
export type NoteConflict = Command<
  'NoteConflict',
  { applicationId: string; assessor: string; reason: string; origin: ConflictOrigin; by: ActorRef; notedOn: string }
>;
export type CloseWindow = Command<'CloseWindow', { now: Date }>;
/** `pending` are applications handed in whose assessment has not come to an end. */
export type RankCall = Command<'RankCall', Field & { by: ActorRef; now: Date }>;
/** Publishes the ranking as a provisional proposal, on which applicants may be heard. */
export type PublishProposal = Command<'PublishProposal', { field: Field; by: ActorRef; publishedOn: string }>;
/** Makes the ranking definitive. `unanswered` are allegations without an answer; `field` says which points stand now. */
export type ResolveCall = Command<
  'ResolveCall',
  { claim: Claim; unanswered: readonly string[]; field: Field; by: ActorRef; resolvedOn: string; now: Date }
>;
/** What became of an application that is in the ranking. */
export type Standing = Readonly<{
  applicationId: string;
  gone: boolean;
  held: MoneyJson;
  territory?: string | undefined;
}>;
/** Money that nobody holds any more goes to the next on the waiting list. */
export type CallUp = Command<'CallUp', { standings: readonly Standing[]; by: ActorRef; calledUpOn: string }>;

export type CallCommand =
  | DraftCall
  | PublishCall
  | AmendCall
  | CancelCall
  | AppointAssessor
  | NoteConflict
  | CloseWindow
  | RankCall
  | PublishProposal
  | ResolveCall
  | CallUp;
