import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, idAnswer, idParam } from '@ceriss/service-kit';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ReceiveSourceHandler } from '../../application/pool/receive-source.handler.js';
import { ReduceSourceHandler } from '../../application/pool/reduce-source.handler.js';
import { receiptDto, reductionDto, type ReceiptDto, type ReductionDto } from './sources.dto.js';

@Controller('pools/:id/sources/:sourceId')
export class PoolSourcesController {
  constructor(
    private readonly receiving: ReceiveSourceHandler,
    private readonly reducing: ReduceSourceHandler,
  ) {}

  @Post('receipts')
  @ApiOkResponse({ standardSchema: idAnswer('sourceId') })
  async receive(
    @Param('id', { schema: idParam }) poolId: string,
    @Param('sourceId', { schema: idParam }) sourceId: string,
    @Body({ schema: receiptDto }) body: ReceiptDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.receiving.execute(poolId, { sourceId, ...body }, context), { sourceId });
  }

  @Post('reduction')
  @ApiOkResponse({ standardSchema: idAnswer('sourceId') })
  async reduce(
    @Param('id', { schema: idParam }) poolId: string,
    @Param('sourceId', { schema: idParam }) sourceId: string,
    @Body({ schema: reductionDto }) body: ReductionDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.reducing.execute(poolId, { sourceId, ...body }, context), { sourceId });
  }
}
