import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, created, found, idAnswer, idParam, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { AcceptAwardHandler } from '../../application/award/accept-award.handler.js';
import { awardOf } from '../../application/award/award-of.js';
import { GrantAwardHandler } from '../../application/award/grant-award.handler.js';
import { examplePaymentRules } from '../../financing.config.js';
import { AwardsQuery } from '../../read-models/awards/awards.query.js';
import { awardsQueryDto, grantAwardDto, type AwardsQueryDto, type GrantAwardDto } from './awards.dto.js';
import { awardView, grantedView, listedAwardView } from './awards.view.js';
import { atQuery, type AtQuery } from './calls.dto.js';

@Controller('awards')
export class AwardsController {
  constructor(
    private readonly grantAward: GrantAwardHandler,
    private readonly acceptAward: AcceptAwardHandler,
    private readonly awards: AwardsQuery,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: grantedView })
  async grant(@Body({ schema: grantAwardDto }) body: GrantAwardDto, @CommandOf() context: CommandContext) {
    const receipt = await this.grantAward.execute({ ...body, paymentRules: examplePaymentRules }, context);
    const awardId = awardOf(body.applicationId);
    return created(receipt, awardId, { awardId, applicationId: body.applicationId });
  }

  @Post(':id/acceptance')
  @ApiOkResponse({ standardSchema: idAnswer('awardId') })
  async accept(@Param('id', { schema: idParam }) awardId: string, @CommandOf() context: CommandContext) {
    return answer(await this.acceptAward.execute(awardId, context), { awardId });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(listedAwardView) })
  async list(@Query({ schema: awardsQueryDto }) query: AwardsQueryDto) {
    const { asOf, validAt: _, ...filter } = query;
    return page(await this.awards.list(filter, { asOf }), query.limit, ({ awardId }) => awardId);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: awardView })
  async one(@Param('id', { schema: idParam }) awardId: string, @Query({ schema: atQuery }) at: AtQuery) {
    return found(await this.awards.one(awardId, at));
  }
}
