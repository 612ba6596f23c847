import {
  recoveryEvents,
  loanEvents,
  matchConfirmed,
  matchGiftReceived,
  matchGiftReturned,
  matchMoneyReceived,
  applicationSubmitted,
  awardAccepted,
  awardGranted,
  awardLapsed,
  awardRenounced,
  bankAccountOpened,
  bankEntryMatched,
  bankEntryUnmatched,
  bankStatementAccepted,
  budgetReleased,
  budgetReserved,
  callAmended,
  callCancelled,
  callDrafted,
  callPublished,
  callRanked,
  costApportioned,
  costReduced,
  costRefused,
  invoiceCharged,
  invoiceChargeReleased,
  invoiceCredited,
  paymentBatchAbandoned,
  paymentBatchDrafted,
  paymentBatchIssued,
  paymentExecuted,
  paymentOrderClaimRefused,
  paymentOrdered,
  pledgeCommitted,
  pledgedSourceCommitted,
  pledgedSourceRefused,
  pledgeInstalmentReceived,
  pledgeMade,
  pledgeReduced,
  paymentOrderExecuted,
  paymentOrderExecutionUndone,
  paymentOrderRejected,
  paymentOrderReturned,
  paymentRejected,
  paymentReturned,
  paymentUndone,
  sourceCommitted,
  waitingListCalledUp,
  sourceReceived,
  sourceReduced,
  type PublishedEventType,
} from '@ceriss/contracts';
import { justificationCodec, type JustificationEvent } from '../../domain/justification/justification.events.js';
import { reimbursementCodec, type ReimbursementEvent } from '../../domain/reimbursement/reimbursement.events.js';
import { publisher, type Publication } from '@ceriss/messaging';
import { publishedPart } from '../../application/policies/entry-parts.js';
import { applicationCodec, type ApplicationEvent } from '../../domain/application/application.events.js';
import { awardCodec, type AwardEvent } from '../../domain/award/award.events.js';
import { bankAccountCodec, type BankAccountEvent } from '../../domain/bank-account/bank-account.events.js';
import { bankStatementCodec, type BankStatementAccepted } from '../../domain/bank-statement/bank-statement.events.js';
import { callCodec, type CallEvent } from '../../domain/call/call.events.js';
import { costCodec, type CostEvent } from '../../domain/cost/cost.events.js';
import { invoiceCodec, type InvoiceEvent } from '../../domain/invoice/invoice.events.js';
import { matchFundCodec, type MatchFundEvent } from '../../domain/match-fund/match-fund.events.js';
import { pledgeCodec, type PledgeEvent } from '../../domain/pledge/pledge.events.js';
import { paymentBatchCodec, type PaymentBatchEvent } from '../../domain/payment-batch/payment-batch.events.js';
import { paymentOrderCodec, type PaymentOrderEvent } from '../../domain/payment-order/payment-order.events.js';
import { repaymentCodec, type RepaymentEvent } from '../../domain/repayment/repayment.events.js';
import { poolCodec, type PoolEvent } from '../../domain/pool/pool.events.js';
import { bankEntryCodec, type BankEntryEvent } from '../../domain/reconciliation/bank-entry.events.js';

type Told = Readonly<{ aggregateId: string; data: unknown }>;

/* The contract drops every field that it does not name. */
const as =
  (event: PublishedEventType<unknown>) =>
  ({ aggregateId, data }: Told): Publication => ({ event, aggregateId, data });

const asEntry =
  (event: PublishedEventType<unknown>) =>
  ({ aggregateId, data }: { aggregateId: string; data: BankEntryEvent['data'] }): Publication => ({
    event,
    aggregateId,
    data: { ...data, parts: data.parts.map(publishedPart) },
  });

type PaymentEvent = BankAccountEvent | BankStatementAccepted | BankEntryEvent | PaymentBatchEvent | PaymentOrderEvent;

export const financingPublisher = publisher<
  | PoolEvent
  | CallEvent
  | ApplicationEvent
  | AwardEvent
  | InvoiceEvent
  | CostEvent
  | PledgeEvent
  | RepaymentEvent
  | MatchFundEvent
  | JustificationEvent
  | ReimbursementEvent
  | PaymentEvent
>({
  context: 'financing',
  codecs: [
    poolCodec,
    callCodec,
    applicationCodec,
    awardCodec,
    invoiceCodec,
    costCodec,
    pledgeCodec,
    repaymentCodec,
    matchFundCodec,
    justificationCodec,
    reimbursementCodec,
    bankAccountCodec,
    paymentBatchCodec,
    paymentOrderCodec,
    bankStatementCodec,
    bankEntryCodec,
  ],
  on: {
    'financing.source-committed': as(sourceCommitted),
    'financing.budget-reserved': as(budgetReserved),
    'financing.budget-released': as(budgetReleased),
    'financing.call-drafted': as(callDrafted),
    'financing.call-published': as(callPublished),
    'financing.call-ranked': as(callRanked),
    'financing.application-submitted': as(applicationSubmitted),
    'financing.award-granted': as(awardGranted),
    'financing.award-accepted': as(awardAccepted),
    'financing.award-lapsed': as(awardLapsed),
    'financing.award-renounced': as(awardRenounced),
    'financing.call-amended': as(callAmended),
    'financing.call-cancelled': as(callCancelled),
    'financing.waiting-list-called-up': as(waitingListCalledUp),
    'financing.payment-ordered': as(paymentOrdered),
    'financing.payment-executed': as(paymentExecuted),
    'financing.source-received': as(sourceReceived),
    'financing.source-reduced': as(sourceReduced),
    'financing.match-gift-received': as(matchGiftReceived),
    'financing.match-gift-returned': as(matchGiftReturned),
    'financing.match-confirmed': as(matchConfirmed),
    'financing.match-money-received': as(matchMoneyReceived),
    'financing.pledge-made': as(pledgeMade),
    'financing.pledge-committed': as(pledgeCommitted),
    'financing.pledged-source-committed': as(pledgedSourceCommitted),
    'financing.pledged-source-refused': as(pledgedSourceRefused),
    'financing.pledge-instalment-received': as(pledgeInstalmentReceived),
    'financing.pledge-reduced': as(pledgeReduced),
    'financing.repayment-agreed': as(loanEvents.repaymentAgreed),
    'financing.repayment-rescheduled': as(loanEvents.repaymentRescheduled),
    'financing.repayment-made': as(loanEvents.repaymentMade),
    'financing.repayment-undone': as(loanEvents.repaymentUndone),
    'financing.invoice-charged': as(invoiceCharged),
    'financing.invoice-charge-released': as(invoiceChargeReleased),
    'financing.invoice-credited': as(invoiceCredited),
    'financing.cost-apportioned': as(costApportioned),
    'financing.cost-refused': as(costRefused),
    'financing.cost-reduced': as(costReduced),
    'financing.justification-closed': as(recoveryEvents.justificationClosed),
    'financing.justification-defaulted': as(recoveryEvents.justificationDefaulted),
    'financing.reimbursement-agreed': as(recoveryEvents.reimbursementAgreed),
    'financing.reimbursement-closed': as(recoveryEvents.reimbursementClosed),
    'financing.reimbursement-deferred': as(recoveryEvents.reimbursementDeferred),
    'financing.reimbursement-received': as(recoveryEvents.reimbursementReceived),
    'financing.reimbursement-offset-ordered': as(recoveryEvents.reimbursementOffsetOrdered),
    'financing.reimbursement-offset-made': as(recoveryEvents.reimbursementOffsetMade),
    'financing.reimbursement-settled': as(recoveryEvents.reimbursementSettled),
    'financing.instalment-reduced': as(recoveryEvents.instalmentReduced),
    'financing.instalment-reduction-refused': as(recoveryEvents.instalmentReductionRefused),
    'financing.payment-rejected': as(paymentRejected),
    'financing.payment-returned': as(paymentReturned),
    'financing.payment-undone': as(paymentUndone),
    'financing.bank-account-opened': as(bankAccountOpened),
    'financing.payment-batch-drafted': as(paymentBatchDrafted),
    'financing.payment-batch-issued': as(paymentBatchIssued),
    'financing.payment-batch-abandoned': as(paymentBatchAbandoned),
    'financing.payment-order-executed': as(paymentOrderExecuted),
    'financing.payment-order-execution-undone': as(paymentOrderExecutionUndone),
    'financing.payment-order-rejected': as(paymentOrderRejected),
    'financing.payment-order-returned': as(paymentOrderReturned),
    'financing.payment-order-claim-refused': as(paymentOrderClaimRefused),
    'financing.bank-statement-accepted': as(bankStatementAccepted),
    'financing.bank-entry-matched': asEntry(bankEntryMatched),
    'financing.bank-entry-unmatched': asEntry(bankEntryUnmatched),
  },
});
