import { ReduceInstalmentsHandler } from '../award/reduce-instalments.handler.js';
import { CorrectRateHandler } from '../interest/correct-rate.handler.js';
import { SetRateHandler } from '../interest/set-rate.handler.js';
import { AgreeReimbursementHandler } from './agree-reimbursement.handler.js';
import { AllegeHandler } from './allege.handler.js';
import { BlockDebtorHandler } from './block-debtor.handler.js';
import { CloseReimbursementHandler } from './close-reimbursement.handler.js';
import { DeferReimbursementHandler } from './defer-reimbursement.handler.js';
import { FinishOffsetHandler } from './finish-offset.handler.js';
import { HandOverHandler } from './hand-over.handler.js';
import { InterruptLimitationHandler } from './interrupt-limitation.handler.js';
import { OpenReimbursementHandler } from './open-reimbursement.handler.js';
import { OrderOffsetHandler } from './order-offset.handler.js';
import { RecordReceiptHandler } from './record-receipt.handler.js';

export const reimbursementHandlers = [
  SetRateHandler,
  CorrectRateHandler,
  ReduceInstalmentsHandler,
  AgreeReimbursementHandler,
  AllegeHandler,
  BlockDebtorHandler,
  CloseReimbursementHandler,
  DeferReimbursementHandler,
  FinishOffsetHandler,
  HandOverHandler,
  InterruptLimitationHandler,
  OpenReimbursementHandler,
  OrderOffsetHandler,
  RecordReceiptHandler,
];
