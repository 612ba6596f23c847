import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, created, found, idParam, page, pageQuery, type PageQuery } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { AddPlanLineHandler } from '../../application/plan/add-plan-line.handler.js';
import { AdoptPlanHandler } from '../../application/plan/adopt-plan.handler.js';
import { MattersQuery } from '../../read-models/matters/matters.query.js';
import { PlansQuery } from '../../read-models/plans/plans.query.js';
import * as dto from './governance.dto.js';

@Controller()
export class PlansController {
  constructor(
    private readonly adopt: AdoptPlanHandler,
    private readonly addLine: AddPlanLineHandler,
    private readonly plans: PlansQuery,
    private readonly matters: MattersQuery,
  ) {}

  @Post('plans')
  async adoptPlan(@Body({ schema: dto.adoptPlan }) body: dto.AdoptPlan, @CommandOf() context: CommandContext) {
    const { planId, receipt } = await this.adopt.execute(body, context);
    return created(receipt, planId, { planId });
  }

  @Post('plans/:id/lines')
  async addPlanLine(
    @Param('id', { schema: idParam }) planId: string,
    @Body({ schema: dto.addPlanLine }) body: dto.AddPlanLine,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.addLine.execute(planId, body, context), { planId, year: body.year, code: body.code });
  }

  @Get('plans')
  async list() {
    return { items: await this.plans.list() };
  }

  @Get('plans/:id')
  async one(@Param('id', { schema: idParam }) id: string) {
    return found(await this.plans.one(id));
  }

  @Get('matters')
  async knownMatters(@Query({ schema: pageQuery }) query: PageQuery) {
    return page(await this.matters.list(query), query.limit, ({ reference }) => reference);
  }

  @Get('matters/:reference')
  async matter(@Param('reference', { schema: idParam }) reference: string) {
    return found(await this.matters.one(reference));
  }
}
