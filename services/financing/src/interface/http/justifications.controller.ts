import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CallerOf, CommandOf, found, idAnswer, idParam, page, pageOf, type Caller } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { CureJustificationHandler } from '../../application/justification/cure-justification.handler.js';
import { SubmitJustificationHandler } from '../../application/justification/submit-justification.handler.js';
import { JustificationsQuery } from '../../read-models/justifications/justifications.query.js';
import {
  asOfQuery,
  deliveryDto,
  justificationsDto,
  type AsOfQuery,
  type DeliveryDto,
  type JustificationsDto,
} from './justifications.dto.js';
import { justificationView, listedJustificationView } from './justifications.view.js';
import { onlyOwn } from './own-organisation.js';

/** What the beneficiary does, and what everybody who may reads. */
@Controller()
export class JustificationsController {
  constructor(
    private readonly submitting: SubmitJustificationHandler,
    private readonly curing: CureJustificationHandler,
    private readonly justifications: JustificationsQuery,
  ) {}

  @Post('awards/:id/justification/submission')
  @ApiOkResponse({ standardSchema: idAnswer('awardId') })
  async submitJustification(
    @Param('id', { schema: idParam }) awardId: string,
    @Body({ schema: deliveryDto }) body: DeliveryDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.submitting.execute(awardId, body, context), { awardId });
  }

  @Post('awards/:id/justification/cure')
  @ApiOkResponse({ standardSchema: idAnswer('awardId') })
  async cureJustification(
    @Param('id', { schema: idParam }) awardId: string,
    @Body({ schema: deliveryDto }) body: DeliveryDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.curing.execute(awardId, body, context), { awardId });
  }

  @Get('awards/:id/justification')
  @ApiOkResponse({ standardSchema: justificationView })
  async showJustification(
    @Param('id', { schema: idParam }) awardId: string,
    @Query({ schema: asOfQuery }) { asOf }: AsOfQuery,
    @CallerOf() caller: Caller,
  ) {
    return found(await this.justifications.one({ awardId, ...onlyOwn(caller) }, { asOf }));
  }

  @Get('justifications')
  @ApiOkResponse({ standardSchema: pageOf(listedJustificationView) })
  async listJustifications(@Query({ schema: justificationsDto }) query: JustificationsDto, @CallerOf() caller: Caller) {
    const { limit, cursor, asOf, ...filter } = query;
    const rows = await this.justifications.list({ ...filter, ...onlyOwn(caller) }, { limit, cursor }, { asOf });
    return page(rows, limit, ({ awardId }) => awardId);
  }
}
