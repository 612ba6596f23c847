import {
  Inject,
  Injectable,
  Optional,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { admissionOf } from '../auth/caller.js';
import { DEFINITION, PROJECTIONS, type ServiceDefinition } from '../definition.js';
import { Answer } from './answers.js';
import { entityTag, positionHeader, positionNamedBy } from './preconditions.js';
import { Problem } from './problem.js';
import { settleAsOf, type Records } from './recorded-time.js';

/** What of the ProjectionRunner a read needs. */
type Awaits = Records &
  Readonly<{ waitFor(names: readonly string[], position: bigint, timeoutMs: number): Promise<boolean> }>;

const LONGEST_WAIT_MS = 2_000;
const RETRY_AFTER_S = 1;

/**
 * The conventions of every answer: a read waits until it can see what its reader has done, a public one is as of an instant; headers
 * say revision, position and instant.
 */
@Injectable()
export class ConventionsInterceptor implements NestInterceptor {
  constructor(
    @Inject(DEFINITION) private readonly definition: ServiceDefinition,
    @Optional() @Inject(PROJECTIONS) private readonly projections?: Awaits,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    if (['GET', 'HEAD'].includes(request.method)) {
      await this.#untilVisible(request);
      await this.#settle(request, reply);
    }
    return next
      .handle()
      .pipe(map((value: unknown) => (value instanceof Answer ? this.#tell(value, request, reply) : value)));
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

  #tell({ body, told }: Answer, request: FastifyRequest, reply: FastifyReply): unknown {
    const { revision, position, createdId, later } = told;
    if (request.method === 'POST') void reply.status(createdId === undefined ? 200 : later ? 202 : 201);
    if (revision !== undefined) void reply.header('etag', entityTag(revision));
    if (position !== undefined) void reply.header('ceriss-position', positionHeader(this.definition.context, position));
    if (createdId !== undefined) void reply.header('location', `${request.url.split('?', 1)[0]}/${createdId}`);
    return body;
  }
}
