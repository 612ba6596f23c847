import { SETTINGS, type ServiceDefinition } from '@ceriss/service-kit';
import { handlers, policies } from './application/handlers.js';
import { closeConsultationDeadline } from './interface/deadlines/close-consultation.deadline.js';
import { BallotSecret } from './application/sealing/ballot-secret.js';
import { closeVotingDeadline } from './interface/deadlines/close-voting.deadline.js';
import { AmendmentsController } from './interface/http/amendments.controller.js';
import { BodiesController } from './interface/http/bodies.controller.js';
import { CalendarController } from './interface/http/calendar.controller.js';
import { CommentsController } from './interface/http/comments.controller.js';
import { CommitmentsController } from './interface/http/commitments.controller.js';
import { ConsultationSummaryController } from './interface/http/consultation-summary.controller.js';
import { ConsultationsController } from './interface/http/consultations.controller.js';
import { MandatesController } from './interface/http/mandates.controller.js';
import { MattersController } from './interface/http/matters.controller.js';
import { messages } from './interface/http/messages.js';
import { PlanUpkeepController } from './interface/http/plan-upkeep.controller.js';
import { PlansController } from './interface/http/plans.controller.js';
import { ProposalsController } from './interface/http/proposals.controller.js';
import { ProxiesController } from './interface/http/proxies.controller.js';
import { ResolutionsController } from './interface/http/resolutions.controller.js';
import { routes } from './interface/http/routes.js';
import { sessionControllers } from './interface/http/sessions.controllers.js';
import { StatutesController } from './interface/http/statutes.controller.js';
import { SuspensionsController } from './interface/http/suspensions.controller.js';
import { VotingController } from './interface/http/voting.controller.js';
import { FinancingConsumer } from './interface/nats/financing.consumer.js';
import { GovernanceConsumer } from './interface/nats/governance.consumer.js';
import { RegistryConsumer } from './interface/nats/registry.consumer.js';
import { governancePublisher } from './interface/nats/governance.publisher.js';
import { ballotSecrets, governanceSettings, type GovernanceSettings } from './governance.settings.js';
import { entities, migrations, projections, queries } from './read-models/index.js';

const ballotSecret = {
  provide: BallotSecret,
  inject: [SETTINGS],
  useFactory: ({ BALLOT_SECRET }: GovernanceSettings) => new BallotSecret(BALLOT_SECRET),
};

export const governance: ServiceDefinition = {
  context: 'governance',
  title: 'Governance',
  routes,
  controllers: [
    StatutesController,
    BodiesController,
    MandatesController,
    SuspensionsController,
    ProposalsController,
    VotingController,
    ProxiesController,
    ResolutionsController,
    ...sessionControllers,
    PlansController,
    PlanUpkeepController,
    MattersController,
    ConsultationsController,
    ConsultationSummaryController,
    CommitmentsController,
    CalendarController,
    AmendmentsController,
    CommentsController,
  ],
  consumers: [FinancingConsumer, GovernanceConsumer, RegistryConsumer],
  providers: [ballotSecrets, ballotSecret, ...handlers, ...policies, ...queries],
  entities,
  migrations,
  projections,
  publisher: governancePublisher,
  deadlines: [closeVotingDeadline, closeConsultationDeadline],
  messages,
  settings: governanceSettings,
};
