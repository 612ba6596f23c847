import type { CommandContext } from '@ceriss/event-sourcing';
import { cursorOf } from '@ceriss/read-models';
import { answer, CommandOf, created, found, idAnswer, idParam, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { FollowMatchFundHandler } from '../../application/match-fund/follow-match-fund.handler.js';
import { MatchFundsQuery } from '../../read-models/match-funds/match-funds.query.js';
import * as dto from './match-funds.dto.js';

@Controller('match-funds')
export class MatchFundsController {
  constructor(
    private readonly fund: FollowMatchFundHandler,
    private readonly funds: MatchFundsQuery,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: idAnswer('fundId') })
  async open(@Body({ schema: dto.openMatchFundDto }) body: dto.OpenMatchFundDto, @CommandOf() context: CommandContext) {
    const { fundId, receipt } = await this.fund.open(body, context);
    return created(receipt, fundId, { fundId });
  }

  @Post(':id/gifts')
  @ApiCreatedResponse({ standardSchema: idAnswer('giftId') })
  async give(
    @Param('id', { schema: idParam }) fundId: string,
    @Body({ schema: dto.matchGiftDto }) body: dto.MatchGiftDto,
    @CommandOf() context: CommandContext,
  ) {
    const { giftId, receipt } = await this.fund.receive(fundId, body, context);
    return created(receipt, giftId, { giftId });
  }

  @Post(':id/gifts/:giftId/return')
  @ApiOkResponse({ standardSchema: idAnswer('giftId') })
  async giveBack(
    @Param('id', { schema: idParam }) fundId: string,
    @Param('giftId', { schema: idParam }) giftId: string,
    @Body({ schema: dto.giftReturnDto }) body: dto.GiftReturnDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.fund.giveBack(fundId, { giftId, ...body }, context), { giftId });
  }

  @Post(':id/confirmations')
  @ApiOkResponse({ standardSchema: idAnswer('fundId') })
  async confirm(
    @Param('id', { schema: idParam }) fundId: string,
    @Body({ schema: dto.confirmMatchesDto }) { through }: dto.ConfirmMatchesDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.fund.confirm(fundId, through, context), { fundId });
  }

  @Post(':id/receipts')
  @ApiOkResponse({ standardSchema: idAnswer('fundId') })
  async receive(
    @Param('id', { schema: idParam }) fundId: string,
    @Body({ schema: dto.matchMoneyDto }) body: dto.MatchMoneyDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.fund.money(fundId, body, context), { fundId });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(dto.matchFundView) })
  async list(@Query({ schema: dto.matchFundsQuery }) { limit, cursor, asOf }: dto.MatchFundsQueryDto) {
    return page(await this.funds.list({ limit, cursor }, { asOf }), limit, ({ fundId }) => fundId);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: dto.matchFundView })
  async one(
    @Param('id', { schema: idParam }) fundId: string,
    @Query({ schema: dto.matchFundQuery }) { asOf }: dto.MatchFundQuery,
  ) {
    return found(await this.funds.one(fundId, { asOf }));
  }

  @Get(':id/gifts')
  @ApiOkResponse({ standardSchema: pageOf(dto.matchGiftView) })
  async gifts(
    @Param('id', { schema: idParam }) fundId: string,
    @Query({ schema: dto.matchFundsQuery }) { limit, cursor, asOf }: dto.MatchFundsQueryDto,
  ) {
    const rows = await this.funds.gifts(fundId, { limit, cursor }, { asOf });
    return page(rows, limit, ({ receivedAt, giftId }) => cursorOf(receivedAt, giftId));
  }
}
