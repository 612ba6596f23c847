import { formatOf, paperLanguageOf, servePaper, type Paper, type PaperLanguage } from '@ceriss/documents';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { asOfLog, idParam } from '@ceriss/service-kit';
import { Controller, Get, Inject, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CertificateQuery } from '../../application/session/certificate.query.js';
import { MinutesQuery } from '../../application/session/minutes.query.js';
import { SessionsQuery } from '../../read-models/sessions/sessions.query.js';
import { certificatePaper } from '../documents/certificate.paper.js';
import { minutesPaper } from '../documents/minutes.paper.js';
import * as dto from './sessions.dto.js';
import * as view from './sessions.view.js';

type Exchange = Readonly<{ request: FastifyRequest; reply: FastifyReply }>;

/* As data, or as the paper that says it. */
const inForm = async (
  facts: object,
  paper: (language: PaperLanguage) => Paper,
  { query, filename, request, reply }: Exchange & Readonly<{ query: dto.DocumentQuery; filename: string }>,
) => {
  const format = formatOf(query.format, request.headers.accept);
  void reply.header('vary', 'accept, accept-language');
  if (format === 'json') return facts;
  const language = paperLanguageOf(query.lang, request.headers['accept-language']);
  return servePaper(paper(language), { format, filename, request, reply });
};

/** Minutes and certificates: made from the log each time, and the same each time. */
@Controller()
export class DocumentsController {
  constructor(
    private readonly minutesOf: MinutesQuery,
    private readonly certificates: CertificateQuery,
    private readonly sessions: SessionsQuery,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('sessions/:id/minutes')
  @ApiProduces('application/json', 'text/html', 'application/pdf')
  @ApiOkResponse({ standardSchema: view.documentView })
  async minutes(
    @Param('id', { schema: idParam }) sessionId: string,
    @Query({ schema: dto.documentQuery }) query: dto.DocumentQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const minutes = await this.minutesOf.one(sessionId, asOfLog(query.asOf, this.clock.now()));
    if (!minutes) throw new NotFoundException();
    const filename = `minutes-${sessionId}`;
    return inForm(minutes, (language) => minutesPaper(minutes, language), { query, filename, request, reply });
  }

  @Get('resolutions/:id/certificate')
  @ApiProduces('application/json', 'text/html', 'application/pdf')
  @ApiOkResponse({ standardSchema: view.documentView })
  async certificate(
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: dto.documentQuery }) query: dto.DocumentQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const by = asOfLog(query.asOf, this.clock.now());
    const sessionId = await this.sessions.sessionOf(id, by === undefined ? {} : { asOf: by.toISOString() });
    const certificate = await this.certificates.one(id, sessionId, by);
    if (!certificate) throw new NotFoundException();
    const filename = `certificate-${id}`;
    return inForm(certificate, (language) => certificatePaper(certificate, language), {
      query,
      filename,
      request,
      reply,
    });
  }
}
