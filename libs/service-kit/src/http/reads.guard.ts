import { Inject, Injectable, Optional, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { admissionOf } from '../auth/caller.js';
import { DEFINITION, PROJECTIONS, type ServiceDefinition } from '../definition.js';
import { positionNamedBy } from './preconditions.js';
import { Problem } from './problem.js';
import { settleAsOf, type Records } from './recorded-time.js';

/** What of the ProjectionRunner a read needs. */
type Awaits = Records &
  Readonly<{ waitFor(names: readonly string[], position: bigint, timeoutMs: number): Promise<boolean> }>;

const LONGEST_WAIT_MS = 2_000;
const RETRY_AFTER_S = 1;

/** Lets a read pass once it can see what its reader has done; a public one becomes one as of an instant. A command passes at once. */
@Injectable()
export class ReadsGuard implements CanActivate {
  constructor(
    @Inject(DEFINITION) private readonly definition: ServiceDefinition,
    @Optional() @Inject(PROJECTIONS) private readonly projections?: Awaits,
  ) {}

  canActivate(context: ExecutionContext): true | Promise<true> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    return request.method === 'GET' || request.method === 'HEAD' ? this.#read(request, http.getResponse()) : true;
  }

  async #read(request: FastifyRequest, reply: FastifyReply): Promise<true> {
    await this.#untilVisible(request);
    await this.#settle(request, reply);
    return true;
  }

  async #untilVisible(request: FastifyRequest): Promise<void> {
    const position = positionNamedBy(request.headers['ceriss-position']?.toString(), this.definition.context);
    if (position === undefined || (await this.#visible(request, position))) return;
    throw new Problem('NOT_YET_VISIBLE', { retryAfter: RETRY_AFTER_S });
  }

  #visible(request: FastifyRequest, position: bigint): Promise<boolean> | true {
    const names = this.#readBy(request);
    return !this.projections || names.length === 0 || this.projections.waitFor(names, position, LONGEST_WAIT_MS);
  }

  async #settle(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const route = admissionOf(request)?.route;
    // Health and the like are public too, and must not wait for anything.
    if (route?.access !== 'public' || !this.definition.routes.includes(route)) return;
    const names = this.#readBy(request);
    if (this.projections && names.length > 0) await settleAsOf(this.projections, names, request, reply);
  }

  #readBy(request: FastifyRequest): readonly string[] {
    return admissionOf(request)?.route.reads ?? this.definition.projections?.map(({ name }) => name) ?? [];
  }
}
