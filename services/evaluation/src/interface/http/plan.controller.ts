import { cursorOf } from '@ceriss/read-models';
import { answer, CommandOf, created, found, idAnswer, idParam, page, pageOf } from '@ceriss/service-kit';
import type { CommandContext } from '@ceriss/event-sourcing';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { AmendPlanHandler } from '../../application/evaluation-plan/amend-plan.handler.js';
import { DraftPlanHandler } from '../../application/evaluation-plan/draft-plan.handler.js';
import { LockPlanHandler } from '../../application/evaluation-plan/lock-plan.handler.js';
import type { PlanContent } from '../../domain/evaluation-plan/evaluation-plan.events.js';
import { PlanListQuery } from '../../read-models/plan-list/plan-list.query.js';
import { amendPlanDto, draftPlanDto, plansQuery } from './plan.dto.js';
import { listedPlanView, planView } from './views.js';

@Controller('plans')
export class PlanController {
  constructor(
    private readonly draftPlan: DraftPlanHandler,
    private readonly lockPlan: LockPlanHandler,
    private readonly amendPlan: AmendPlanHandler,
    private readonly plans: PlanListQuery,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: idAnswer('planId') })
  async draft(@Body({ schema: draftPlanDto }) body: PlanContent, @CommandOf() context: CommandContext) {
    const { planId, receipt } = await this.draftPlan.execute(body, context);
    return created(receipt, planId, { planId });
  }

  @Post(':id/lock')
  @ApiOkResponse({ standardSchema: idAnswer('planId') })
  async lock(@Param('id', { schema: idParam }) planId: string, @CommandOf() context: CommandContext) {
    return answer(await this.lockPlan.execute(planId, context), { planId });
  }

  @Post(':id/amendments')
  @ApiOkResponse({ standardSchema: idAnswer('planId') })
  async amend(
    @Param('id', { schema: idParam }) planId: string,
    @Body({ schema: amendPlanDto }) body: z.infer<typeof amendPlanDto>,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.amendPlan.execute({ planId, ...body }, context), { planId });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(listedPlanView) })
  async list(@Query({ schema: plansQuery }) { awardId, ...slice }: z.output<typeof plansQuery>) {
    const plans = await this.plans.list({ awardId }, slice);
    return page(plans, slice.limit, ({ title, planId }) => cursorOf(title, planId));
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: planView })
  async one(@Param('id', { schema: idParam }) planId: string) {
    return found(await this.plans.one(planId));
  }
}
