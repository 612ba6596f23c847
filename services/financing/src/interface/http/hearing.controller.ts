import type { CommandContext } from '@ceriss/event-sourcing';
import {
  answer,
  CallerOf,
  CommandOf,
  created,
  found,
  idAnswer,
  idParam,
  listOf,
  type Caller,
} from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { AnswerAllegationHandler } from '../../application/application/answer-allegation.handler.js';
import { DeemWithdrawnHandler } from '../../application/application/deem-withdrawn.handler.js';
import { FileAllegationHandler } from '../../application/application/file-allegation.handler.js';
import { ReformulateHandler } from '../../application/application/reformulate.handler.js';
import { WithdrawApplicationHandler } from '../../application/application/withdraw-application.handler.js';
import { ApplicationsQuery } from '../../read-models/applications/applications.query.js';
import { sightOf } from './application-sight.js';
import {
  allegationDto,
  answerAllegationDto,
  reformulationDto,
  type AllegationDto,
  type AnswerAllegationDto,
  type ReformulationDto,
} from './applications.dto.js';
import { allegationView } from './applications.view.js';
import { atQuery, byResolutionDto, type AtQuery, type ByResolutionDto } from './calls.dto.js';

/** An application that is given up, heard about the provisional proposal, or fitted to it. */
@Controller('applications/:id')
export class HearingController {
  constructor(
    private readonly withdrawing: WithdrawApplicationHandler,
    private readonly deeming: DeemWithdrawnHandler,
    private readonly filing: FileAllegationHandler,
    private readonly answering: AnswerAllegationHandler,
    private readonly reformulating: ReformulateHandler,
    private readonly applications: ApplicationsQuery,
  ) {}

  @Post('withdrawal')
  @ApiOkResponse({ standardSchema: idAnswer('applicationId') })
  async withdraw(@Param('id', { schema: idParam }) applicationId: string, @CommandOf() context: CommandContext) {
    return answer(await this.withdrawing.execute(applicationId, context), { applicationId });
  }

  @Post('deemed-withdrawal')
  @ApiOkResponse({ standardSchema: idAnswer('applicationId') })
  async deem(
    @Param('id', { schema: idParam }) applicationId: string,
    @Body({ schema: byResolutionDto }) { resolutionId }: ByResolutionDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.deeming.execute(applicationId, resolutionId, context), { applicationId });
  }

  @Post('allegations')
  @ApiCreatedResponse({ standardSchema: idAnswer('allegationId') })
  async file(
    @Param('id', { schema: idParam }) applicationId: string,
    @Body({ schema: allegationDto }) { text }: AllegationDto,
    @CommandOf() context: CommandContext,
  ) {
    const { allegationId, receipt } = await this.filing.execute(applicationId, text, context);
    return created(receipt, allegationId, { allegationId });
  }

  @Post('allegations/:allegationId/answer')
  @ApiOkResponse({ standardSchema: idAnswer('allegationId') })
  async answerOne(
    @Param('id', { schema: idParam }) applicationId: string,
    @Param('allegationId', { schema: idParam }) allegationId: string,
    @Body({ schema: answerAllegationDto }) body: AnswerAllegationDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.answering.execute(applicationId, { allegationId, ...body }, context), { allegationId });
  }

  @Post('reformulation')
  @ApiOkResponse({ standardSchema: idAnswer('applicationId') })
  async reformulate(
    @Param('id', { schema: idParam }) applicationId: string,
    @Body({ schema: reformulationDto }) body: ReformulationDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.reformulating.execute(applicationId, body, context), { applicationId });
  }

  @Get('allegations')
  @ApiOkResponse({ standardSchema: listOf(allegationView) })
  async listAllegations(
    @Param('id', { schema: idParam }) applicationId: string,
    @Query({ schema: atQuery }) at: AtQuery,
    @CallerOf() caller: Caller,
  ) {
    const { onlyOf } = sightOf(caller);
    const application = await this.applications.one(applicationId, at);
    found(application && (onlyOf === undefined || application.applicantId === onlyOf) ? application : undefined);
    return { items: await this.applications.allegations(applicationId, at) };
  }
}
