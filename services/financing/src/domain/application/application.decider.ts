import type { Aggregate } from '@ceriss/event-sourcing';
import { decidedBy } from '../tables.js';
import { admitApplication, declareInadmissible, requestCure, type AdmissionRefusal } from './admission.decisions.js';
import { cure, draftApplication, submitApplication, type ApplicantSideRefusal } from './applicant-side.decisions.js';
import type { ApplicationCommand } from './application.commands.js';
import { applicationCodec, type ApplicationEvent } from './application.events.js';
import { evolve, initialState, type Application } from './application.state.js';
import { recordConflict } from './conflict.decisions.js';
import {
  freezeScores,
  markGranted,
  placeApplication,
  scoreApplication,
  type AssessmentRefusal,
} from './assessment.decisions.js';
import {
  answerAllegation,
  deemWithdrawn,
  fileAllegation,
  reformulate,
  withdrawApplication,
  type HearingRefusal,
} from './hearing.decisions.js';
import type { ScoringRefusal } from './scoring.rules.js';
import type { SubmissionRefusal } from './submission.rules.js';

export type ApplicationRefusal =
  | 'APPLICATION_NOT_FOUND'
  | ApplicantSideRefusal
  | AdmissionRefusal
  | AssessmentRefusal
  | HearingRefusal
  | ScoringRefusal
  | SubmissionRefusal;

const decide = decidedBy<Application, ApplicationCommand, ApplicationEvent>({
  DraftApplication: draftApplication,
  SubmitApplication: submitApplication,
  RequestCure: requestCure,
  Cure: cure,
  AdmitApplication: admitApplication,
  DeclareInadmissible: declareInadmissible,
  RecordConflict: recordConflict,
  ScoreApplication: scoreApplication,
  FreezeScores: freezeScores,
  PlaceApplication: placeApplication,
  MarkGranted: markGranted,
  DeemWithdrawn: deemWithdrawn,
  WithdrawApplication: withdrawApplication,
  FileAllegation: fileAllegation,
  AnswerAllegation: answerAllegation,
  Reformulate: reformulate,
});

export const applicationAggregate: Aggregate<Application, ApplicationCommand, ApplicationEvent> = {
  decider: { initialState, evolve, decide },
  codec: applicationCodec,
  streamOf: (applicationId) => `financing.application-${applicationId}`,
};
