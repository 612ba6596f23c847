import { foundationHandlers } from './foundation/index.js';
import { hearingHandlers } from './application/index.js';
import { awardCourseHandlers } from './award/index.js';
import { callCourseHandlers } from './call/index.js';
import { deMinimisHandlers } from './de-minimis/index.js';
import { LiftBlockHandler } from './applicant/lift-block.handler.js';
import { OpenBlockHandler } from './applicant/open-block.handler.js';
import { RecordApplicantHandler } from './applicant/record-applicant.handler.js';
import { ReinstateApplicantHandler } from './applicant/reinstate-applicant.handler.js';
import { SuspendApplicantHandler } from './applicant/suspend-applicant.handler.js';
import { AdmitApplicationHandler } from './application/admit-application.handler.js';
import { CureHandler } from './application/cure.handler.js';
import { DeclareInadmissibleHandler } from './application/declare-inadmissible.handler.js';
import { DraftApplicationHandler } from './application/draft-application.handler.js';
import { FreezeScoresHandler } from './application/freeze-scores.handler.js';
import { MarkGrantedHandler } from './application/mark-granted.handler.js';
import { PlaceApplicationHandler } from './application/place-application.handler.js';
import { RequestCureHandler } from './application/request-cure.handler.js';
import { ScoreApplicationHandler } from './application/score-application.handler.js';
import { SubmitApplicationHandler } from './application/submit-application.handler.js';
import { RecordAuthorisationHandler } from './authorisation/record-authorisation.handler.js';
import { SupersedeAuthorisationHandler } from './authorisation/supersede-authorisation.handler.js';
import { AcceptAwardHandler } from './award/accept-award.handler.js';
import { ApprovePaymentHandler } from './award/approve-payment.handler.js';
import { FulfilConditionHandler } from './award/fulfil-condition.handler.js';
import { ClaimFundingHandler } from './funding/claim-funding.handler.js';
import { GrantAwardHandler } from './award/grant-award.handler.js';
import { LapseAwardHandler } from './award/lapse-award.handler.js';
import { OrderPaymentHandler } from './award/order-payment.handler.js';
import { RecordPaymentHandler } from './award/record-payment.handler.js';
import { RequestPaymentHandler } from './award/request-payment.handler.js';
import { CloseWindowHandler } from './call/close-window.handler.js';
import { DraftCallHandler } from './call/draft-call.handler.js';
import { PublishCallHandler } from './call/publish-call.handler.js';
import { RankCallHandler } from './call/rank-call.handler.js';
import { ResolveCallHandler } from './call/resolve-call.handler.js';
import { costHandlers } from './cost/index.js';
import { justificationHandlers } from './justification/index.js';
import { CorrectTransactionHandler } from './ledger/correct-transaction.handler.js';
import { PostTransactionHandler } from './ledger/post-transaction.handler.js';
import { CorrectOwnershipHandler } from './ownership/correct-ownership.handler.js';
import { DropOwnershipHandler } from './ownership/drop-ownership.handler.js';
import { EndOwnershipHandler } from './ownership/end-ownership.handler.js';
import { NoteMergerHandler } from './ownership/note-merger.handler.js';
import { NoteOwnershipHandler } from './ownership/note-ownership.handler.js';
import { paymentHandlers } from './payment/index.js';
import { CommitSourceHandler } from './pool/commit-source.handler.js';
import { CreatePoolHandler } from './pool/create-pool.handler.js';
import { ReleaseBudgetHandler } from './pool/release-budget.handler.js';
import { ReserveBudgetHandler } from './pool/reserve-budget.handler.js';
import { sourceHandlers } from './pledge/index.js';
import { subcontractHandlers } from './subcontract/index.js';
import { repaymentHandlers } from './repayment/index.js';
import { reimbursementHandlers } from './reimbursement/index.js';

/** One handler for each command. */
export const handlers = [
  LiftBlockHandler,
  OpenBlockHandler,
  RecordApplicantHandler,
  ReinstateApplicantHandler,
  SuspendApplicantHandler,
  AdmitApplicationHandler,
  CureHandler,
  DeclareInadmissibleHandler,
  DraftApplicationHandler,
  FreezeScoresHandler,
  MarkGrantedHandler,
  PlaceApplicationHandler,
  RequestCureHandler,
  ScoreApplicationHandler,
  SubmitApplicationHandler,
  RecordAuthorisationHandler,
  SupersedeAuthorisationHandler,
  AcceptAwardHandler,
  ApprovePaymentHandler,
  FulfilConditionHandler,
  ClaimFundingHandler,
  GrantAwardHandler,
  LapseAwardHandler,
  OrderPaymentHandler,
  RecordPaymentHandler,
  RequestPaymentHandler,
  CloseWindowHandler,
  DraftCallHandler,
  PublishCallHandler,
  RankCallHandler,
  ResolveCallHandler,
  ...costHandlers,
  ...sourceHandlers,
  ...subcontractHandlers,
  CorrectTransactionHandler,
  PostTransactionHandler,
  CorrectOwnershipHandler,
  DropOwnershipHandler,
  EndOwnershipHandler,
  NoteMergerHandler,
  NoteOwnershipHandler,
  CommitSourceHandler,
  CreatePoolHandler,
  ReserveBudgetHandler,
  ReleaseBudgetHandler,
  ...hearingHandlers,
  ...awardCourseHandlers,
  ...callCourseHandlers,
  ...deMinimisHandlers,
  ...justificationHandlers,
  ...reimbursementHandlers,
  ...repaymentHandlers,
  ...paymentHandlers,
  ...foundationHandlers,
];
