import type { ServiceDefinition } from '@ceriss/service-kit';
import { handlers } from './application/index.js';
import { CitableEvaluationController } from './interface/http/citable-evaluation.controller.js';
import { knowledgeTransferRoutes } from './interface/http/knowledge-transfer.routes.js';
import { messages } from './interface/http/messages.js';
import { PracticeController } from './interface/http/practice.controller.js';
import { TransferController } from './interface/http/transfer.controller.js';
import { EvaluationConsumer } from './interface/nats/evaluation.consumer.js';
import { knowledgeTransferPublisher } from './interface/nats/knowledge-transfer.publisher.js';
import { entities, migrations, projections, queries } from './read-models/index.js';

export const knowledgeTransfer: ServiceDefinition = {
  context: 'knowledge-transfer',
  title: 'CERISS · Transferencia de conocimiento',
  routes: knowledgeTransferRoutes,
  controllers: [PracticeController, CitableEvaluationController, TransferController],
  consumers: [EvaluationConsumer],
  providers: [...handlers, ...queries],
  entities,
  migrations,
  projections,
  publisher: knowledgeTransferPublisher,
  messages,
};
