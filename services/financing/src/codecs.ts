import { applicantCodec, applicantExamples } from './domain/applicant/applicant.events.js';
import { applicationCodec, applicationExamples } from './domain/application/application.events.js';
import { authorisationCodec, authorisationExamples } from './domain/authorisation/authorisation.events.js';
import { awardCodec, awardExamples } from './domain/award/award.events.js';
import { bankAccountCodec, bankAccountExamples } from './domain/bank-account/bank-account.events.js';
import {
  bankStatementCodec,
  bankStatementExamples,
  statementPageCodec,
  statementPageExamples,
} from './domain/bank-statement/bank-statement.events.js';
import {
  statementRegisterCodec,
  statementRegisterExamples,
} from './domain/bank-statement/statement-register.events.js';
import { callCodec, callExamples } from './domain/call/call.events.js';
import { costTermsCodec, costTermsExamples } from './domain/cost-terms/cost-terms.events.js';
import { costCodec, costExamples } from './domain/cost/cost.events.js';
import { aidRegisterCodec, aidRegisterExamples } from './domain/de-minimis/aid-register.events.js';
import { expenseCodec, expenseExamples } from './domain/expense/expense.events.js';
import { fundingCodec, fundingExamples } from './domain/funding/funding.events.js';
import { invoiceCodec, invoiceExamples } from './domain/invoice/invoice.events.js';
import { ledgerCodec, ledgerExamples } from './domain/ledger/ledger.events.js';
import { mergerCodec, mergerExamples } from './domain/merger/merger.decider.js';
import { ownershipCodec, ownershipExamples } from './domain/ownership/ownership.events.js';
import { payeeCodec, payeeExamples } from './domain/payee/payee.events.js';
import { paymentBatchCodec, paymentBatchExamples } from './domain/payment-batch/payment-batch.events.js';
import { paymentOrderCodec, paymentOrderExamples } from './domain/payment-order/payment-order.events.js';
import { poolCodec, poolExamples } from './domain/pool/pool.events.js';
import { euClaimCodec, euClaimExamples } from './domain/eu-claim/eu-claim.events.js';
import { matchFundCodec, matchFundExamples } from './domain/match-fund/match-fund.events.js';
import { pledgeCodec, pledgeExamples } from './domain/pledge/pledge.events.js';
import { repaymentCodec, repaymentExamples } from './domain/repayment/repayment.events.js';
import { subcontractCodec, subcontractExamples } from './domain/subcontract/subcontract.events.js';
import { interestTableCodec, interestTableExamples } from './domain/interest/interest-table.events.js';
import { justificationCodec } from './domain/justification/justification.events.js';
import { justificationExamples } from './domain/justification/justification.examples.js';
import { reimbursementCodec } from './domain/reimbursement/reimbursement.events.js';
import {
  reimbursementRegisterCodec,
  reimbursementRegisterExamples,
} from './domain/reimbursement/reimbursement-register.js';
import { reimbursementExamples } from './domain/reimbursement/reimbursement.examples.js';
import { bankEntryCodec, bankEntryExamples } from './domain/reconciliation/bank-entry.events.js';
import {
  foundationCommitmentCodec,
  foundationCommitmentExamples,
} from './domain/foundation/foundation-commitment.decider.js';
import { foundationYearCodec, foundationYearExamples } from './domain/foundation/foundation-year.events.js';
import { relatedPartyCodec, relatedPartyExamples } from './domain/foundation/related-party.decider.js';
import { organisationCodec, organisationExamples } from './domain/organisation/organisation.decider.js';

export const codecs = [
  poolCodec,
  callCodec,
  authorisationCodec,
  applicantCodec,
  applicationCodec,
  awardCodec,
  ledgerCodec,
  expenseCodec,
  invoiceCodec,
  costCodec,
  costTermsCodec,
  pledgeCodec,
  repaymentCodec,
  matchFundCodec,
  euClaimCodec,
  subcontractCodec,
  mergerCodec,
  ownershipCodec,
  aidRegisterCodec,
  fundingCodec,
  justificationCodec,
  reimbursementCodec,
  reimbursementRegisterCodec,
  interestTableCodec,
  bankAccountCodec,
  payeeCodec,
  paymentOrderCodec,
  paymentBatchCodec,
  statementPageCodec,
  bankStatementCodec,
  statementRegisterCodec,
  bankEntryCodec,
  foundationYearCodec,
  relatedPartyCodec,
  foundationCommitmentCodec,
  organisationCodec,
];

/** One example of the data of every event type. */
export const examples = {
  ...poolExamples,
  ...callExamples,
  ...authorisationExamples,
  ...applicantExamples,
  ...applicationExamples,
  ...awardExamples,
  ...ledgerExamples,
  ...expenseExamples,
  ...invoiceExamples,
  ...costExamples,
  ...costTermsExamples,
  ...pledgeExamples,
  ...repaymentExamples,
  ...matchFundExamples,
  ...euClaimExamples,
  ...subcontractExamples,
  ...mergerExamples,
  ...ownershipExamples,
  ...aidRegisterExamples,
  ...fundingExamples,
  ...justificationExamples,
  ...reimbursementExamples,
  ...reimbursementRegisterExamples,
  ...interestTableExamples,
  ...bankAccountExamples,
  ...payeeExamples,
  ...paymentOrderExamples,
  ...paymentBatchExamples,
  ...statementPageExamples,
  ...bankStatementExamples,
  ...statementRegisterExamples,
  ...bankEntryExamples,
  ...foundationYearExamples,
  ...relatedPartyExamples,
  ...foundationCommitmentExamples,
  ...organisationExamples,
};
