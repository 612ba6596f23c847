import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, found, idAnswer, idParam, languageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Headers, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { AmendCallHandler } from '../../application/call/amend-call.handler.js';
import { AppointAssessorHandler } from '../../application/call/appoint-assessor.handler.js';
import { CallUpHandler } from '../../application/call/call-up.handler.js';
import { CancelCallHandler } from '../../application/call/cancel-call.handler.js';
import { PublishProposalHandler } from '../../application/call/publish-proposal.handler.js';
import { CallsQuery } from '../../read-models/calls/calls.query.js';
import { calledUpView, explanationView, proposalView } from './calls.view.js';
import {
  amendCallDto,
  appointAssessorDto,
  atQuery,
  cancelCallDto,
  type AmendCallDto,
  type AppointAssessorDto,
  type AtQuery,
  type CancelCallDto,
} from './calls.dto.js';
import { rankingInWords } from './ranking-words.js';

/** What may come to a call on its way: amended, given up, assessed by whom, proposed, called up from the waiting list. */
@Controller('calls/:id')
export class CallCourseController {
  constructor(
    private readonly amending: AmendCallHandler,
    private readonly cancelling: CancelCallHandler,
    private readonly appointing: AppointAssessorHandler,
    private readonly proposing: PublishProposalHandler,
    private readonly callingUp: CallUpHandler,
    private readonly calls: CallsQuery,
  ) {}

  @Post('amendments')
  @ApiOkResponse({ standardSchema: idAnswer('callId') })
  async amend(
    @Param('id', { schema: idParam }) callId: string,
    @Body({ schema: amendCallDto }) body: AmendCallDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.amending.execute(callId, body, context), { callId });
  }

  @Post('cancellation')
  @ApiOkResponse({ standardSchema: idAnswer('callId') })
  async cancel(
    @Param('id', { schema: idParam }) callId: string,
    @Body({ schema: cancelCallDto }) body: CancelCallDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.cancelling.execute(callId, body, context), { callId });
  }

  @Post('assessors')
  @ApiOkResponse({ standardSchema: idAnswer('callId') })
  async appoint(
    @Param('id', { schema: idParam }) callId: string,
    @Body({ schema: appointAssessorDto }) { assessor, replaces }: AppointAssessorDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.appointing.execute(callId, { assessor, replaces }, context), { callId });
  }

  @Post('proposal')
  @ApiOkResponse({ standardSchema: proposalView })
  async propose(@Param('id', { schema: idParam }) callId: string, @CommandOf() context: CommandContext) {
    const receipt = await this.proposing.execute(callId, context);
    const published = receipt.events.flatMap(({ type, data }) =>
      type === 'financing.proposal-published' ? [data] : [],
    );
    return answer(receipt, published[0] ?? { callId });
  }

  @Post('call-up')
  @ApiOkResponse({ standardSchema: calledUpView })
  async callUp(@Param('id', { schema: idParam }) callId: string, @CommandOf() context: CommandContext) {
    const receipt = await this.callingUp.execute(callId, context);
    return answer(receipt, receipt.events[0]?.data ?? { callId });
  }

  @Get('ranking/explanation')
  @ApiOkResponse({ standardSchema: explanationView })
  async explain(
    @Param('id', { schema: idParam }) callId: string,
    @Query({ schema: atQuery }) at: AtQuery,
    @Headers('accept-language') acceptLanguage?: string,
  ) {
    const explained = await this.calls.explanation(callId, at);
    const language = languageOf(acceptLanguage);
    return found(
      explained && {
        callId,
        places: explained.places.map((place) => ({ ...place, inWords: rankingInWords(place, language) })),
      },
    );
  }
}
