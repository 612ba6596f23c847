import { AidEntryRow, AidFindingRow } from './aid/aid.entity.js';
import { aid } from './aid/aid.projection.js';
import { ApplicantRow, EligibilityBlockRow } from './applicants/applicants.entity.js';
import { applicants } from './applicants/applicants.projection.js';
import { AllegationRow, ApplicationRow } from './applications/applications.entity.js';
import { applications } from './applications/applications.projection.js';
import { AuthorisationRow, SupersededAuthorisationRow } from './authorisations/authorisations.entity.js';
import { authorisations } from './authorisations/authorisations.projection.js';
import { AwardRow, InstalmentReportRow, InstalmentRow } from './awards/awards.entity.js';
import { awards } from './awards/awards.projection.js';
import { StatementPages1764500100002 } from './migrations/1764500100002-statement-pages.js';
import { bank, bankEntities } from './bank/bank.projection.js';
import { CallRow, RankingRow } from './calls/calls.entity.js';
import { calls } from './calls/calls.projection.js';
import { CreditNoteRow, ExpenseRow, ExpenseShareRow, InvoiceRow } from './expenses/expenses.entity.js';
import { expenses } from './expenses/expenses.projection.js';
import { LedgerImbalanceRow, LedgerSumRow } from './ledger-check/ledger-check.entity.js';
import { ledgerCheck } from './ledger-check/ledger-check.projection.js';
import { AccountBalanceRow, AccountTurnoverRow, LedgerEntryRow } from './ledger/ledger.entity.js';
import { JustificationLineRow, JustificationRow } from './justifications/justifications.entity.js';
import { justifications } from './justifications/justifications.projection.js';
import { InterestRateRow, ReimbursementRow } from './reimbursements/reimbursements.entity.js';
import { interestRates, reimbursements } from './reimbursements/reimbursements.projection.js';
import { Recovery1764200400001 } from './migrations/1764200400001-recovery.js';
import { ledger } from './ledger/ledger.projection.js';
import { FinancingReadModels1763900000000 } from './migrations/1763900000000-financing-read-models.js';
import { Ownership1764000000000 } from './migrations/1764000000000-ownership.js';
import { LedgerByCurrencyAndTime1764200100000 } from './migrations/1764200100000-ledger-by-currency-and-time.js';
import { InvoicesAndExpenses1764200100001 } from './migrations/1764200100001-invoices-and-expenses.js';
import { EuClaims1764200100004 } from './migrations/1764200100004-eu-claims.js';
import { PledgesAndReceipts1764200100003 } from './migrations/1764200100003-pledges-and-receipts.js';
import { Subcontracts1764200100002 } from './migrations/1764200100002-subcontracts.js';
import { CallsAndAwardsInFull1764200200001 } from './migrations/1764200200001-calls-and-awards-in-full.js';
import { Mergers1764400100003 } from './migrations/1764400100003-mergers.js';
import { MergedActor } from './ownership/merged-actor.entity.js';
import { OwnershipLinkRow } from './ownership/ownership.entity.js';
import { ownership } from './ownership/ownership.projection.js';
import { EuClaimRow } from './eu-claims/eu-claims.entity.js';
import { euClaims } from './eu-claims/eu-claims.projection.js';
import { PledgeInstalmentRow, PledgeRow } from './pledges/pledges.entity.js';
import { pledges } from './pledges/pledges.projection.js';
import { MatchFundRow, MatchGiftRow } from './match-funds/match-funds.entity.js';
import { matchFunds } from './match-funds/match-funds.projection.js';
import { MatchFunds1764400400003 } from './migrations/1764400400003-match-funds.js';
import { BankReferences1764400400002 } from './migrations/1764400400002-bank-references.js';
import { CreditorReferences1764400400001 } from './migrations/1764400400001-creditor-references.js';
import { Payments1764200300001 } from './migrations/1764200300001-payments.js';
import { PayeeAccountRow, PayeeRow, PaymentBatchRow, PaymentOrderRow } from './payments/payments.entity.js';
import { payments } from './payments/payments.projection.js';
import { OpenData1764400300001 } from './migrations/1764400300001-open-data.js';
import { RankedAt1764500200001 } from './migrations/1764500200001-ranked-at.js';
import { Foundation1764400300002 } from './migrations/1764400300002-foundation.js';
import { foundation, foundationEntities } from './foundation/foundation.projection.js';
import { openData, openDataEntities } from './open-data/open-data.projection.js';
import { PoolRow, ReservationRow, SourceRow } from './pools/pools.entity.js';
import { repaymentEntities, repayments } from './repayments/repayments.projection.js';
import { Repayments1764500100001 } from './migrations/1764500100001-repayments.js';
import { pools } from './pools/pools.projection.js';
import { SubcontractRow } from './subcontracts/subcontracts.entity.js';
import { subcontracts } from './subcontracts/subcontracts.projection.js';

export const entities = [
  PoolRow,
  SourceRow,
  ReservationRow,
  CallRow,
  RankingRow,
  ApplicationRow,
  AwardRow,
  InstalmentRow,
  InstalmentReportRow,
  LedgerEntryRow,
  AccountBalanceRow,
  AccountTurnoverRow,
  LedgerSumRow,
  LedgerImbalanceRow,
  AuthorisationRow,
  SupersededAuthorisationRow,
  ApplicantRow,
  EligibilityBlockRow,
  ExpenseRow,
  ExpenseShareRow,
  InvoiceRow,
  CreditNoteRow,
  SubcontractRow,
  PledgeRow,
  PledgeInstalmentRow,
  MatchFundRow,
  MatchGiftRow,
  EuClaimRow,
  OwnershipLinkRow,
  MergedActor,
  AllegationRow,
  AidEntryRow,
  AidFindingRow,
  JustificationRow,
  JustificationLineRow,
  ReimbursementRow,
  InterestRateRow,
  PayeeRow,
  PayeeAccountRow,
  PaymentOrderRow,
  PaymentBatchRow,
  ...bankEntities,
  ...openDataEntities,
  ...foundationEntities,
  ...repaymentEntities,
];
export const migrations = [
  FinancingReadModels1763900000000,
  Ownership1764000000000,
  Mergers1764400100003,
  LedgerByCurrencyAndTime1764200100000,
  InvoicesAndExpenses1764200100001,
  Subcontracts1764200100002,
  CallsAndAwardsInFull1764200200001,
  PledgesAndReceipts1764200100003,
  EuClaims1764200100004,
  Recovery1764200400001,
  Payments1764200300001,
  CreditorReferences1764400400001,
  BankReferences1764400400002,
  MatchFunds1764400400003,
  OpenData1764400300001,
  Foundation1764400300002,
  RankedAt1764500200001,
  Repayments1764500100001,
  StatementPages1764500100002,
];
export const projections = [
  pools,
  calls,
  applications,
  awards,
  ledger,
  ledgerCheck,
  authorisations,
  applicants,
  expenses,
  subcontracts,
  pledges,
  repayments,
  matchFunds,
  euClaims,
  ownership,
  aid,
  justifications,
  reimbursements,
  interestRates,
  payments,
  bank,
  openData,
  foundation,
];
