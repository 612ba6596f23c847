import { runService } from '@ceriss/service-kit';
import { portal } from './portal.definition.js';

await runService(portal);
