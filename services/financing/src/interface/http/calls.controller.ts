import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, created, found, idAnswer, idParam, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { DraftCallHandler } from '../../application/call/draft-call.handler.js';
import { PublishCallHandler } from '../../application/call/publish-call.handler.js';
import { RankCallHandler } from '../../application/call/rank-call.handler.js';
import { ResolveCallHandler } from '../../application/call/resolve-call.handler.js';
import { ReserveBudgetHandler } from '../../application/pool/reserve-budget.handler.js';
import { CallsQuery } from '../../read-models/calls/calls.query.js';
import {
  atQuery,
  byResolutionDto,
  callsQueryDto,
  draftCallDto,
  type AtQuery,
  type ByResolutionDto,
  type CallsQueryDto,
  type DraftCallDto,
} from './calls.dto.js';
import { askedReservationView, byResolutionView, callView, rankedView, rankingView } from './calls.view.js';

@Controller('calls')
export class CallsController {
  constructor(
    private readonly draftCall: DraftCallHandler,
    private readonly reserveBudget: ReserveBudgetHandler,
    private readonly publishCall: PublishCallHandler,
    private readonly rankCall: RankCallHandler,
    private readonly resolveCall: ResolveCallHandler,
    private readonly calls: CallsQuery,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: idAnswer('callId') })
  async draft(@Body({ schema: draftCallDto }) body: DraftCallDto, @CommandOf() context: CommandContext) {
    const { conditions, ...terms } = body;
    const receipt = await this.draftCall.execute(terms, conditions, context);
    const { callId } = receipt.events[0]!.data;
    return created(receipt, callId, { callId });
  }

  @Post(':id/reservation')
  @ApiOkResponse({ standardSchema: askedReservationView })
  async reserve(@Param('id', { schema: idParam }) callId: string, @CommandOf() context: CommandContext) {
    const receipt = await this.reserveBudget.execute(callId, context);
    const refused = receipt.events.some(({ type }) => type === 'financing.budget-reservation-refused');
    return answer(receipt, { callId, reserved: !refused });
  }

  @Post(':id/publication')
  @ApiOkResponse({ standardSchema: byResolutionView })
  async publish(
    @Param('id', { schema: idParam }) callId: string,
    @Body({ schema: byResolutionDto }) { resolutionId }: ByResolutionDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.publishCall.execute(callId, resolutionId, context), { callId, resolutionId });
  }

  @Post(':id/ranking')
  @ApiOkResponse({ standardSchema: rankedView })
  async rank(@Param('id', { schema: idParam }) callId: string, @CommandOf() context: CommandContext) {
    const receipt = await this.rankCall.execute(callId, context);
    const ranked = receipt.events.flatMap(({ type, data }) => (type === 'financing.call-ranked' ? data.ranking : []));
    return answer(receipt, { callId, ranking: ranked });
  }

  @Post(':id/resolution')
  @ApiOkResponse({ standardSchema: byResolutionView })
  async resolve(
    @Param('id', { schema: idParam }) callId: string,
    @Body({ schema: byResolutionDto }) { resolutionId }: ByResolutionDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.resolveCall.execute(callId, resolutionId, context), { callId, resolutionId });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(callView) })
  async list(@Query({ schema: callsQueryDto }) query: CallsQueryDto) {
    const { asOf, validAt: _, ...slice } = query;
    return page(await this.calls.list(slice, { asOf }), query.limit, ({ callId }) => callId);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: callView })
  async one(@Param('id', { schema: idParam }) callId: string, @Query({ schema: atQuery }) at: AtQuery) {
    return found(await this.calls.one(callId, at));
  }

  @Get(':id/ranking')
  @ApiOkResponse({ standardSchema: rankingView })
  async ranking(@Param('id', { schema: idParam }) callId: string, @Query({ schema: atQuery }) at: AtQuery) {
    return found(await this.calls.ranking(callId, at));
  }
}
