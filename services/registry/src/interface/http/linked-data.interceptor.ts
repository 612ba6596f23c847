import { Answer } from '@ceriss/service-kit';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { document } from '../open-data/linked-data.js';
import type { Row } from '../open-data/written.js';

const LINKED_DATA = 'application/ld+json';

/** Answers what a route shows as JSON-LD to whoever asks for that. */
export class LinkedDataInterceptor implements NestInterceptor {
  constructor(private readonly shown: (row: Row) => Readonly<Record<string, unknown>>) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    void reply.header('vary', 'accept');
    if (!http.getRequest<FastifyRequest>().headers.accept?.includes(LINKED_DATA)) return next.handle();
    return next.handle().pipe(
      map((value: unknown) => {
        if (!(value instanceof Answer)) return value;
        void reply.header('content-type', `${LINKED_DATA}; charset=utf-8`);
        return new Answer(document(this.shown(value.body as Row)), value.told);
      }),
    );
  }
}
