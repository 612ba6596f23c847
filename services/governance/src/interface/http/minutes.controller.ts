import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, idAnswer, idParam } from '@ceriss/service-kit';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { AnswerMinutesHandler } from '../../application/session/answer-minutes.handler.js';
import { ApproveMinutesHandler } from '../../application/session/approve-minutes.handler.js';
import { DraftMinutesHandler } from '../../application/session/draft-minutes.handler.js';
import * as dto from './sessions.dto.js';
import * as view from './sessions.view.js';

/** Minutes on their way to approval. */
@Controller('sessions/:id/minutes')
export class MinutesController {
  constructor(
    private readonly drafting: DraftMinutesHandler,
    private readonly answering: AnswerMinutesHandler,
    private readonly approving: ApproveMinutesHandler,
  ) {}

  @Post()
  @ApiOkResponse({ standardSchema: view.draftView })
  async draft(@Param('id', { schema: idParam }) sessionId: string, @CommandOf() context: CommandContext) {
    const { digest, receipt } = await this.drafting.execute({ sessionId }, context);
    return answer(receipt, { sessionId, digest });
  }

  @Post('answers')
  @ApiOkResponse({ standardSchema: view.seatOf })
  async answer(
    @Param('id', { schema: idParam }) sessionId: string,
    @Body({ schema: dto.minutesAnswer }) body: dto.MinutesAnswer,
    @CommandOf() context: CommandContext,
  ) {
    const { seat, receipt } = await this.answering.execute({ sessionId, ...body }, context);
    return answer(receipt, { sessionId, seat });
  }

  @Post('approval')
  @ApiOkResponse({ standardSchema: idAnswer('sessionId') })
  async approve(
    @Param('id', { schema: idParam }) sessionId: string,
    @Body({ schema: dto.minutesApproval }) body: dto.MinutesApproval,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.approving.execute({ sessionId, ...body }, context), { sessionId });
  }
}
