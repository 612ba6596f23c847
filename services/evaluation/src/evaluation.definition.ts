import type { ServiceDefinition } from '@ceriss/service-kit';
import { Replications } from './application/evaluation/replications.js';
import { handlers } from './application/index.js';
import { AwardController } from './interface/http/award.controller.js';
import { EvaluationController } from './interface/http/evaluation.controller.js';
import { evaluationRoutes } from './interface/http/evaluation.routes.js';
import { MeasurementController } from './interface/http/measurement.controller.js';
import { messages } from './interface/http/messages.js';
import { PlanController } from './interface/http/plan.controller.js';
import { ReportController } from './interface/http/report.controller.js';
import { evaluationPublisher } from './interface/nats/evaluation.publisher.js';
import { FinancingConsumer } from './interface/nats/financing.consumer.js';
import { entities, EvaluationListQuery, migrations, projections, queries } from './read-models/index.js';

export const evaluation: ServiceDefinition = {
  context: 'evaluation',
  title: 'CERISS · Evaluación',
  routes: evaluationRoutes,
  controllers: [PlanController, MeasurementController, AwardController, ReportController, EvaluationController],
  consumers: [FinancingConsumer],
  providers: [...handlers, ...queries, { provide: Replications, useExisting: EvaluationListQuery }],
  entities,
  migrations,
  projections,
  publisher: evaluationPublisher,
  messages,
};
