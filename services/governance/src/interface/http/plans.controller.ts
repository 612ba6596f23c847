import type { CommandContext } from '@ceriss/event-sourcing';
import { cursorOf } from '@ceriss/read-models';
import { answer, CommandOf, created, found, idAnswer, idParam, listOf, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { AddAnnualPlanHandler } from '../../application/plan/add-annual-plan.handler.js';
import { AddPlanActionHandler } from '../../application/plan/add-plan-action.handler.js';
import { AddPlanLineHandler } from '../../application/plan/add-plan-line.handler.js';
import { AdoptPlanHandler } from '../../application/plan/adopt-plan.handler.js';
import { PlansQuery } from '../../read-models/plans/plans.query.js';
import * as dto from './plans.dto.js';
import * as view from './plans.view.js';

@Controller('plans')
export class PlansController {
  constructor(
    private readonly adopt: AdoptPlanHandler,
    private readonly addYear: AddAnnualPlanHandler,
    private readonly addAction: AddPlanActionHandler,
    private readonly addLine: AddPlanLineHandler,
    private readonly plans: PlansQuery,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: idAnswer('planId') })
  async adoptPlan(@Body({ schema: dto.adoptPlan }) body: dto.AdoptPlan, @CommandOf() context: CommandContext) {
    const { planId, receipt } = await this.adopt.execute(body, context);
    return created(receipt, planId, { planId });
  }

  @Post(':id/years')
  @ApiOkResponse({ standardSchema: idAnswer('planId') })
  async addAnnualPlan(
    @Param('id', { schema: idParam }) planId: string,
    @Body({ schema: dto.addAnnualPlan }) body: dto.AddAnnualPlan,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.addYear.execute(planId, body, context), { planId });
  }

  @Post(':id/actions')
  @ApiOkResponse({ standardSchema: view.planPart })
  async addPlanAction(
    @Param('id', { schema: idParam }) planId: string,
    @Body({ schema: dto.addPlanAction }) body: dto.AddPlanAction,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.addAction.execute(planId, body, context), { planId, year: body.year, code: body.code });
  }

  @Post(':id/lines')
  @ApiOkResponse({ standardSchema: view.planPart })
  async addPlanLine(
    @Param('id', { schema: idParam }) planId: string,
    @Body({ schema: dto.addPlanLine }) body: dto.AddPlanLine,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.addLine.execute(planId, body, context), { planId, year: body.year, code: body.code });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(view.listedPlanView) })
  async list(@Query({ schema: dto.plansQuery }) { limit, cursor, asOf }: dto.PlansPage) {
    const rows = await this.plans.list({ limit, cursor }, { asOf });
    return page(rows, limit, ({ title, planId }) => cursorOf(title, planId));
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: view.planView })
  async one(@Param('id', { schema: idParam }) id: string, @Query({ schema: dto.asOfQuery }) at: dto.AsOfQuery) {
    return found(await this.plans.one(id, at));
  }

  @Get(':id/tree')
  @ApiOkResponse({ standardSchema: view.planTreeView })
  async tree(@Param('id', { schema: idParam }) id: string, @Query({ schema: dto.asOfQuery }) at: dto.AsOfQuery) {
    return found(await this.plans.tree(id, at));
  }

  @Get(':id/amendments')
  @ApiOkResponse({ standardSchema: listOf(view.planAmendmentView) })
  async amendments(@Param('id', { schema: idParam }) id: string, @Query({ schema: dto.asOfQuery }) at: dto.AsOfQuery) {
    return found(await this.plans.amendments(id, at));
  }

  @Get(':id/indicator-values')
  @ApiOkResponse({ standardSchema: listOf(view.indicatorValueView) })
  values(
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: dto.valuesQuery }) { asOf, ...place }: dto.ValuesQuery,
  ) {
    return this.plans.values(id, place, { asOf });
  }
}
