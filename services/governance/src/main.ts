import { runService } from '@ceriss/service-kit';
import { governance } from './governance.definition.js';

await runService(governance);
