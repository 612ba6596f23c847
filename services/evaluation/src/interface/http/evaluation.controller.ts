import type { CommandContext } from '@ceriss/event-sourcing';
import { cursorOf } from '@ceriss/read-models';
import { answer, CommandOf, created, found, idAnswer, idParam, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { ApproveEvaluationHandler } from '../../application/evaluation/approve-evaluation.handler.js';
import { OpenEvaluationHandler } from '../../application/evaluation/open-evaluation.handler.js';
import { RateCriterionHandler } from '../../application/evaluation/rate-criterion.handler.js';
import { SubmitFindingsHandler } from '../../application/evaluation/submit-findings.handler.js';
import { EvaluationListQuery } from '../../read-models/evaluation-list/evaluation-list.query.js';
import {
  evaluationsQuery,
  openEvaluationDto,
  rateCriterionDto,
  submitFindingsDto,
  type OpenEvaluationDto,
  type RateCriterionDto,
  type SubmitFindingsDto,
} from './evaluation.dto.js';
import { evaluationView, listedEvaluationView } from './views.js';

@Controller('evaluations')
export class EvaluationController {
  constructor(
    private readonly openEvaluation: OpenEvaluationHandler,
    private readonly rateCriterion: RateCriterionHandler,
    private readonly submitFindings: SubmitFindingsHandler,
    private readonly approveEvaluation: ApproveEvaluationHandler,
    private readonly evaluations: EvaluationListQuery,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: idAnswer('evaluationId') })
  async open(@Body({ schema: openEvaluationDto }) body: OpenEvaluationDto, @CommandOf() context: CommandContext) {
    const { evaluationId, receipt } = await this.openEvaluation.execute(body, context);
    return created(receipt, evaluationId, { evaluationId });
  }

  @Post(':id/ratings')
  @ApiOkResponse({ standardSchema: idAnswer('evaluationId') })
  async rate(
    @Param('id', { schema: idParam }) evaluationId: string,
    @Body({ schema: rateCriterionDto }) body: RateCriterionDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.rateCriterion.execute(evaluationId, body, context), { evaluationId });
  }

  @Post(':id/findings')
  @ApiOkResponse({ standardSchema: idAnswer('evaluationId') })
  async submit(
    @Param('id', { schema: idParam }) evaluationId: string,
    @Body({ schema: submitFindingsDto }) body: SubmitFindingsDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.submitFindings.execute(evaluationId, body, context), { evaluationId });
  }

  @Post(':id/approval')
  @ApiOkResponse({ standardSchema: idAnswer('evaluationId') })
  async approve(@Param('id', { schema: idParam }) evaluationId: string, @CommandOf() context: CommandContext) {
    return answer(await this.approveEvaluation.execute(evaluationId, context), { evaluationId });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(listedEvaluationView) })
  async list(@Query({ schema: evaluationsQuery }) { initiativeId, ...slice }: z.output<typeof evaluationsQuery>) {
    const evaluations = await this.evaluations.list({ initiativeId }, slice);
    return page(evaluations, slice.limit, ({ initiativeId: about, evaluationId }) => cursorOf(about, evaluationId));
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: evaluationView })
  async one(@Param('id', { schema: idParam }) evaluationId: string) {
    return found(await this.evaluations.one(evaluationId));
  }

  @Get(':id/draft')
  @ApiOkResponse({ standardSchema: evaluationView })
  async draft(@Param('id', { schema: idParam }) evaluationId: string) {
    return found(await this.evaluations.draft(evaluationId));
  }
}
