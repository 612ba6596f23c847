import type { ActorRef, Command } from '@ceriss/event-sourcing';
import type { Applicant } from '../applicant/applicant.decider.js';
import type { Call } from '../call/call.decider.js';
import type { CallTerms } from '../call/call.events.js';
import type { Points, Project } from './application.events.js';

/** Somebody of an organisation draws up its application. */
export type DraftApplication = Command<
  'DraftApplication',
  { applicationId: string; callId: string; project: Project; call: Call; by: ActorRef }
>;
export type SubmitApplication = Command<
  'SubmitApplication',
  { call: Call; applicant: Applicant; by: ActorRef; now: Date }
>;
/** Asks the applicant for what is missing, within ten working days. */
export type RequestCure = Command<'RequestCure', { missing: string[]; askedOn: string }>;
export type Cure = Command<'Cure', { delivered: string[]; curedOn: string; by: ActorRef }>;
export type AdmitApplication = Command<'AdmitApplication', object>;
export type DeclareInadmissible = Command<'DeclareInadmissible', { reason: string; on: string }>;
export type DeclareConflict = Command<'DeclareConflict', { assessor: string; reason: string }>;
/** An assessor, who declares to have no conflict, gives points. */
export type ScoreApplication = Command<'ScoreApplication', { assessor: string; points: Points; terms: CallTerms }>;
export type FreezeScores = Command<'FreezeScores', { terms: CallTerms }>;
/** The call's ranking has put the application in its place; a later ranking replaces it. */
export type PlaceApplication = Command<
  'PlaceApplication',
  { position: number; outcome: 'proposed' | 'waiting-list' | 'refused' }
>;
export type MarkGranted = Command<'MarkGranted', { awardId: string }>;

export type ApplicationCommand =
  | DraftApplication
  | SubmitApplication
  | RequestCure
  | Cure
  | AdmitApplication
  | DeclareInadmissible
  | DeclareConflict
  | ScoreApplication
  | FreezeScores
  | PlaceApplication
  | MarkGranted;
