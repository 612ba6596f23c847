import type { CommandContext } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { dayOf } from '@ceriss/read-models';
import { answer, CommandOf, created, found, idAnswer, idParam, listOf, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { AgreeRepaymentHandler } from '../../application/repayment/agree-repayment.handler.js';
import { FollowRepaymentHandler } from '../../application/repayment/follow-repayment.handler.js';
import { RepaymentsQuery } from '../../read-models/repayments/repayments.query.js';
import * as dto from './repayments.dto.js';

@Controller('repayments')
export class RepaymentsController {
  constructor(
    private readonly agreeing: AgreeRepaymentHandler,
    private readonly following: FollowRepaymentHandler,
    private readonly repayments: RepaymentsQuery,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: idAnswer('loanId') })
  async agree(
    @Body({ schema: dto.agreeRepaymentDto }) body: dto.AgreeRepaymentDto,
    @CommandOf() context: CommandContext,
  ) {
    const { receipt, loanId } = await this.agreeing.agree(body, context);
    return created(receipt, loanId, { loanId });
  }

  @Post(':id/versions')
  @ApiOkResponse({ standardSchema: idAnswer('loanId') })
  async reschedule(
    @Param('id', { schema: idParam }) loanId: string,
    @Body({ schema: dto.rescheduleDto }) body: dto.RescheduleDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.agreeing.reschedule(loanId, body, context), { loanId });
  }

  @Post(':id/payments')
  @ApiOkResponse({ standardSchema: dto.paidView })
  async record(
    @Param('id', { schema: idParam }) loanId: string,
    @Body({ schema: dto.repaidDto }) body: dto.RepaidDto,
    @CommandOf() context: CommandContext,
  ) {
    const { receipt, paymentId } = await this.following.record(loanId, body, context);
    return answer(receipt, { loanId, paymentId });
  }

  @Post(':id/payments/:paymentId/undoing')
  @ApiOkResponse({ standardSchema: dto.paidView })
  async undo(
    @Param('id', { schema: idParam }) loanId: string,
    @Param('paymentId', { schema: idParam }) paymentId: string,
    @Body({ schema: dto.undoRepaymentDto }) { reason }: dto.UndoRepaymentDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.following.undo(loanId, { paymentId, reason }, context), { loanId, paymentId });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(dto.loanInList) })
  async list(@Query({ schema: dto.repaymentsQueryDto }) { limit, cursor, ...at }: dto.RepaymentsQueryDto) {
    return page(await this.repayments.list({ limit, cursor }, at), limit, ({ loanId }) => loanId);
  }

  @Get('overdue')
  @ApiOkResponse({ standardSchema: listOf(dto.overdueRepaymentView) })
  async overdue(@Query({ schema: dto.overdueRepaymentsDto }) { limit, ...at }: dto.OverdueRepaymentsDto) {
    return { items: await this.repayments.overdue(dayOf(at, this.clock), limit, at) };
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: dto.repaymentView })
  async one(
    @Param('id', { schema: idParam }) loanId: string,
    @Query({ schema: dto.repaymentQueryDto }) at: dto.RepaymentQueryDto,
  ) {
    return found(await this.repayments.one(loanId, dayOf(at, this.clock), at));
  }
}
