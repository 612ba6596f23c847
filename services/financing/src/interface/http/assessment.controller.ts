import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, idAnswer, idParam } from '@ceriss/service-kit';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { AdmitApplicationHandler } from '../../application/application/admit-application.handler.js';
import { DeclareInadmissibleHandler } from '../../application/application/declare-inadmissible.handler.js';
import { FreezeScoresHandler } from '../../application/application/freeze-scores.handler.js';
import { RequestCureHandler } from '../../application/application/request-cure.handler.js';
import { ScoreApplicationHandler } from '../../application/application/score-application.handler.js';
import {
  missingDto,
  reasonDto,
  scoresDto,
  type MissingDto,
  type ReasonDto,
  type ScoresDto,
} from './applications.dto.js';
import { cureAskedView, frozenView } from './applications.view.js';

/** The granting body's side of an application: admission and assessment. */
@Controller('applications/:id')
export class AssessmentController {
  constructor(
    private readonly requestCure: RequestCureHandler,
    private readonly admitApplication: AdmitApplicationHandler,
    private readonly declareInadmissible: DeclareInadmissibleHandler,
    private readonly scoreApplication: ScoreApplicationHandler,
    private readonly freezeScores: FreezeScoresHandler,
  ) {}

  @Post('cure-request')
  @ApiOkResponse({ standardSchema: cureAskedView })
  async askCure(
    @Param('id', { schema: idParam }) applicationId: string,
    @Body({ schema: missingDto }) { missing }: MissingDto,
    @CommandOf() context: CommandContext,
  ) {
    const receipt = await this.requestCure.execute(applicationId, missing, context);
    return answer(receipt, receipt.events[0]?.data ?? { applicationId });
  }

  @Post('admission')
  @ApiOkResponse({ standardSchema: idAnswer('applicationId') })
  async admit(@Param('id', { schema: idParam }) applicationId: string, @CommandOf() context: CommandContext) {
    return answer(await this.admitApplication.execute(applicationId, context), { applicationId });
  }

  @Post('inadmissibility')
  @ApiOkResponse({ standardSchema: idAnswer('applicationId') })
  async refuse(
    @Param('id', { schema: idParam }) applicationId: string,
    @Body({ schema: reasonDto }) { reason }: ReasonDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.declareInadmissible.execute(applicationId, reason, context), { applicationId });
  }

  @Post('scores')
  @ApiOkResponse({ standardSchema: idAnswer('applicationId') })
  async score(
    @Param('id', { schema: idParam }) applicationId: string,
    @Body({ schema: scoresDto }) { points }: ScoresDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.scoreApplication.execute(applicationId, points, context), { applicationId });
  }

  @Post('scores/freezing')
  @ApiOkResponse({ standardSchema: frozenView })
  async freeze(@Param('id', { schema: idParam }) applicationId: string, @CommandOf() context: CommandContext) {
    const receipt = await this.freezeScores.execute(applicationId, context);
    return answer(receipt, receipt.events[0]?.data ?? { applicationId });
  }
}
