import type { ServiceDefinition } from '@ceriss/service-kit';
import { AWARDS_OF_INITIATIVE } from './application/award/awards-of-initiative.js';
import { APPLICATIONS_OF_CALL } from './application/call/applications-of-call.js';
import { UNDERTAKINGS } from './application/de-minimis/undertakings.js';
import { KNOWN_ENTRIES } from './application/bank/known-entries.js';
import { PAYEES_BY_IBAN } from './application/bank/payees-by-iban.js';
import { handlers } from './application/index.js';
import { CompetenceQuery } from './application/powers/competence.query.js';
import { UNDERTAKING_OF } from './application/subcontract/undertaking-of.js';
import { deadlines } from './interface/deadlines.js';
import { SubcontractsController } from './interface/http/subcontracts.controller.js';
import { UndertakingsController } from './interface/http/undertakings.controller.js';
import { AidController } from './interface/http/aid.controller.js';
import { applicationControllers } from './interface/http/application.controllers.js';
import { ApplicantsController } from './interface/http/applicants.controller.js';
import { AuthorisationsController } from './interface/http/authorisations.controller.js';
import { AwardCourseController } from './interface/http/award-course.controller.js';
import { AwardsController } from './interface/http/awards.controller.js';
import { CallCourseController } from './interface/http/call-course.controller.js';
import { BankAccountsController } from './interface/http/bank-accounts.controller.js';
import { BankEntriesController } from './interface/http/bank-entries.controller.js';
import { BankStatementsController } from './interface/http/bank-statements.controller.js';
import { CallsController } from './interface/http/calls.controller.js';
import { ExpensesController } from './interface/http/expenses.controller.js';
import { InvoicesController } from './interface/http/invoices.controller.js';
import { CompetenceController } from './interface/http/competence.controller.js';
import { JustificationsController } from './interface/http/justifications.controller.js';
import { JustificationTermController } from './interface/http/justification-term.controller.js';
import { JustificationReviewController } from './interface/http/justification-review.controller.js';
import { InterestRatesController } from './interface/http/interest-rates.controller.js';
import { ReimbursementsController } from './interface/http/reimbursements.controller.js';
import { CollectionController } from './interface/http/collection.controller.js';
import { RecoveryConsumer } from './interface/nats/recovery.consumer.js';
import { RecoveryLedgerConsumer } from './interface/nats/recovery-ledger.consumer.js';
import { JustificationsQuery } from './read-models/justifications/justifications.query.js';
import { ReimbursementsQuery } from './read-models/reimbursements/reimbursements.query.js';
import { foundationControllers, foundationQueries } from './interface/http/foundation.controllers.js';
import { OrganisationConsumer } from './interface/nats/organisation.consumer.js';
import { LedgerController } from './interface/http/ledger.controller.js';
import { messages } from './interface/http/messages.js';
import { PayeesController } from './interface/http/payees.controller.js';
import { PaymentBatchesController } from './interface/http/payment-batches.controller.js';
import { PaymentOrdersController } from './interface/http/payment-orders.controller.js';
import { PaymentsController } from './interface/http/payments.controller.js';
import { MatchFundConsumer } from './interface/nats/match-fund.consumer.js';
import { RepaymentsConsumer } from './interface/nats/repayments.consumer.js';
import { PoolsController } from './interface/http/pools.controller.js';
import { ReconciliationController } from './interface/http/reconciliation.controller.js';
import { routes } from './interface/http/routes.js';
import { financingSettings, operatorRulesProvider } from './financing.settings.js';
import { sourceControllers, sourceQueries } from './interface/http/sources.controllers.js';
import { AidConsumer } from './interface/nats/aid.consumer.js';
import { BankLedgerConsumer } from './interface/nats/bank-ledger.consumer.js';
import { CallAndAwardConsumer } from './interface/nats/call-and-award.consumer.js';
import { CostConsumer } from './interface/nats/cost.consumer.js';
import { EvaluationConsumer } from './interface/nats/evaluation.consumer.js';
import { financingPublisher } from './interface/nats/financing.publisher.js';
import { GovernanceConsumer } from './interface/nats/governance.consumer.js';
import { LedgerConsumer } from './interface/nats/ledger.consumer.js';
import { OwnershipConsumer } from './interface/nats/ownership.consumer.js';
import { SourceConsumer } from './interface/nats/source.consumer.js';
import { ReceiptsConsumer } from './interface/nats/receipts.consumer.js';
import { PaymentsConsumer } from './interface/nats/payments.consumer.js';
import { RegistryConsumer } from './interface/nats/registry.consumer.js';
import { SettlementConsumer } from './interface/nats/settlement.consumer.js';
import { BankQuery } from './read-models/bank/bank.query.js';
import { FindingsQuery } from './read-models/bank/findings.query.js';
import { ProofQuery } from './read-models/bank/proof.query.js';
import { ReceiptsQuery } from './read-models/bank/receipts.query.js';
import { MatchesQuery } from './read-models/bank/matches.query.js';
import { PaymentsQuery } from './read-models/payments/payments.query.js';
import { OwnershipQuery } from './read-models/ownership/ownership.query.js';
import { AidQuery } from './read-models/aid/aid.query.js';
import { ApplicantsQuery } from './read-models/applicants/applicants.query.js';
import { ApplicationsQuery } from './read-models/applications/applications.query.js';
import { AuthorisationsQuery } from './read-models/authorisations/authorisations.query.js';
import { AwardsOfInitiativeQuery } from './read-models/awards/awards-of-initiative.query.js';
import { AwardsQuery } from './read-models/awards/awards.query.js';
import { CallsQuery } from './read-models/calls/calls.query.js';
import { ExpensesQuery } from './read-models/expenses/expenses.query.js';
import { entities, migrations, projections } from './read-models/index.js';
import { LEDGER_ZERO_SUM, LedgerCheckQuery } from './read-models/ledger-check/ledger-check.query.js';
import { AccountsQuery } from './read-models/ledger/accounts.query.js';
import { LedgerQuery } from './read-models/ledger/ledger.query.js';
import { PoolsQuery } from './read-models/pools/pools.query.js';
import { SubcontractsQuery } from './read-models/subcontracts/subcontracts.query.js';

export const financing: ServiceDefinition = {
  context: 'financing',
  title: 'Financiación',
  routes,
  controllers: [
    PoolsController,
    CallsController,
    ...applicationControllers,
    AwardsController,
    PaymentsController,
    ApplicantsController,
    UndertakingsController,
    AuthorisationsController,
    LedgerController,
    ExpensesController,
    InvoicesController,
    SubcontractsController,
    CallCourseController,
    AwardCourseController,
    AidController,
    CompetenceController,
    ...sourceControllers,
    JustificationsController,
    JustificationReviewController,
    JustificationTermController,
    ReimbursementsController,
    CollectionController,
    InterestRatesController,
    BankAccountsController,
    PayeesController,
    PaymentOrdersController,
    PaymentBatchesController,
    BankStatementsController,
    BankEntriesController,
    ReconciliationController,
    ...foundationControllers,
  ],
  consumers: [
    GovernanceConsumer,
    RegistryConsumer,
    OwnershipConsumer,
    AidConsumer,
    EvaluationConsumer,
    CallAndAwardConsumer,
    LedgerConsumer,
    CostConsumer,
    SourceConsumer,
    RecoveryConsumer,
    RecoveryLedgerConsumer,
    PaymentsConsumer,
    SettlementConsumer,
    ReceiptsConsumer,
    RepaymentsConsumer,
    MatchFundConsumer,
    BankLedgerConsumer,
    OrganisationConsumer,
  ],
  providers: [
    operatorRulesProvider,
    ...handlers,
    PoolsQuery,
    CallsQuery,
    ApplicationsQuery,
    AwardsQuery,
    LedgerQuery,
    AccountsQuery,
    LedgerCheckQuery,
    AuthorisationsQuery,
    ApplicantsQuery,
    OwnershipQuery,
    ExpensesQuery,
    SubcontractsQuery,
    ...sourceQueries,
    { provide: UNDERTAKING_OF, useExisting: OwnershipQuery },
    AidQuery,
    CompetenceQuery,
    AwardsOfInitiativeQuery,
    { provide: AWARDS_OF_INITIATIVE, useExisting: AwardsOfInitiativeQuery },
    { provide: UNDERTAKINGS, useExisting: OwnershipQuery },
    JustificationsQuery,
    ReimbursementsQuery,
    PaymentsQuery,
    BankQuery,
    MatchesQuery,
    ReceiptsQuery,
    ProofQuery,
    FindingsQuery,
    { provide: KNOWN_ENTRIES, useExisting: FindingsQuery },
    ...foundationQueries,
    { provide: PAYEES_BY_IBAN, useExisting: PaymentsQuery },
    { provide: APPLICATIONS_OF_CALL, useExisting: ApplicationsQuery },
  ],
  entities,
  migrations,
  projections,
  publisher: financingPublisher,
  deadlines,
  invariants: [
    { id: LEDGER_ZERO_SUM, holds: async (source) => (await new LedgerCheckQuery(source).state()).state === 'holds' },
  ],
  messages,
  settings: financingSettings,
};
