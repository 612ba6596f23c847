import type { ActorRef, Command } from '@ceriss/event-sourcing';
import type { MoneyJson } from '@ceriss/kernel';
import type { Applicant } from '../applicant/applicant.decider.js';
import type { Claim } from '../authorisation/authority.rules.js';
import type { ConflictOrigin } from '../call/call-conflict.events.js';
import type { Call } from '../call/call.decider.js';
import type { CallTerms } from '../call/call.events.js';
import type { Particulars } from './application-course.js';
import type { Points, Project } from './application.events.js';

/** The assessors of a call, where it has appointed its own, and those who were replaced. */
export type Panel = Readonly<{ appointed: readonly string[] | undefined; replaced: readonly string[] }>;

/** Somebody of an organisation draws up its application. */
export type DraftApplication = Command<
  'DraftApplication',
  {
    applicationId: string;
    callId: string;
    project: Project;
    particulars?: Particulars | undefined;
    call: Call;
    by: ActorRef;
  }
>;
export type SubmitApplication = Command<
  'SubmitApplication',
  {
    call: Call;
    applicant: Applicant;
    /** Applications of the same organisation to the same call that were handed in and not given up. */
    others: readonly string[];
    by: ActorRef;
    now: Date;
    today: string;
  }
>;
/** Asks the applicant for what is missing, within ten working days. */
export type RequestCure = Command<'RequestCure', { missing: string[]; call: Call; by: ActorRef; askedOn: string }>;
export type Cure = Command<'Cure', { delivered: string[]; curedOn: string; by: ActorRef }>;
/** `earlier` are applications of the same organisation to the same call that were handed in before this one. */
export type AdmitApplication = Command<'AdmitApplication', { call: Call; earlier: readonly string[]; by: ActorRef }>;
export type DeclareInadmissible = Command<
  'DeclareInadmissible',
  { reason: string; call: Call; by: ActorRef; on: string }
>;
/** What was asked for did not come in its term: by a resolution the application is taken for withdrawn (Ley 39/2015, art. 68.1). */
export type DeemWithdrawn = Command<'DeemWithdrawn', { claim: Claim; call: Call; by: ActorRef; on: string; now: Date }>;
export type WithdrawApplication = Command<'WithdrawApplication', { by: ActorRef; withdrawnOn: string }>;
/** Says why the provisional proposal is wrong about one's own application. */
export type FileAllegation = Command<
  'FileAllegation',
  { allegationId: string; text: string; call: Call; by: ActorRef; filedOn: string }
>;
/** With points where an upheld allegation makes them others. */
export type AnswerAllegation = Command<
  'AnswerAllegation',
  {
    allegationId: string;
    upheld: boolean;
    reasons: string;
    points?: Points | undefined;
    call: Call;
    by: ActorRef;
    answeredOn: string;
  }
>;
/** Fits the project to the proposed amount; what it is about stays the same. */
export type Reformulate = Command<
  'Reformulate',
  {
    cost: MoneyJson;
    requested: MoneyJson;
    initiativeId: string;
    title: string;
    call: Call;
    by: ActorRef;
    now: Date;
    today: string;
  }
>;
/** A conflict that the call has noted; also after scores were frozen. */
export type RecordConflict = Command<
  'RecordConflict',
  { assessor: string; reason: string; origin: ConflictOrigin; on: string }
>;
/** An assessor, who declares to have no conflict, gives points. */
export type ScoreApplication = Command<
  'ScoreApplication',
  { assessor: string; points: Points; terms: CallTerms; panel?: Panel | undefined }
>;
export type FreezeScores = Command<
  'FreezeScores',
  { terms: CallTerms; panel?: Panel | undefined; call?: Call | undefined; by?: ActorRef | undefined }
>;
/** The call's ranking has put the application in its place; a later ranking replaces it. */
export type PlaceApplication = Command<
  'PlaceApplication',
  {
    position: number;
    outcome: 'proposed' | 'waiting-list' | 'refused';
    /** In a direct award nobody is scored. */
    unscored?: boolean;
  }
>;
export type MarkGranted = Command<'MarkGranted', { awardId: string }>;

export type ApplicationCommand =
  | DraftApplication
  | SubmitApplication
  | RequestCure
  | Cure
  | AdmitApplication
  | DeclareInadmissible
  | RecordConflict
  | ScoreApplication
  | FreezeScores
  | PlaceApplication
  | MarkGranted
  | DeemWithdrawn
  | WithdrawApplication
  | FileAllegation
  | AnswerAllegation
  | Reformulate;
