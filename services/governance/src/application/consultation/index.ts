import { AnswerThemeHandler } from './answer-theme.handler.js';
import { CastConsultationBallotHandler } from './cast-consultation-ballot.handler.js';
import { CloseConsultationHandler } from './close-consultation.handler.js';
import { ConsultationTerms } from './consultation-terms.js';
import { IdentifyThemeHandler } from './identify-theme.handler.js';
import { OpenConsultationHandler } from './open-consultation.handler.js';
import { PublishSummaryHandler } from './publish-summary.handler.js';

export const consultationHandlers = [
  ConsultationTerms,
  OpenConsultationHandler,
  CastConsultationBallotHandler,
  CloseConsultationHandler,
  IdentifyThemeHandler,
  AnswerThemeHandler,
  PublishSummaryHandler,
];
