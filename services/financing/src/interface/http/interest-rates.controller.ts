import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, listOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { CorrectRateHandler } from '../../application/interest/correct-rate.handler.js';
import { SetRateHandler } from '../../application/interest/set-rate.handler.js';
import { ReimbursementsQuery } from '../../read-models/reimbursements/reimbursements.query.js';
import { asOfQuery, type AsOfQuery } from './justifications.dto.js';
import { rateCorrectionDto, rateDto, type RateCorrectionDto, type RateDto } from './reimbursements.dto.js';
import { rateView } from './reimbursements.view.js';

const rateAnswer = z.strictObject({ validFrom: z.iso.date() });

@Controller('interest-rates')
export class InterestRatesController {
  constructor(
    private readonly setting: SetRateHandler,
    private readonly correcting: CorrectRateHandler,
    private readonly reimbursements: ReimbursementsQuery,
  ) {}

  @Post()
  @ApiOkResponse({ standardSchema: rateAnswer })
  async setRate(@Body({ schema: rateDto }) body: RateDto, @CommandOf() context: CommandContext) {
    return answer(await this.setting.execute(body, context), { validFrom: body.validFrom });
  }

  @Post('correction')
  @ApiOkResponse({ standardSchema: rateAnswer })
  async correctRate(
    @Body({ schema: rateCorrectionDto }) body: RateCorrectionDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.correcting.execute(body, context), { validFrom: body.validFrom });
  }

  @Get()
  @ApiOkResponse({ standardSchema: listOf(rateView) })
  async listRates(@Query({ schema: asOfQuery }) { asOf }: AsOfQuery) {
    return { items: await this.reimbursements.rates({ asOf }) };
  }
}
