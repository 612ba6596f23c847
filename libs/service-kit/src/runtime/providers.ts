import { EVENT_STORE } from '@ceriss/event-sourcing';
import { CLOCK } from '@ceriss/kernel';
import type { Provider } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { ACCESS_TABLE, TOKEN_VERIFIER, type AccessTable } from '../auth/access.guard.js';
import { tokenVerifier, type TokenVerifier } from '../auth/oidc.js';
import { routeKey } from '../auth/route-table.js';
import type { Configuration, Environment } from '../config/environment.js';
import { apiPrefix, PROJECTIONS, SETTINGS, type Route, type ServiceDefinition } from '../definition.js';
import { Problem } from '../http/problem.js';
import { LOGGER, type Logger } from '../logging/logger.js';
import { DESCRIPTION, descriptionRoute } from '../openapi/description.controller.js';
import { Metrics } from '../operations/metrics.js';
import { operationalRoutes } from '../operations/operations.controller.js';
import { PARTS, type Parts } from '../operations/parts.js';
import type { Backends } from './backends.js';

const accessTable = (definition: ServiceDefinition): AccessTable => {
  const prefixed = (routes: readonly Route[], prefix: string) =>
    routes.map((route) => [routeKey(route.method, `${prefix}/${route.path}`), route] as const);
  return new Map([
    ...prefixed([descriptionRoute, ...definition.routes], apiPrefix(definition)),
    ...prefixed(operationalRoutes, ''),
  ]);
};

/* Without an issuer every route is public: configuration has made sure of it. */
const nobody: TokenVerifier = { verify: () => Promise.reject(new Problem('ISSUER_UNAVAILABLE')) };

const verifierFor = ({ OIDC_ISSUER, OIDC_AUDIENCE }: Environment): TokenVerifier =>
  OIDC_ISSUER ? tokenVerifier({ issuer: OIDC_ISSUER, audience: OIDC_AUDIENCE }) : nobody;

export type Provided = Readonly<{
  definition: ServiceDefinition;
  configuration: Configuration;
  parts: Parts;
  metrics: Metrics;
  logger: Logger;
  backends: Backends;
  description: () => OpenAPIObject;
}>;

/** What the kit puts at the service's disposal. A backend the service does not stand on is not provided, so asking for it stops the start. */
export const kitProviders = (o: Provided): Provider[] => [
  { provide: LOGGER, useValue: o.logger },
  { provide: PARTS, useValue: o.parts },
  { provide: Metrics, useValue: o.metrics },
  { provide: CLOCK, useValue: o.parts.clock },
  { provide: SETTINGS, useValue: o.configuration.settings },
  { provide: ACCESS_TABLE, useValue: accessTable(o.definition) },
  { provide: TOKEN_VERIFIER, useValue: verifierFor(o.configuration.environment) },
  { provide: DESCRIPTION, useValue: o.description },
  ...(o.parts.log ? [{ provide: EVENT_STORE, useValue: o.parts.log }] : []),
  ...(o.backends.database ? [{ provide: DataSource, useValue: o.backends.database.dataSource }] : []),
  ...(o.parts.projections ? [{ provide: PROJECTIONS, useValue: o.parts.projections }] : []),
];

/** Places for everything the kit provides, with nothing behind them: enough to describe a service, not to run it. */
export const placeholders: readonly Provider[] = [
  ...[LOGGER, PARTS, Metrics, CLOCK, SETTINGS, ACCESS_TABLE, TOKEN_VERIFIER, DESCRIPTION],
  ...[EVENT_STORE, DataSource, PROJECTIONS],
].map((provide) => ({ provide, useValue: {} }));
