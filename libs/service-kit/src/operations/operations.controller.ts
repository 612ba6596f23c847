import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Route } from '../definition.js';
import { healthOf, readinessOf, type Health, type Readiness } from './health.js';
import { Metrics } from './metrics.js';
import { PARTS, type Parts } from './parts.js';

/** Open to whoever reaches the port, and outside `/api`: a gateway does not forward them. */
export const operationalRoutes: readonly Route[] = [
  { method: 'GET', path: '/health', access: 'public', summary: 'State of the process and its parts' },
  { method: 'GET', path: '/health/live', access: 'public', summary: 'Whether the process runs' },
  { method: 'GET', path: '/health/ready', access: 'public', summary: 'Whether the process can do its work' },
  { method: 'GET', path: '/metrics', access: 'public', summary: 'Prometheus metrics' },
];

@ApiExcludeController()
@Controller()
export class OperationsController {
  constructor(
    @Inject(PARTS) private readonly parts: Parts,
    private readonly figures: Metrics,
  ) {}

  @Get('health')
  health(): Promise<Health> {
    return healthOf(this.parts);
  }

  @Get('health/live')
  live(): { live: true } {
    return { live: true };
  }

  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const readiness = await readinessOf(this.parts);
    if (!readiness.ready) void reply.status(503).header('retry-after', '2');
    return readiness;
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  metrics(): Promise<string> {
    return this.figures.scrape();
  }
}
