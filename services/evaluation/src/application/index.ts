import { AmendPlanHandler } from './evaluation-plan/amend-plan.handler.js';
import { DraftPlanHandler } from './evaluation-plan/draft-plan.handler.js';
import { LockPlanHandler } from './evaluation-plan/lock-plan.handler.js';
import { ApproveEvaluationHandler } from './evaluation/approve-evaluation.handler.js';
import { OpenEvaluationHandler } from './evaluation/open-evaluation.handler.js';
import { RateCriterionHandler } from './evaluation/rate-criterion.handler.js';
import { SubmitFindingsHandler } from './evaluation/submit-findings.handler.js';
import { RecordMeasurementHandler } from './measurement-set/record-measurement.handler.js';
import { RestateMeasurementHandler } from './measurement-set/restate-measurement.handler.js';
import { OpenAwardFileWhenAwardGranted } from './policies/open-award-file-when-award-granted.policy.js';
import { ApproveReportHandler } from './report/approve-report.handler.js';
import { RequestChangesHandler } from './report/request-changes.handler.js';
import { RequestReportHandler } from './report/request-report.handler.js';
import { SubmitReportHandler } from './report/submit-report.handler.js';

/** Every handler and policy of the context, for dependency injection. */
export const handlers = [
  DraftPlanHandler,
  LockPlanHandler,
  AmendPlanHandler,
  RecordMeasurementHandler,
  RestateMeasurementHandler,
  RequestReportHandler,
  SubmitReportHandler,
  RequestChangesHandler,
  ApproveReportHandler,
  OpenEvaluationHandler,
  RateCriterionHandler,
  SubmitFindingsHandler,
  ApproveEvaluationHandler,
  OpenAwardFileWhenAwardGranted,
];
