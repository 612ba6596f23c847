import { FollowPaymentHandler } from '../award/follow-payment.handler.js';
import { LodgeGuaranteeHandler } from '../award/lodge-guarantee.handler.js';
import { RequireGuaranteeHandler } from '../award/require-guarantee.handler.js';
import { MatchEntryHandler } from '../bank/match-entry.handler.js';
import { ReceiveStatementsHandler } from '../bank/receive-statements.handler.js';
import { UnmatchEntryHandler } from '../bank/unmatch-entry.handler.js';
import { AbandonBatchHandler } from './abandon-batch.handler.js';
import { BatchFile } from './batch-file.js';
import { CloseBankAccountHandler } from './close-bank-account.handler.js';
import { CreateOrderHandler } from './create-order.handler.js';
import { DraftBatchHandler } from './draft-batch.handler.js';
import { FollowOrderHandler } from './follow-order.handler.js';
import { IssueBatchHandler } from './issue-batch.handler.js';
import { NamePayeeHandler } from './name-payee.handler.js';
import { OpenBankAccountHandler } from './open-bank-account.handler.js';
import { ProposeAccountHandler } from './propose-account.handler.js';
import { RejectOrderHandler } from './reject-order.handler.js';
import { VerifyAccountHandler } from './verify-account.handler.js';
import { WithdrawAccountHandler } from './withdraw-account.handler.js';

/** Money out and in: accounts, orders, batches, statements and what they are for. */
export const paymentHandlers = [
  OpenBankAccountHandler,
  CloseBankAccountHandler,
  NamePayeeHandler,
  ProposeAccountHandler,
  VerifyAccountHandler,
  WithdrawAccountHandler,
  CreateOrderHandler,
  FollowOrderHandler,
  RejectOrderHandler,
  DraftBatchHandler,
  IssueBatchHandler,
  AbandonBatchHandler,
  BatchFile,
  FollowPaymentHandler,
  RequireGuaranteeHandler,
  LodgeGuaranteeHandler,
  ReceiveStatementsHandler,
  MatchEntryHandler,
  UnmatchEntryHandler,
];
