import { CLOCK, type Clock } from '@ceriss/kernel';
import { SETTINGS } from '@ceriss/service-kit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { addGateway } from './gateway/gateway.js';
import { addPages } from './pages/pages.js';
import type { PortalConfig } from './portal.config.js';
import { StatusReader } from './status/status-reader.js';

/** Pages and forwarded addresses stand on the HTTP server itself: forwarded bodies must pass through unread. */
export const extendWith = async (app: NestFastifyApplication): Promise<void> => {
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const config = app.get<PortalConfig>(SETTINGS);
  addPages(server, { config, status: new StatusReader(config), clock: app.get<Clock>(CLOCK) });
  addGateway(server, config);
};
