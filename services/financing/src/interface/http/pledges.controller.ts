import type { CommandContext } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { dayOf } from '@ceriss/read-models';
import { answer, CommandOf, created, found, idAnswer, idParam, listOf, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { CommitPledgeHandler } from '../../application/pledge/commit-pledge.handler.js';
import { FollowPledgeHandler } from '../../application/pledge/follow-pledge.handler.js';
import { MakePledgeHandler } from '../../application/pledge/make-pledge.handler.js';
import { PledgesQuery } from '../../read-models/pledges/pledges.query.js';
import {
  commitPledgeDto,
  committedView,
  instalmentNumber,
  makePledgeDto,
  overdueQueryDto,
  overdueView,
  pledgeInList,
  pledgeQueryDto,
  pledgesQueryDto,
  pledgeView,
  reasonOnlyDto,
  receiptDto,
  reductionDto,
  type CommitPledgeDto,
  type MakePledgeDto,
  type OverdueQueryDto,
  type PledgeQueryDto,
  type PledgesQueryDto,
  type ReasonOnlyDto,
  type ReceiptDto,
  type ReductionDto,
} from './sources.dto.js';

@Controller('pledges')
export class PledgesController {
  constructor(
    private readonly making: MakePledgeHandler,
    private readonly committing: CommitPledgeHandler,
    private readonly following: FollowPledgeHandler,
    private readonly pledges: PledgesQuery,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: idAnswer('pledgeId') })
  async make(@Body({ schema: makePledgeDto }) body: MakePledgeDto, @CommandOf() context: CommandContext) {
    const { receipt, pledgeId } = await this.making.execute(body, context);
    return created(receipt, pledgeId, { pledgeId });
  }

  @Post(':id/commitments')
  @ApiOkResponse({ standardSchema: committedView })
  async commit(
    @Param('id', { schema: idParam }) pledgeId: string,
    @Body({ schema: commitPledgeDto }) body: CommitPledgeDto,
    @CommandOf() context: CommandContext,
  ) {
    const { receipt, sourceId } = await this.committing.execute(pledgeId, body, context);
    return answer(receipt, { pledgeId, sourceId });
  }

  @Post(':id/instalments/:number/receipts')
  @ApiOkResponse({ standardSchema: idAnswer('pledgeId') })
  async receive(
    @Param('id', { schema: idParam }) pledgeId: string,
    @Param('number', { schema: instalmentNumber }) instalment: number,
    @Body({ schema: receiptDto }) body: ReceiptDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.following.receive(pledgeId, { instalment, ...body }, context), { pledgeId });
  }

  @Post(':id/instalments/:number/reduction')
  @ApiOkResponse({ standardSchema: idAnswer('pledgeId') })
  async reduce(
    @Param('id', { schema: idParam }) pledgeId: string,
    @Param('number', { schema: instalmentNumber }) instalment: number,
    @Body({ schema: reductionDto }) body: ReductionDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.following.reduce(pledgeId, { instalment, ...body }, context), { pledgeId });
  }

  @Post(':id/withdrawal')
  @ApiOkResponse({ standardSchema: idAnswer('pledgeId') })
  async withdraw(
    @Param('id', { schema: idParam }) pledgeId: string,
    @Body({ schema: reasonOnlyDto }) { reason }: ReasonOnlyDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.following.withdraw(pledgeId, reason, context), { pledgeId });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(pledgeInList) })
  async list(@Query({ schema: pledgesQueryDto }) { limit, cursor, ...at }: PledgesQueryDto) {
    return page(await this.pledges.list({ limit, cursor }, at), limit, ({ pledgeId }) => pledgeId);
  }

  @Get('overdue')
  @ApiOkResponse({ standardSchema: listOf(overdueView) })
  async overdue(@Query({ schema: overdueQueryDto }) { limit, ...at }: OverdueQueryDto) {
    return { items: await this.pledges.overdue(dayOf(at, this.clock), limit, at) };
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: pledgeView })
  async one(@Param('id', { schema: idParam }) pledgeId: string, @Query({ schema: pledgeQueryDto }) at: PledgeQueryDto) {
    return found(await this.pledges.one(pledgeId, dayOf(at, this.clock), at));
  }
}
