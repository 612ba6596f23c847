import { formatOf, servePaper } from '@ceriss/documents';
import { CallerOf, idParam, languageOf, type Caller } from '@ceriss/service-kit';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DonorCertificateQuery } from '../../application/donor/donor-certificate.query.js';
import { OPERATOR_RULES, type OperatorRules } from '../../financing.settings.js';
import { donorCertificatePaper } from '../documents/donor-certificate.paper.js';
import * as dto from './foundation.dto.js';

/** Certificates for donors: each its own, and the treasurer all. */
@Controller('pledges')
export class DonorsController {
  constructor(
    private readonly certificates: DonorCertificateQuery,
    @Inject(OPERATOR_RULES) private readonly operator: OperatorRules,
  ) {}

  @Get(':id/donor-certificate')
  @ApiProduces('application/json', 'text/html', 'application/pdf')
  @ApiOkResponse({ standardSchema: dto.donorCertificateView })
  async certificate(
    @Param('id', { schema: idParam }) pledgeId: string,
    @Query({ schema: dto.certificateQuery }) query: dto.CertificateQueryDto,
    @CallerOf() { roles, organisation }: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const asking = { treasurer: roles.includes('treasurer'), organisation };
    const certificate = await this.certificates.one(pledgeId, query.year, asking);
    const format = formatOf(query.format, request.headers.accept);
    void reply.header('vary', 'accept, accept-language');
    if (format === 'json') return certificate;
    const language = query.lang ?? languageOf(request.headers['accept-language']);
    const filename = `donor-certificate-${query.year}-${pledgeId}`;
    const paper = donorCertificatePaper(certificate, this.operator.donee, language);
    return servePaper(paper, { format, filename, request, reply });
  }
}
