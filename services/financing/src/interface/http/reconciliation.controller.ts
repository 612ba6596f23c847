import { formatOf, formatQuery, servePaper } from '@ceriss/documents';
import { idParam, languageOf, listOf, timeQuery } from '@ceriss/service-kit';
import { Controller, Get, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { day } from '../../domain/stored-shapes.js';
import { FindingsQuery } from '../../read-models/bank/findings.query.js';
import { ProofQuery } from '../../read-models/bank/proof.query.js';
import { proofPaper, proofDigest } from '../documents/proof.paper.js';
import { atQuery, type AtQuery } from './banking.dto.js';
import { findingView, proofView } from './reconciliation.view.js';

const proofQuery = z.strictObject({
  asOf: timeQuery.asOf,
  ...formatQuery,
  lang: z.enum(['es', 'en']).optional(),
  from: day.meta({ description: 'First day of the period' }),
  to: day.meta({ description: 'Last day of the period' }),
});
type ProofQueryDto = z.output<typeof proofQuery>;

/** That an account is reconciled, or why not: as data, or as a paper that says the same. */
@Controller('bank-accounts/:id')
export class ReconciliationController {
  constructor(
    private readonly proofs: ProofQuery,
    private readonly findings: FindingsQuery,
  ) {}

  @Get('reconciliation')
  @ApiProduces('application/json', 'text/html', 'application/pdf')
  @ApiOkResponse({ standardSchema: proofView })
  async proof(
    @Param('id', { schema: idParam }) accountId: string,
    @Query({ schema: proofQuery }) { from, to, asOf, ...query }: ProofQueryDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const proof = await this.proofs.of(accountId, { from, to }, { asOf });
    if (!proof) throw new NotFoundException();
    const format = formatOf(query.format, request.headers.accept);
    void reply.header('vary', 'accept, accept-language');
    if (format === 'json') return { ...proof, digest: proofDigest(proof) };
    const language = query.lang ?? languageOf(request.headers['accept-language']);
    const filename = `reconciliation-${proof.account.code}-${from}-${to}`;
    return servePaper(proofPaper(proof, language), { format, filename, request, reply });
  }

  @Get('findings')
  @ApiOkResponse({ standardSchema: listOf(findingView) })
  async list(@Param('id', { schema: idParam }) accountId: string, @Query({ schema: atQuery }) at: AtQuery) {
    const items = await this.findings.of(accountId, at);
    if (!items) throw new NotFoundException();
    return { items };
  }
}
