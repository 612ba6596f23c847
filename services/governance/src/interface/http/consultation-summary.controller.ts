import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, created, found, idAnswer, idParam } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { AnswerThemeHandler } from '../../application/consultation/answer-theme.handler.js';
import { IdentifyThemeHandler } from '../../application/consultation/identify-theme.handler.js';
import { PublishSummaryHandler } from '../../application/consultation/publish-summary.handler.js';
import { ConsultationsQuery } from '../../read-models/consultations/consultations.query.js';
import * as dto from './consultations.dto.js';
import { consultationSummaryView } from './consultations.view.js';
import { asOfQuery, type AsOfQuery } from './plans.dto.js';

/** What came up in a consultation, and what became of each theme. */
@Controller('consultations/:id')
export class ConsultationSummaryController {
  constructor(
    private readonly identifying: IdentifyThemeHandler,
    private readonly answering: AnswerThemeHandler,
    private readonly publishing: PublishSummaryHandler,
    private readonly consultations: ConsultationsQuery,
  ) {}

  @Post('themes')
  @ApiCreatedResponse({ standardSchema: idAnswer('themeId') })
  async identifyTheme(
    @Param('id', { schema: idParam }) consultationId: string,
    @Body({ schema: dto.identifyTheme }) body: dto.IdentifyTheme,
    @CommandOf() context: CommandContext,
  ) {
    const { themeId, receipt } = await this.identifying.execute(consultationId, body, context);
    return created(receipt, themeId, { themeId });
  }

  @Post('themes/:themeId/answers')
  @ApiOkResponse({ standardSchema: idAnswer('themeId') })
  async answerTheme(
    @Param('id', { schema: idParam }) consultationId: string,
    @Param('themeId', { schema: idParam }) themeId: string,
    @Body({ schema: dto.answerTheme }) body: dto.AnswerTheme,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.answering.execute(consultationId, { themeId, ...body }, context), { themeId });
  }

  @Post('summary')
  @ApiOkResponse({ standardSchema: idAnswer('consultationId') })
  async publishSummary(
    @Param('id', { schema: idParam }) consultationId: string,
    @Body({ schema: dto.publishSummary }) body: dto.PublishSummary,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.publishing.execute(consultationId, body, context), { consultationId });
  }

  @Get('summary')
  @ApiOkResponse({ standardSchema: consultationSummaryView })
  async summary(@Param('id', { schema: idParam }) id: string, @Query({ schema: asOfQuery }) at: AsOfQuery) {
    const row = await this.consultations.row(id, at);
    if (!row) return found(null);
    const { consultationId, summary: text, summarisedAt: publishedAt } = row;
    // Answers are drafts until all of them are published.
    const themes = publishedAt ? await this.consultations.themes(id, at) : [];
    return found({ consultationId, text, publishedAt, themes });
  }
}
