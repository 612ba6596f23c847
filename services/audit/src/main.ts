import { runService } from '@ceriss/service-kit';
import { audit } from './audit.definition.js';

await runService(audit);
