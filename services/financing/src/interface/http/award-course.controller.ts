import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, idAnswer, idParam } from '@ceriss/service-kit';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ModifyAwardHandler } from '../../application/award/modify-award.handler.js';
import { RenounceAwardHandler } from '../../application/award/renounce-award.handler.js';
import { exampleModificationLimits } from '../../financing.config.js';
import { modifyAwardDto, renounceAwardDto, type ModifyAwardDto, type RenounceAwardDto } from './awards.dto.js';
import { renouncedView } from './awards.view.js';

/** What may come to an award after it was granted. */
@Controller('awards/:id')
export class AwardCourseController {
  constructor(
    private readonly renouncing: RenounceAwardHandler,
    private readonly modifying: ModifyAwardHandler,
  ) {}

  @Post('renunciation')
  @ApiOkResponse({ standardSchema: renouncedView })
  async renounce(
    @Param('id', { schema: idParam }) awardId: string,
    @Body({ schema: renounceAwardDto }) body: RenounceAwardDto,
    @CommandOf() context: CommandContext,
  ) {
    const receipt = await this.renouncing.execute(awardId, body, context);
    const renounced = receipt.events.flatMap(({ type, data }) => (type === 'financing.award-renounced' ? [data] : []));
    const { amount, left } = renounced[0] ?? {};
    return answer(receipt, { awardId, ...(amount && { amount, left }) });
  }

  @Post('modification')
  @ApiOkResponse({ standardSchema: idAnswer('awardId') })
  async modify(
    @Param('id', { schema: idParam }) awardId: string,
    @Body({ schema: modifyAwardDto }) body: ModifyAwardDto,
    @CommandOf() context: CommandContext,
  ) {
    const input = { ...body, limits: exampleModificationLimits };
    return answer(await this.modifying.execute(awardId, input, context), { awardId });
  }
}
