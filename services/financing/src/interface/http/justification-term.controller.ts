import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, idAnswer, idParam } from '@ceriss/service-kit';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ExtendJustificationHandler } from '../../application/justification/extend-justification.handler.js';
import { RequireJustificationHandler } from '../../application/justification/require-justification.handler.js';
import { extensionDto, type ExtensionDto } from './justifications.dto.js';

/** The term to justify, while nothing has come. */
@Controller('awards/:id/justification')
export class JustificationTermController {
  constructor(
    private readonly extending: ExtendJustificationHandler,
    private readonly requiring: RequireJustificationHandler,
  ) {}

  @Post('extension')
  @ApiOkResponse({ standardSchema: idAnswer('awardId') })
  async extendJustification(
    @Param('id', { schema: idParam }) awardId: string,
    @Body({ schema: extensionDto }) body: ExtensionDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.extending.execute(awardId, body, context), { awardId });
  }

  @Post('requirement')
  @ApiOkResponse({ standardSchema: idAnswer('awardId') })
  async requireJustification(@Param('id', { schema: idParam }) awardId: string, @CommandOf() context: CommandContext) {
    return answer(await this.requiring.execute(awardId, context), { awardId });
  }
}
