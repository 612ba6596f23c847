import { runService } from '../runtime/run-service.js';
import { pledgeService } from './pledge-service.js';

await runService(pledgeService);
