import { runService } from '@ceriss/service-kit';
import { evaluation } from './evaluation.definition.js';

await runService(evaluation);
