import { CLOCK, type Clock } from '@ceriss/kernel';
import { dayOf } from '@ceriss/read-models';
import { idParam } from '@ceriss/service-kit';
import { Controller, Get, Inject, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CRITICAL_MASS_V1 } from '../../domain/ecosystem/critical-mass.js';
import { METRICS_FORMULA } from '../../domain/ecosystem/ecosystem-metrics.js';
import { scopeText, type Scope } from '../../domain/ecosystem/scope.js';
import { ChallengeListQuery } from '../../read-models/challenge-list/challenge-list.query.js';
import { EcosystemAnswers, type Question } from '../../read-models/ecosystem/ecosystem-answers.js';
import { criticalMassQuery, metricsQuery, type CriticalMassQuery, type MetricsQuery } from './ecosystem.dto.js';
import { criticalMassView, metricsView, pendingView } from './ecosystem.view.js';
import { keptAnswer } from './kept-answer.js';

@Controller()
export class EcosystemController {
  constructor(
    private readonly answers: EcosystemAnswers,
    private readonly challenges: ChallengeListQuery,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('ecosystem/metrics')
  @ApiOkResponse({ standardSchema: metricsView })
  @ApiAcceptedResponse({ standardSchema: pendingView })
  async showMetrics(
    @Query({ schema: metricsQuery }) { scope, ...at }: MetricsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const question = await this.#question(METRICS_FORMULA, scope, at);
    return keptAnswer(this.answers, question, 'metrics', { request, reply });
  }

  @Get('challenges/:id/critical-mass')
  @ApiOkResponse({ standardSchema: criticalMassView })
  @ApiAcceptedResponse({ standardSchema: pendingView })
  async showCriticalMass(
    @Param('id', { schema: idParam }) of: string,
    @Query({ schema: criticalMassQuery }) at: CriticalMassQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const question = await this.#question(CRITICAL_MASS_V1.version, { kind: 'challenge', of }, at);
    return keptAnswer(this.answers, question, 'criticalMass', { request, reply });
  }

  async #question(formula: string, scope: Scope, at: CriticalMassQuery): Promise<Question> {
    if (scope.kind === 'challenge' && !(await this.challenges.one(scope.of, at))) throw new NotFoundException();
    return { formula, scope: scopeText(scope), validAt: dayOf(at, this.clock), asOf: at.asOf ?? '' };
  }
}
