import type { ApplicantRefusal } from './applicant/applicant.decider.js';
import type { EligibilityRefusal } from './applicant/eligibility.rules.js';
import type { ApplicationRefusal } from './application/application.decider.js';
import type { AuthorityRefusal } from './authorisation/authority.rules.js';
import type { AwardRefusal } from './award/award.decider.js';
import type { BankAccountRefusal } from './bank-account/bank-account.decider.js';
import type { StatementRefusal } from './bank-statement/bank-statement.decider.js';
import type { StatementFileRefusal } from './bank-statement/file.refusals.js';
import type { CallRefusal } from './call/call.decider.js';
import type { TermsRefusal } from './call/terms.rules.js';
import type { CostTermsRefusal } from './cost-terms/cost-terms.decider.js';
import type { CostRefusal } from './cost/cost.decider.js';
import type { InvoiceRefusal } from './invoice/invoice.decider.js';
import type { AidRegisterRefusal } from './de-minimis/aid-register.decider.js';
import type { LedgerRefusal } from './ledger/ledger.decider.js';
import type { OwnershipRefusal } from './ownership/ownership.decider.js';
import type { EuClaimRefusal } from './eu-claim/eu-claim.decider.js';
import type { MatchFundRefusal } from './match-fund/match-fund.decider.js';
import type { PledgeRefusal } from './pledge/pledge.decider.js';
import type { RepaymentRefusal } from './repayment/repayment.refusals.js';
import type { PoolRefusal } from './pool/pool.decider.js';
import type { SubcontractRefusal } from './subcontract/subcontract.decider.js';
import type { InterestTableRefusal } from './interest/interest-table.decider.js';
import type { InterestRefusal } from './interest/interest.rules.js';
import type { JustificationRefusal } from './justification/justification.decider.js';
import type { ReimbursementRefusal } from './reimbursement/reimbursement.decider.js';
import type { PayeeRefusal } from './payee/payee.decider.js';
import type { PaymentBatchRefusal } from './payment-batch/payment-batch.decider.js';
import type { PaymentOrderRefusal } from './payment-order/payment-order.decider.js';
import type { BankEntryRefusal } from './reconciliation/bank-entry.decider.js';
import type { ProofRefusal } from './reconciliation/proof.js';
import type { FoundationCommitmentRefusal } from './foundation/foundation-commitment.decider.js';
import type { FoundationYearRefusal } from './foundation/foundation-year.decider.js';
import type { RelatedPartyRefusal } from './foundation/related-party.decider.js';
import type { DonorCertificateRefusal } from './organisation/donor-certificate.rules.js';

/** Every code by which this context refuses a command: the catalogue of messages has words for each. */
export type FinancingRefusal =
  | PoolRefusal
  | PledgeRefusal
  | RepaymentRefusal
  | MatchFundRefusal
  | EuClaimRefusal
  | CallRefusal
  | TermsRefusal
  | AuthorityRefusal
  | ApplicantRefusal
  | EligibilityRefusal
  | ApplicationRefusal
  | AwardRefusal
  | InvoiceRefusal
  | CostRefusal
  | CostTermsRefusal
  | SubcontractRefusal
  | AidRegisterRefusal
  | LedgerRefusal
  | OwnershipRefusal
  | JustificationRefusal
  | ReimbursementRefusal
  | InterestRefusal
  | InterestTableRefusal
  | BankAccountRefusal
  | PayeeRefusal
  | PaymentOrderRefusal
  | PaymentBatchRefusal
  | StatementRefusal
  | StatementFileRefusal
  | BankEntryRefusal
  | ProofRefusal
  | FoundationYearRefusal
  | RelatedPartyRefusal
  | FoundationCommitmentRefusal
  | DonorCertificateRefusal;
