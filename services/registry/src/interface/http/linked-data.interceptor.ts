import { Answer } from '@ceriss/service-kit';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { document, organisation, project } from '../open-data/linked-data.js';
import type { Row } from '../open-data/written.js';

const LINKED_DATA = 'application/ld+json';

const SHOWN: readonly (readonly [route: RegExp, shown: (row: Row) => Readonly<Record<string, unknown>>])[] = [
  [/\/actors\/:id$/, organisation],
  [/\/initiatives\/:id$/, project],
];

/** Answers one actor or one initiative as JSON-LD to whoever asks for that. */
@Injectable()
export class LinkedDataInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const shown = request.method === 'GET' && SHOWN.find(([route]) => route.test(request.routeOptions.url ?? ''))?.[1];
    if (!shown) return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    void reply.header('vary', 'accept');
    if (!request.headers.accept?.includes(LINKED_DATA)) return next.handle();
    return next.handle().pipe(
      map((value: unknown) => {
        if (!(value instanceof Answer)) return value;
        void reply.header('content-type', `${LINKED_DATA}; charset=utf-8`);
        return new Answer(document(shown(value.body as Row)), value.told);
      }),
    );
  }
}
