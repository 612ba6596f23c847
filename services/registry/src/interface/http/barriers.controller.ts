import type { CommandContext } from '@ceriss/event-sourcing';
import { cursorOf } from '@ceriss/read-models';
import { answer, CommandOf, created, found, idAnswer, idParam, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { NameAffectedHandler } from '../../application/barrier/name-affected.handler.js';
import { RejectBarrierHandler } from '../../application/barrier/reject-barrier.handler.js';
import { ReportBarrierHandler } from '../../application/barrier/report-barrier.handler.js';
import { ResolveBarrierHandler } from '../../application/barrier/resolve-barrier.handler.js';
import { ReviewBarrierHandler } from '../../application/barrier/review-barrier.handler.js';
import { BarriersQuery as Barriers } from '../../read-models/barriers/barriers.query.js';
import {
  barriersQuery,
  nameAffectedDto,
  rejectBarrierDto,
  reportBarrierDto,
  resolveBarrierDto,
  reviewBarrierDto,
  type BarriersQuery,
  type NameAffectedDto,
  type RejectBarrierDto,
  type ReportBarrierDto,
  type ResolveBarrierDto,
  type ReviewBarrierDto,
} from './barriers.dto.js';
import { barrierView } from './barriers.view.js';
import { atQuery, type AtQuery } from './initiatives.dto.js';

@Controller('barriers')
export class BarriersController {
  constructor(
    private readonly reporting: ReportBarrierHandler,
    private readonly naming: NameAffectedHandler,
    private readonly reviewing: ReviewBarrierHandler,
    private readonly resolving: ResolveBarrierHandler,
    private readonly rejecting: RejectBarrierHandler,
    private readonly barriers: Barriers,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: idAnswer('barrierId') })
  async reportBarrier(
    @Body({ schema: reportBarrierDto }) body: ReportBarrierDto,
    @CommandOf() context: CommandContext,
  ) {
    const { barrierId, receipt } = await this.reporting.execute(body, context);
    return created(receipt, barrierId, { barrierId });
  }

  @Post(':id/affected-initiatives')
  @ApiOkResponse({ standardSchema: idAnswer('barrierId') })
  async nameAffected(
    @Param('id', { schema: idParam }) barrierId: string,
    @Body({ schema: nameAffectedDto }) body: NameAffectedDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.naming.execute({ barrierId, ...body }, context), { barrierId });
  }

  @Post(':id/review')
  @ApiOkResponse({ standardSchema: idAnswer('barrierId') })
  async reviewBarrier(
    @Param('id', { schema: idParam }) barrierId: string,
    @Body({ schema: reviewBarrierDto }) body: ReviewBarrierDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.reviewing.execute({ barrierId, ...body }, context), { barrierId });
  }

  @Post(':id/resolution')
  @ApiOkResponse({ standardSchema: idAnswer('barrierId') })
  async resolveBarrier(
    @Param('id', { schema: idParam }) barrierId: string,
    @Body({ schema: resolveBarrierDto }) body: ResolveBarrierDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.resolving.execute({ barrierId, ...body }, context), { barrierId });
  }

  @Post(':id/rejection')
  @ApiOkResponse({ standardSchema: idAnswer('barrierId') })
  async rejectBarrier(
    @Param('id', { schema: idParam }) barrierId: string,
    @Body({ schema: rejectBarrierDto }) body: RejectBarrierDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.rejecting.execute({ barrierId, ...body }, context), { barrierId });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(barrierView) })
  async listBarriers(@Query({ schema: barriersQuery }) query: BarriersQuery) {
    const { limit, cursor, asOf, validAt, ...filter } = query;
    const rows = await this.barriers.list(filter, { limit, cursor }, { asOf, validAt });
    return page(rows, limit, ({ title, barrierId }) => cursorOf(title, barrierId));
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: barrierView })
  async showBarrier(@Param('id', { schema: idParam }) barrierId: string, @Query({ schema: atQuery }) at: AtQuery) {
    return found(await this.barriers.one(barrierId, at));
  }
}
