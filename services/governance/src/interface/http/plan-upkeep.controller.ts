import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, idAnswer, idParam } from '@ceriss/service-kit';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { AmendPlanHandler } from '../../application/plan/amend-plan.handler.js';
import { ApprovePlanHandler } from '../../application/plan/approve-plan.handler.js';
import { DefineIndicatorHandler } from '../../application/plan/define-indicator.handler.js';
import { LinkCallHandler } from '../../application/plan/link-call.handler.js';
import { ReportIndicatorHandler } from '../../application/plan/report-indicator.handler.js';
import { UnlinkCallHandler } from '../../application/plan/unlink-call.handler.js';
import * as dto from './plans.dto.js';

/** Progress of a plan, the calls that carry it out, and what resolutions say about it. */
@Controller('plans/:id')
export class PlanUpkeepController {
  constructor(
    private readonly define: DefineIndicatorHandler,
    private readonly report: ReportIndicatorHandler,
    private readonly link: LinkCallHandler,
    private readonly unlink: UnlinkCallHandler,
    private readonly approve: ApprovePlanHandler,
    private readonly amend: AmendPlanHandler,
  ) {}

  @Post('indicators')
  @ApiOkResponse({ standardSchema: idAnswer('planId') })
  async defineIndicator(
    @Param('id', { schema: idParam }) planId: string,
    @Body({ schema: dto.defineIndicator }) body: dto.DefineIndicator,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.define.execute(planId, body, context), { planId });
  }

  @Post('indicator-values')
  @ApiOkResponse({ standardSchema: idAnswer('planId') })
  async reportIndicator(
    @Param('id', { schema: idParam }) planId: string,
    @Body({ schema: dto.reportIndicator }) body: dto.ReportIndicator,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.report.execute(planId, body, context), { planId });
  }

  @Post('calls')
  @ApiOkResponse({ standardSchema: idAnswer('planId') })
  async linkCall(
    @Param('id', { schema: idParam }) planId: string,
    @Body({ schema: dto.linkCall }) body: dto.LinkCall,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.link.execute(planId, body, context), { planId });
  }

  @Post('call-removals')
  @ApiOkResponse({ standardSchema: idAnswer('planId') })
  async unlinkCall(
    @Param('id', { schema: idParam }) planId: string,
    @Body({ schema: dto.unlinkCall }) body: dto.UnlinkCall,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.unlink.execute(planId, body, context), { planId });
  }

  @Post('approvals')
  @ApiOkResponse({ standardSchema: idAnswer('planId') })
  async approvePlan(
    @Param('id', { schema: idParam }) planId: string,
    @Body({ schema: dto.approvePlan }) body: dto.ApprovePlan,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.approve.execute({ planId, ...body }, context), { planId });
  }

  @Post('amendments')
  @ApiOkResponse({ standardSchema: idAnswer('planId') })
  async amendPlan(
    @Param('id', { schema: idParam }) planId: string,
    @Body({ schema: dto.amendPlan }) body: dto.AmendPlan,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.amend.execute(planId, body, context), { planId });
  }
}
