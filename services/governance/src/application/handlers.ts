import { ConferMandateHandler } from './body/confer-mandate.handler.js';
import { ConstituteBodyHandler } from './body/constitute-body.handler.js';
import { DeclareConflictsHandler } from './body/declare-conflicts.handler.js';
import { EndMandateHandler } from './body/end-mandate.handler.js';
import { LiftSuspensionHandler } from './body/lift-suspension.handler.js';
import { ReconstituteBodyHandler } from './body/reconstitute-body.handler.js';
import { calendarHandlers } from './calendar/index.js';
import { commentHandlers } from './comment/index.js';
import { commitmentHandlers } from './commitment/index.js';
import { consultationHandlers } from './consultation/index.js';
import { deliberationHandlers } from './deliberation/index.js';
import { planHandlers } from './plan/index.js';
import { CloseDeliberationWhenProposalTabled } from './policies/close-deliberation-when-proposal-tabled.policy.js';
import { RatifyWhenPatronatoAdopts } from './policies/ratify-when-patronato-adopts.policy.js';
import { RecordMatterWhenCallDrafted } from './policies/record-matter-when-call-drafted.policy.js';
import { RecordParticipantWhenActorRegistered } from './policies/record-participant-when-actor-registered.policy.js';
import { SuspendMandateHandler } from './body/suspend-mandate.handler.js';
import { AnnulRoundHandler } from './proposal/annul-round.handler.js';
import { AnswerResolutionHandler } from './proposal/answer-resolution.handler.js';
import { CastBallotHandler } from './proposal/cast-ballot.handler.js';
import { CloseVotingHandler } from './proposal/close-voting.handler.js';
import { DraftProposalHandler } from './proposal/draft-proposal.handler.js';
import { GiveProxyHandler } from './proposal/give-proxy.handler.js';
import { OpenVotingHandler } from './proposal/open-voting.handler.js';
import { PublishResolutionHandler } from './proposal/publish-resolution.handler.js';
import { RecordActHandler } from './proposal/record-act.handler.js';
import { RecordDissentHandler } from './proposal/record-dissent.handler.js';
import { RecuseSeatHandler } from './proposal/recuse-seat.handler.js';
import { RevokeProxyHandler } from './proposal/revoke-proxy.handler.js';
import { SupersedeResolutionHandler } from './proposal/supersede-resolution.handler.js';
import { TableProposalHandler } from './proposal/table-proposal.handler.js';
import { sessionHandlers } from './session/index.js';
import { WithdrawOptionHandler } from './proposal/withdraw-option.handler.js';
import { AdoptRuleSetVersionHandler } from './rule-set/adopt-rule-set-version.handler.js';
import { AdoptRuleSetHandler } from './rule-set/adopt-rule-set.handler.js';
import { DraftStatutesHandler } from './rule-set/draft-statutes.handler.js';
import { RoundSeals } from './sealing/round-seals.js';

export const handlers = [
  RoundSeals,
  AdoptRuleSetHandler,
  AdoptRuleSetVersionHandler,
  DraftStatutesHandler,
  ConstituteBodyHandler,
  ReconstituteBodyHandler,
  ConferMandateHandler,
  DeclareConflictsHandler,
  EndMandateHandler,
  SuspendMandateHandler,
  LiftSuspensionHandler,
  DraftProposalHandler,
  AnswerResolutionHandler,
  TableProposalHandler,
  OpenVotingHandler,
  RecuseSeatHandler,
  GiveProxyHandler,
  RevokeProxyHandler,
  WithdrawOptionHandler,
  CastBallotHandler,
  CloseVotingHandler,
  AnnulRoundHandler,
  PublishResolutionHandler,
  SupersedeResolutionHandler,
  RecordDissentHandler,
  RecordActHandler,
  ...planHandlers,
  ...consultationHandlers,
  ...commitmentHandlers,
  ...calendarHandlers,
  ...sessionHandlers,
  ...deliberationHandlers,
  ...commentHandlers,
];
export const policies = [
  RatifyWhenPatronatoAdopts,
  RecordMatterWhenCallDrafted,
  RecordParticipantWhenActorRegistered,
  CloseDeliberationWhenProposalTabled,
];
