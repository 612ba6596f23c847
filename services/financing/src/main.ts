import { runService } from '@ceriss/service-kit';
import { financing } from './financing.definition.js';

await runService(financing);
