import type { CommandContext } from '@ceriss/event-sourcing';
import { cursorOf } from '@ceriss/read-models';
import { answer, CommandOf, created, found, idAnswer, idParam, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { ExtendCommitmentHandler } from '../../application/commitment/extend-commitment.handler.js';
import { FulfilCommitmentHandler } from '../../application/commitment/fulfil-commitment.handler.js';
import { MakeCommitmentHandler } from '../../application/commitment/make-commitment.handler.js';
import { WithdrawCommitmentHandler } from '../../application/commitment/withdraw-commitment.handler.js';
import { CommitmentsQuery } from '../../read-models/commitments/commitments.query.js';
import * as dto from './commitments.dto.js';
import { commitmentView, commitmentWithExtensions } from './commitments.view.js';

@Controller('commitments')
export class CommitmentsController {
  constructor(
    private readonly making: MakeCommitmentHandler,
    private readonly extending: ExtendCommitmentHandler,
    private readonly fulfilling: FulfilCommitmentHandler,
    private readonly withdrawing: WithdrawCommitmentHandler,
    private readonly commitments: CommitmentsQuery,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: idAnswer('commitmentId') })
  async make(@Body({ schema: dto.makeCommitment }) body: dto.MakeCommitment, @CommandOf() context: CommandContext) {
    const { commitmentId, receipt } = await this.making.execute(body, context);
    return created(receipt, commitmentId, { commitmentId });
  }

  @Post(':id/extensions')
  @ApiOkResponse({ standardSchema: idAnswer('commitmentId') })
  async extend(
    @Param('id', { schema: idParam }) commitmentId: string,
    @Body({ schema: dto.extendCommitment }) body: dto.ExtendCommitment,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.extending.execute(commitmentId, body, context), { commitmentId });
  }

  @Post(':id/fulfilment')
  @ApiOkResponse({ standardSchema: idAnswer('commitmentId') })
  async fulfil(
    @Param('id', { schema: idParam }) commitmentId: string,
    @Body({ schema: dto.fulfilCommitment }) body: dto.FulfilCommitment,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.fulfilling.execute(commitmentId, body, context), { commitmentId });
  }

  @Post(':id/withdrawal')
  @ApiOkResponse({ standardSchema: idAnswer('commitmentId') })
  async withdraw(
    @Param('id', { schema: idParam }) commitmentId: string,
    @Body({ schema: dto.withdrawCommitment }) body: dto.WithdrawCommitment,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.withdrawing.execute(commitmentId, body, context), { commitmentId });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(commitmentView) })
  async list(@Query({ schema: dto.commitmentsQuery }) query: dto.CommitmentsPage) {
    const { limit, cursor, asOf, validAt, ...filter } = query;
    const rows = await this.commitments.list(filter, { limit, cursor }, { asOf, validAt });
    return page(rows, limit, ({ dueOn, commitmentId }) => cursorOf(dueOn, commitmentId));
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: commitmentWithExtensions })
  async one(@Param('id', { schema: idParam }) id: string, @Query({ schema: dto.atQuery }) at: dto.AtQuery) {
    return found(await this.commitments.one(id, at));
  }
}
