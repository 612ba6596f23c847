import { RecordEvidenceWhenEvaluationApproved } from './policies/record-evidence-when-evaluation-approved.policy.js';
import { DraftPracticeHandler } from './practice/draft-practice.handler.js';
import { DraftPracticeVersionHandler } from './practice/draft-practice-version.handler.js';
import { PublishPracticeVersionHandler } from './practice/publish-practice-version.handler.js';
import { ReviewPracticeVersionHandler } from './practice/review-practice-version.handler.js';
import { ApproveCoreAdaptationHandler } from './transfer/approve-core-adaptation.handler.js';
import { AssessReadinessHandler } from './transfer/assess-readiness.handler.js';
import { GiveConsentHandler } from './transfer/give-consent.handler.js';
import { PlanAdaptationHandler } from './transfer/plan-adaptation.handler.js';
import { RequestTransferHandler } from './transfer/request-transfer.handler.js';

/** Every handler and policy of the context, for dependency injection. */
export const handlers = [
  DraftPracticeHandler,
  DraftPracticeVersionHandler,
  ReviewPracticeVersionHandler,
  PublishPracticeVersionHandler,
  RequestTransferHandler,
  AssessReadinessHandler,
  PlanAdaptationHandler,
  ApproveCoreAdaptationHandler,
  GiveConsentHandler,
  RecordEvidenceWhenEvaluationApproved,
];
