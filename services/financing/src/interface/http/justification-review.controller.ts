import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, idAnswer, idParam } from '@ceriss/service-kit';
import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { AskJustificationCureHandler } from '../../application/justification/ask-cure.handler.js';
import { CloseJustificationHandler } from '../../application/justification/close-justification.handler.js';
import { DeclareDefaultHandler } from '../../application/justification/declare-default.handler.js';
import { OpenJustificationHandler } from '../../application/justification/open-justification.handler.js';
import { VerifyLineHandler } from '../../application/justification/verify-line.handler.js';
import { OPERATOR_RULES, type OperatorRules } from '../../financing.settings.js';
import {
  defectsDto,
  lineParam,
  openJustificationDto,
  verificationDto,
  type DefectsDto,
  type OpenJustificationDto,
  type VerificationDto,
} from './justifications.dto.js';

/** What whoever checks the account does. */
@Controller('awards/:id/justification')
export class JustificationReviewController {
  constructor(
    private readonly opening: OpenJustificationHandler,
    private readonly asking: AskJustificationCureHandler,
    private readonly verifying: VerifyLineHandler,
    private readonly closing: CloseJustificationHandler,
    private readonly defaulting: DeclareDefaultHandler,
    @Inject(OPERATOR_RULES) private readonly operator: OperatorRules,
  ) {}

  @Post()
  @ApiOkResponse({ standardSchema: idAnswer('awardId') })
  async openJustification(
    @Param('id', { schema: idParam }) awardId: string,
    @Body({ schema: openJustificationDto }) { rules, ...body }: OpenJustificationDto,
    @CommandOf() context: CommandContext,
  ) {
    const said = Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== undefined));
    const input = { ...body, rules: { ...this.operator.justification, ...said } };
    return answer(await this.opening.execute(awardId, input, context), { awardId });
  }

  @Post('cure-request')
  @ApiOkResponse({ standardSchema: idAnswer('awardId') })
  async askCure(
    @Param('id', { schema: idParam }) awardId: string,
    @Body({ schema: defectsDto }) { defects }: DefectsDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.asking.execute(awardId, defects, context), { awardId });
  }

  @Post('lines/:lineId/verification')
  @ApiOkResponse({ standardSchema: idAnswer('awardId') })
  async verifyLine(
    @Param('id', { schema: idParam }) awardId: string,
    @Param('lineId', { schema: lineParam }) lineId: string,
    @Body({ schema: verificationDto }) body: VerificationDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.verifying.execute(awardId, { lineId, ...body }, context), { awardId });
  }

  @Post('closing')
  @ApiOkResponse({ standardSchema: idAnswer('awardId') })
  async closeJustification(@Param('id', { schema: idParam }) awardId: string, @CommandOf() context: CommandContext) {
    return answer(await this.closing.execute(awardId, context), { awardId });
  }

  @Post('default')
  @ApiOkResponse({ standardSchema: idAnswer('awardId') })
  async declareDefault(@Param('id', { schema: idParam }) awardId: string, @CommandOf() context: CommandContext) {
    return answer(await this.defaulting.execute(awardId, context), { awardId });
  }
}
