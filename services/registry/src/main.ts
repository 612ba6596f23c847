import { runService } from '@ceriss/service-kit';
import { registry } from './registry.definition.js';

await runService(registry);
