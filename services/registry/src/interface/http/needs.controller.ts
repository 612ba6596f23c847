import type { CommandContext } from '@ceriss/event-sourcing';
import { cursorOf } from '@ceriss/read-models';
import { answer, CommandOf, created, found, idAnswer, idParam, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { SignalNeedHandler } from '../../application/need-signal/signal-need.handler.js';
import { SupportChallengeHandler } from '../../application/need-signal/support-challenge.handler.js';
import { WithdrawNeedHandler } from '../../application/need-signal/withdraw-need.handler.js';
import { NeedsQuery as Needs } from '../../read-models/needs/needs.query.js';
import { atQuery, type AtQuery } from './initiatives.dto.js';
import {
  needsQuery,
  signalNeedDto,
  supportChallengeDto,
  withdrawNeedDto,
  type NeedsQuery,
  type SignalNeedDto,
  type SupportChallengeDto,
  type WithdrawNeedDto,
} from './needs.dto.js';
import { needView } from './needs.view.js';

@Controller('needs')
export class NeedsController {
  constructor(
    private readonly signalling: SignalNeedHandler,
    private readonly supporting: SupportChallengeHandler,
    private readonly withdrawing: WithdrawNeedHandler,
    private readonly needs: Needs,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: idAnswer('needId') })
  async signalNeed(@Body({ schema: signalNeedDto }) body: SignalNeedDto, @CommandOf() context: CommandContext) {
    const { needId, receipt } = await this.signalling.execute(body, context);
    return created(receipt, needId, { needId });
  }

  @Post(':id/supported-challenges')
  @ApiOkResponse({ standardSchema: idAnswer('needId') })
  async supportChallenge(
    @Param('id', { schema: idParam }) needId: string,
    @Body({ schema: supportChallengeDto }) body: SupportChallengeDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.supporting.execute({ needId, ...body }, context), { needId });
  }

  @Post(':id/withdrawal')
  @ApiOkResponse({ standardSchema: idAnswer('needId') })
  async withdrawNeed(
    @Param('id', { schema: idParam }) needId: string,
    @Body({ schema: withdrawNeedDto }) body: WithdrawNeedDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.withdrawing.execute({ needId, ...body }, context), { needId });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(needView) })
  async listNeeds(@Query({ schema: needsQuery }) query: NeedsQuery) {
    const { limit, cursor, asOf, validAt, ...filter } = query;
    const rows = await this.needs.list(filter, { limit, cursor }, { asOf, validAt });
    return page(rows, limit, ({ observedOn, needId }) => cursorOf(observedOn, needId));
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: needView })
  async showNeed(@Param('id', { schema: idParam }) needId: string, @Query({ schema: atQuery }) at: AtQuery) {
    return found(await this.needs.one(needId, at));
  }
}
