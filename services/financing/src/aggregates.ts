import { applicantAggregate } from './domain/applicant/applicant.decider.js';
import { applicationAggregate } from './domain/application/application.decider.js';
import { authorisationAggregate } from './domain/authorisation/authorisation.decider.js';
import { awardAggregate } from './domain/award/award.decider.js';
import { bankAccountAggregate } from './domain/bank-account/bank-account.decider.js';
import { bankStatementAggregate, statementPageAggregate } from './domain/bank-statement/bank-statement.decider.js';
import { statementRegisterAggregate } from './domain/bank-statement/statement-register.decider.js';
import { fundingAggregate } from './domain/funding/funding.decider.js';
import { callAggregate } from './domain/call/call.decider.js';
import { costTermsAggregate } from './domain/cost-terms/cost-terms.decider.js';
import { costAggregate } from './domain/cost/cost.decider.js';
import { invoiceAggregate } from './domain/invoice/invoice.decider.js';
import { aidRegisterAggregate } from './domain/de-minimis/aid-register.decider.js';
import { ledgerAggregate } from './domain/ledger/ledger.decider.js';
import { mergerAggregate } from './domain/merger/merger.decider.js';
import { ownershipAggregate } from './domain/ownership/ownership.decider.js';
import { payeeAggregate } from './domain/payee/payee.decider.js';
import { paymentBatchAggregate } from './domain/payment-batch/payment-batch.decider.js';
import { paymentOrderAggregate } from './domain/payment-order/payment-order.decider.js';
import { poolAggregate } from './domain/pool/pool.decider.js';
import { euClaimAggregate } from './domain/eu-claim/eu-claim.decider.js';
import { matchFundAggregate } from './domain/match-fund/match-fund.decider.js';
import { repaymentAggregate } from './domain/repayment/repayment.decider.js';
import { pledgeAggregate } from './domain/pledge/pledge.decider.js';
import { subcontractAggregate } from './domain/subcontract/subcontract.decider.js';
import { interestTableAggregate } from './domain/interest/interest-table.decider.js';
import { justificationAggregate } from './domain/justification/justification.decider.js';
import { reimbursementRegisterAggregate } from './domain/reimbursement/reimbursement-register.js';
import { reimbursementAggregate } from './domain/reimbursement/reimbursement.decider.js';
import { bankEntryAggregate } from './domain/reconciliation/bank-entry.decider.js';
import { foundationCommitmentAggregate } from './domain/foundation/foundation-commitment.decider.js';
import { foundationYearAggregate } from './domain/foundation/foundation-year.decider.js';
import { relatedPartyAggregate } from './domain/foundation/related-party.decider.js';
import { organisationAggregate } from './domain/organisation/organisation.decider.js';

/** By the name in a stream: `financing.<name>-<id>`. */
export const aggregates = {
  pool: poolAggregate,
  call: callAggregate,
  authorisation: authorisationAggregate,
  applicant: applicantAggregate,
  application: applicationAggregate,
  award: awardAggregate,
  transaction: ledgerAggregate,
  invoice: invoiceAggregate,
  cost: costAggregate,
  pledge: pledgeAggregate,
  repayment: repaymentAggregate,
  'match-fund': matchFundAggregate,
  'eu-claims': euClaimAggregate,
  subcontracting: subcontractAggregate,
  'cost-terms': costTermsAggregate,
  merger: mergerAggregate,
  ownership: ownershipAggregate,
  'aid-register': aidRegisterAggregate,
  'initiative-funding': fundingAggregate,
  justification: justificationAggregate,
  reimbursement: reimbursementAggregate,
  'reimbursement-register': reimbursementRegisterAggregate,
  'interest-table': interestTableAggregate,
  'bank-account': bankAccountAggregate,
  payee: payeeAggregate,
  'payment-order': paymentOrderAggregate,
  'payment-batch': paymentBatchAggregate,
  'statement-page': statementPageAggregate,
  'bank-statement': bankStatementAggregate,
  'statement-register': statementRegisterAggregate,
  'bank-entry': bankEntryAggregate,
  'foundation-year': foundationYearAggregate,
  'related-party': relatedPartyAggregate,
  'foundation-commitment': foundationCommitmentAggregate,
  organisation: organisationAggregate,
};
