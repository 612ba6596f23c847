import type { Provider } from '@nestjs/common';
import { NameAffectedHandler } from './barrier/name-affected.handler.js';
import { RejectBarrierHandler } from './barrier/reject-barrier.handler.js';
import { ReportBarrierHandler } from './barrier/report-barrier.handler.js';
import { ResolveBarrierHandler } from './barrier/resolve-barrier.handler.js';
import { ReviewBarrierHandler } from './barrier/review-barrier.handler.js';
import { AdoptChallengeHandler } from './challenge/adopt-challenge.handler.js';
import { ConfirmInitiativeHandler } from './initiative/confirm-initiative.handler.js';
import { DescribeInitiativeHandler } from './initiative/describe-initiative.handler.js';
import { DetachPartnerHandler } from './initiative/detach-partner.handler.js';
import { LinkChallengeHandler } from './initiative/link-challenge.handler.js';
import { ReferenceInitiativeHandler } from './initiative/reference-initiative.handler.js';
import { RequestConfirmationHandler } from './initiative/request-confirmation.handler.js';
import { TakeOverReferenceHandler } from './initiative/take-over-reference.handler.js';
import { SignalNeedHandler } from './need-signal/signal-need.handler.js';
import { SupportChallengeHandler } from './need-signal/support-challenge.handler.js';
import { WithdrawNeedHandler } from './need-signal/withdraw-need.handler.js';
import { ChangeCoordinatorHandler } from './network/change-coordinator.handler.js';
import { DissolveNetworkHandler } from './network/dissolve-network.handler.js';
import { LeaveNetworkHandler } from './network/leave-network.handler.js';
import { RenameNetworkHandler } from './network/rename-network.handler.js';
import { RecordCallWhenCallPublished } from './policies/record-call-when-call-published.policy.js';
import { RecordDecisionWhenResolutionInForce } from './policies/record-decision-when-resolution-in-force.policy.js';
import { RecordEvaluationWhenEvaluationApproved } from './policies/record-evaluation-when-evaluation-approved.policy.js';
import { SupersedeDecisionWhenResolutionSuperseded } from './policies/supersede-decision-when-resolution-superseded.policy.js';

/** The handlers and policies of initiatives, challenges, networks, needs and barriers that came after the first ones. */
export const initiativesAndNetworks: readonly Provider[] = [
  NameAffectedHandler,
  RejectBarrierHandler,
  ReportBarrierHandler,
  ResolveBarrierHandler,
  ReviewBarrierHandler,
  AdoptChallengeHandler,
  ConfirmInitiativeHandler,
  DescribeInitiativeHandler,
  DetachPartnerHandler,
  LinkChallengeHandler,
  ReferenceInitiativeHandler,
  RequestConfirmationHandler,
  TakeOverReferenceHandler,
  SignalNeedHandler,
  SupportChallengeHandler,
  WithdrawNeedHandler,
  ChangeCoordinatorHandler,
  DissolveNetworkHandler,
  LeaveNetworkHandler,
  RenameNetworkHandler,
  RecordCallWhenCallPublished,
  RecordDecisionWhenResolutionInForce,
  RecordEvaluationWhenEvaluationApproved,
  SupersedeDecisionWhenResolutionSuperseded,
];
