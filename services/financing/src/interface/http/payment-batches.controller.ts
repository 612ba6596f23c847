import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, created, found, idAnswer, idParam, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { z } from 'zod';
import { AbandonBatchHandler } from '../../application/payment/abandon-batch.handler.js';
import { BatchFile } from '../../application/payment/batch-file.js';
import { DraftBatchHandler } from '../../application/payment/draft-batch.handler.js';
import { IssueBatchHandler } from '../../application/payment/issue-batch.handler.js';
import { PaymentsQuery } from '../../read-models/payments/payments.query.js';
import {
  atQuery,
  draftBatchDto,
  pageAtQuery,
  reasonTextDto,
  type AtQuery,
  type DraftBatchDto,
  type PageAtQuery,
  type ReasonTextDto,
} from './banking.dto.js';
import { batchView } from './banking.view.js';

@Controller('payment-batches')
export class PaymentBatchesController {
  constructor(
    private readonly drafting: DraftBatchHandler,
    private readonly issuing: IssueBatchHandler,
    private readonly abandoning: AbandonBatchHandler,
    private readonly files: BatchFile,
    private readonly payments: PaymentsQuery,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: idAnswer('batchId') })
  async draft(@Body({ schema: draftBatchDto }) body: DraftBatchDto, @CommandOf() context: CommandContext) {
    const { batchId, receipt } = await this.drafting.execute(body, context);
    return created(receipt, batchId, { batchId });
  }

  @Post(':id/issue')
  @ApiOkResponse({ standardSchema: idAnswer('batchId') })
  async issue(@Param('id', { schema: idParam }) batchId: string, @CommandOf() context: CommandContext) {
    return answer(await this.issuing.execute(batchId, context), { batchId });
  }

  @Post(':id/abandonment')
  @ApiOkResponse({ standardSchema: idAnswer('batchId') })
  async abandon(
    @Param('id', { schema: idParam }) batchId: string,
    @Body({ schema: reasonTextDto }) { reason }: ReasonTextDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.abandoning.execute(batchId, reason, context), { batchId });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(batchView) })
  async list(@Query({ schema: pageAtQuery }) { asOf, ...query }: PageAtQuery) {
    return page(await this.payments.batches(query, { asOf }), query.limit, ({ batchId }) => batchId);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: batchView })
  async show(@Param('id', { schema: idParam }) batchId: string, @Query({ schema: atQuery }) at: AtQuery) {
    return found(await this.payments.batch(batchId, at));
  }

  @Get(':id/file')
  @ApiProduces('application/xml')
  @ApiOkResponse({ standardSchema: z.string() })
  async file(@Param('id', { schema: idParam }) batchId: string) {
    const xml = Buffer.from(await this.files.of(batchId), 'utf8');
    const disposition = `attachment; filename="pain.001-${batchId}.xml"`;
    return new StreamableFile(xml, { type: 'application/xml; charset=utf-8', disposition, length: xml.length });
  }
}
