import { runService } from '@ceriss/service-kit';
import { knowledgeTransfer } from './knowledge-transfer.definition.js';

await runService(knowledgeTransfer);
