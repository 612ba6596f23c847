import type { ServiceDefinition } from '@ceriss/service-kit';
import { RegisterActorHandler } from './application/actor/register-actor.handler.js';
import { ReinstateActorHandler } from './application/actor/reinstate-actor.handler.js';
import { SuspendActorHandler } from './application/actor/suspend-actor.handler.js';
import { VerifyActorHandler } from './application/actor/verify-actor.handler.js';
import { CloseChallengeHandler } from './application/challenge/close-challenge.handler.js';
import { PublishChallengeHandler } from './application/challenge/publish-challenge.handler.js';
import { AttachPartnerHandler } from './application/initiative/attach-partner.handler.js';
import { ChangeStageHandler } from './application/initiative/change-stage.handler.js';
import { RegisterInitiativeHandler } from './application/initiative/register-initiative.handler.js';
import { FormNetworkHandler } from './application/network/form-network.handler.js';
import { JoinNetworkHandler } from './application/network/join-network.handler.js';
import { RecordTransferWhenTransferAgreed } from './application/policies/record-transfer-when-transfer-agreed.policy.js';
import { ConfirmRelationHandler } from './application/relation/confirm-relation.handler.js';
import { RecordRelationHandler } from './application/relation/record-relation.handler.js';
import { ActorsController } from './interface/http/actors.controller.js';
import { ChallengesController } from './interface/http/challenges.controller.js';
import { InitiativesController } from './interface/http/initiatives.controller.js';
import { messages } from './interface/http/messages.js';
import { NetworksController } from './interface/http/networks.controller.js';
import { ReferenceController } from './interface/http/reference.controller.js';
import { RelationsController } from './interface/http/relations.controller.js';
import { routes } from './interface/http/routes.js';
import { KnowledgeTransferConsumer } from './interface/nats/knowledge-transfer.consumer.js';
import { registryPublisher } from './interface/nats/registry.publisher.js';
import { entities, migrations, projections, queries } from './read-models/index.js';

const handlers = [
  RegisterActorHandler,
  VerifyActorHandler,
  SuspendActorHandler,
  ReinstateActorHandler,
  RegisterInitiativeHandler,
  AttachPartnerHandler,
  ChangeStageHandler,
  PublishChallengeHandler,
  CloseChallengeHandler,
  RecordRelationHandler,
  ConfirmRelationHandler,
  FormNetworkHandler,
  JoinNetworkHandler,
  RecordTransferWhenTransferAgreed,
];

export const registry: ServiceDefinition = {
  context: 'registry',
  title: 'Registry',
  routes,
  controllers: [
    ActorsController,
    InitiativesController,
    ChallengesController,
    RelationsController,
    NetworksController,
    ReferenceController,
  ],
  consumers: [KnowledgeTransferConsumer],
  providers: [...handlers, ...queries],
  entities,
  migrations,
  projections,
  publisher: registryPublisher,
  messages,
};
