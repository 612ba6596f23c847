import type { ServiceDefinition } from '@ceriss/service-kit';
import { auditRoutes } from './interface/http/audit.routes.js';
import { EventController } from './interface/http/event.controller.js';
import { FindingController } from './interface/http/finding.controller.js';
import { entities, migrations, projections, queries } from './read-models/index.js';

/** Audit reads the log itself, not what the contexts publish of it; it has no events of its own. */
export const audit: ServiceDefinition = {
  context: 'audit',
  title: 'CERISS · Auditoría',
  routes: auditRoutes,
  controllers: [EventController, FindingController],
  providers: queries,
  entities,
  migrations,
  projections,
  backends: ['log', 'database'],
};
