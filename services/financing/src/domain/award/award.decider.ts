import type { Aggregate } from '@ceriss/event-sourcing';
import { decidedBy } from '../tables.js';
import {
  acceptAward,
  fulfilCondition,
  lapseAward,
  type AcceptanceRefusal,
  type AcceptAward,
  type FulfilCondition,
  type LapseAward,
} from './acceptance.decisions.js';
import {
  modifyAward,
  renounceAward,
  type AfterGrantRefusal,
  type ModifyAward,
  type RenounceAward,
} from './after-grant.decisions.js';
import { awardCodec, type AwardEvent } from './award.events.js';
import { evolve, initialState, type Award } from './award.state.js';
import type { FundingRefusal } from '../funding/funding.decider.js';
import { grantAward, type GrantAward, type GrantRefusal } from './grant.decisions.js';
import { reduceInstalments, type ReduceInstalments } from './reduction.decisions.js';
import type { InstalmentRefusal } from './instalments.rules.js';
import {
  approvePayment,
  orderPayment,
  recordPayment,
  requestPayment,
  type ApprovePayment,
  type OrderPayment,
  type PaymentRefusal,
  type RecordPayment,
  type RequestPayment,
} from './payment.decisions.js';
import type { SharesRefusal } from './shares.rules.js';
import {
  lodgeGuarantee,
  rejectPayment,
  requireGuarantee,
  returnPayment,
  undoPayment,
  type LodgeGuarantee,
  type RejectPayment,
  type RequireGuarantee,
  type ReturnPayment,
  type SetbackRefusal,
  type UndoPayment,
} from './setback.decisions.js';

export type AwardCommand =
  | GrantAward
  | AcceptAward
  | LapseAward
  | RenounceAward
  | ModifyAward
  | FulfilCondition
  | RequestPayment
  | ApprovePayment
  | OrderPayment
  | RecordPayment
  | ReduceInstalments
  | RejectPayment
  | ReturnPayment
  | UndoPayment
  | RequireGuarantee
  | LodgeGuarantee;
export type AwardRefusal =
  | 'AWARD_NOT_FOUND'
  | AfterGrantRefusal
  | SharesRefusal
  | FundingRefusal
  | GrantRefusal
  | AcceptanceRefusal
  | InstalmentRefusal
  | PaymentRefusal
  | SetbackRefusal;

const decide = decidedBy<Award, AwardCommand, AwardEvent>({
  GrantAward: grantAward,
  AcceptAward: acceptAward,
  LapseAward: lapseAward,
  RenounceAward: renounceAward,
  ModifyAward: modifyAward,
  FulfilCondition: fulfilCondition,
  RequestPayment: requestPayment,
  ApprovePayment: approvePayment,
  OrderPayment: orderPayment,
  RecordPayment: recordPayment,
  ReduceInstalments: reduceInstalments,
  RejectPayment: rejectPayment,
  ReturnPayment: returnPayment,
  UndoPayment: undoPayment,
  RequireGuarantee: requireGuarantee,
  LodgeGuarantee: lodgeGuarantee,
});

export const awardAggregate: Aggregate<Award, AwardCommand, AwardEvent> = {
  decider: { initialState, evolve, decide },
  codec: awardCodec,
  streamOf: (awardId) => `financing.award-${awardId}`,
};
