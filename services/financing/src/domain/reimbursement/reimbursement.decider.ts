import type { Aggregate } from '@ceriss/event-sourcing';
import { decidedBy } from '../tables.js';
import * as collection from './collection.decisions.js';
import type { CompetenceRefusal } from './competence.rules.js';
import * as procedure from './procedure.decisions.js';
import type { RegisterRefusal } from './reimbursement-register.js';
import { reimbursementCodec, type ReimbursementEvent } from './reimbursement.events.js';
import { evolve, initialState, type Reimbursement } from './reimbursement.state.js';

export type ReimbursementCommand =
  | procedure.OpenReimbursement
  | procedure.AllegeAgainstReimbursement
  | procedure.AgreeReimbursement
  | procedure.CloseReimbursement
  | procedure.InterruptLimitation
  | collection.RecordReceipt
  | collection.DeferReimbursement
  | collection.OrderOffset
  | collection.FinishOffset
  | collection.HandOver;
export type ReimbursementRefusal =
  | 'REIMBURSEMENT_NOT_FOUND'
  | CompetenceRefusal
  | RegisterRefusal
  | procedure.ProcedureRefusal
  | collection.CollectionRefusal;

const decide = decidedBy<Reimbursement, ReimbursementCommand, ReimbursementEvent>({
  OpenReimbursement: procedure.openReimbursement,
  AllegeAgainstReimbursement: procedure.allege,
  AgreeReimbursement: procedure.agreeReimbursement,
  CloseReimbursement: procedure.closeReimbursement,
  InterruptLimitation: procedure.interruptLimitation,
  RecordReceipt: collection.recordReceipt,
  DeferReimbursement: collection.deferReimbursement,
  OrderOffset: collection.orderOffset,
  FinishOffset: collection.finishOffset,
  HandOver: collection.handOver,
});

export const reimbursementAggregate: Aggregate<Reimbursement, ReimbursementCommand, ReimbursementEvent> = {
  decider: { initialState, evolve, decide },
  codec: reimbursementCodec,
  streamOf: (reimbursementId) => `financing.reimbursement-${reimbursementId}`,
};
