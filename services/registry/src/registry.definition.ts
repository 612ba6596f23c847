import type { ServiceDefinition } from '@ceriss/service-kit';
import { actorHandlers } from './application/actor/index.js';
import { CloseChallengeHandler } from './application/challenge/close-challenge.handler.js';
import { PublishChallengeHandler } from './application/challenge/publish-challenge.handler.js';
import { AttachPartnerHandler } from './application/initiative/attach-partner.handler.js';
import { ChangeStageHandler } from './application/initiative/change-stage.handler.js';
import { RegisterInitiativeHandler } from './application/initiative/register-initiative.handler.js';
import { FormNetworkHandler } from './application/network/form-network.handler.js';
import { JoinNetworkHandler } from './application/network/join-network.handler.js';
import { RecordPracticeWhenPracticePublished } from './application/policies/record-practice-when-practice-published.policy.js';
import { RecordTransferWhenTransferAgreed } from './application/policies/record-transfer-when-transfer-agreed.policy.js';
import { initiativesAndNetworks } from './application/initiatives-and-networks.js';
import { relationHandlers } from './application/relation/index.js';
import { CorrectOwnershipHandler } from './application/ownership/correct-ownership.handler.js';
import { EndOwnershipHandler } from './application/ownership/end-ownership.handler.js';
import { RecordOwnershipHandler } from './application/ownership/record-ownership.handler.js';
import { WithdrawOwnershipHandler } from './application/ownership/withdraw-ownership.handler.js';
import { IMPORT_STAGING } from './application/import/staging.js';
import { importHandlers } from './application/import/index.js';
import { processImportDeadline } from './interface/deadlines/process-import.deadline.js';
import { computeEcosystemDeadline } from './interface/deadlines/compute-ecosystem.deadline.js';
import { AcceptMatchHandler } from './application/match/accept-match.handler.js';
import { DismissMatchHandler } from './application/match/dismiss-match.handler.js';
import { SUGGESTIONS } from './application/match/suggestions.js';
import { MatchesController } from './interface/http/matches.controller.js';
import { EcosystemController } from './interface/http/ecosystem.controller.js';
import { ExportsController } from './interface/http/exports.controller.js';
import { ImportsController } from './interface/http/imports.controller.js';
import { completeMergeDeadline } from './interface/deadlines/complete-merge.deadline.js';
import { ActorDuplicatesController } from './interface/http/actor-duplicates.controller.js';
import { NifCorrectionsController } from './interface/http/nif-corrections.controller.js';
import { completeNifCorrectionDeadline } from './interface/deadlines/complete-nif-correction.deadline.js';
import { ActorProfileController } from './interface/http/actor-profile.controller.js';
import { ActorsController } from './interface/http/actors.controller.js';
import { BarriersController } from './interface/http/barriers.controller.js';
import { ChallengesController } from './interface/http/challenges.controller.js';
import { InitiativeUpkeepController } from './interface/http/initiative-upkeep.controller.js';
import { InitiativesController } from './interface/http/initiatives.controller.js';
import { messages } from './interface/http/messages.js';
import { NeedsController } from './interface/http/needs.controller.js';
import { NetworkUpkeepController } from './interface/http/network-upkeep.controller.js';
import { NetworksController } from './interface/http/networks.controller.js';
import { CodeListsController } from './interface/http/code-lists.controller.js';
import { PublishCatalogueVersionHandler } from './application/catalogue/publish-catalogue-version.handler.js';
import { ReferenceController } from './interface/http/reference.controller.js';
import { OwnershipController } from './interface/http/ownership.controller.js';
import { RelationsController } from './interface/http/relations.controller.js';
import { SearchController } from './interface/http/search.controller.js';
import { routes } from './interface/http/routes.js';
import { EvaluationConsumer } from './interface/nats/evaluation.consumer.js';
import { FinancingConsumer } from './interface/nats/financing.consumer.js';
import { GovernanceConsumer } from './interface/nats/governance.consumer.js';
import { KnowledgeTransferConsumer } from './interface/nats/knowledge-transfer.consumer.js';
import { registryPublisher } from './interface/nats/registry.publisher.js';
import {
  entities,
  MatchesQuery,
  migrations,
  projections,
  queries,
  PostgresImportStaging,
} from './read-models/index.js';

const handlers = [
  ...actorHandlers,
  RegisterInitiativeHandler,
  AttachPartnerHandler,
  ChangeStageHandler,
  PublishChallengeHandler,
  CloseChallengeHandler,
  ...relationHandlers,
  RecordOwnershipHandler,
  CorrectOwnershipHandler,
  EndOwnershipHandler,
  WithdrawOwnershipHandler,
  FormNetworkHandler,
  JoinNetworkHandler,
  RecordTransferWhenTransferAgreed,
  RecordPracticeWhenPracticePublished,
  ...initiativesAndNetworks,
  PublishCatalogueVersionHandler,
];

export const registry: ServiceDefinition = {
  context: 'registry',
  title: 'Registry',
  routes,
  controllers: [
    ActorDuplicatesController,
    ActorsController,
    ActorProfileController,
    NifCorrectionsController,
    InitiativesController,
    InitiativeUpkeepController,
    ChallengesController,
    OwnershipController,
    RelationsController,
    NetworksController,
    NetworkUpkeepController,
    NeedsController,
    BarriersController,
    ReferenceController,
    CodeListsController,
    ImportsController,
    ExportsController,
    EcosystemController,
    MatchesController,
    SearchController,
  ],
  consumers: [KnowledgeTransferConsumer, GovernanceConsumer, EvaluationConsumer, FinancingConsumer],
  providers: [
    ...handlers,
    ...queries,
    ...importHandlers,
    AcceptMatchHandler,
    DismissMatchHandler,
    { provide: SUGGESTIONS, useExisting: MatchesQuery },
    { provide: IMPORT_STAGING, useClass: PostgresImportStaging },
  ],
  entities,
  migrations,
  projections,
  deadlines: [completeMergeDeadline, completeNifCorrectionDeadline, processImportDeadline, computeEcosystemDeadline],
  publisher: registryPublisher,
  messages,
};
