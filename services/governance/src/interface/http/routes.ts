import type { Route } from '@ceriss/service-kit';
import { bodiesRoutes } from './bodies.routes.js';
import { commitmentRoutes } from './commitments.routes.js';
import { consultationRoutes } from './consultations.routes.js';
import { deliberationRoutes } from './deliberations.routes.js';
import { planRoutes } from './plans.routes.js';
import { proposalsRoutes } from './proposals.routes.js';
import { sessionRoutes } from './sessions.routes.js';

/** Who may call what. What is not listed is refused; whether a seat may act is for the domain to say. */
export const routes: readonly Route[] = [
  ...bodiesRoutes,
  ...proposalsRoutes,
  ...planRoutes,
  ...consultationRoutes,
  ...commitmentRoutes,
  ...deliberationRoutes,
  ...sessionRoutes,
];
