import type { CommandContext } from '@ceriss/event-sourcing';
import { cursorOf } from '@ceriss/read-models';
import {
  answer,
  CallerOf,
  CommandOf,
  created,
  found,
  idAnswer,
  idParam,
  page,
  pageOf,
  type Caller,
} from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { ApproveReportHandler } from '../../application/report/approve-report.handler.js';
import { RequestChangesHandler } from '../../application/report/request-changes.handler.js';
import { RequestReportHandler } from '../../application/report/request-report.handler.js';
import { SubmitReportHandler } from '../../application/report/submit-report.handler.js';
import { ReportListQuery } from '../../read-models/report-list/report-list.query.js';
import {
  reportsQuery,
  requestChangesDto,
  requestReportDto,
  submitReportDto,
  type RequestChangesDto,
  type RequestReportDto,
  type SubmitReportDto,
} from './report.dto.js';
import { sightOf } from './report-sight.js';
import { reportView } from './views.js';

@Controller('reports')
export class ReportController {
  constructor(
    private readonly requestReport: RequestReportHandler,
    private readonly submitReport: SubmitReportHandler,
    private readonly requestChanges: RequestChangesHandler,
    private readonly approveReport: ApproveReportHandler,
    private readonly reports: ReportListQuery,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: idAnswer('reportId') })
  async request(@Body({ schema: requestReportDto }) body: RequestReportDto, @CommandOf() context: CommandContext) {
    const { reportId, receipt } = await this.requestReport.execute(body, context);
    return created(receipt, reportId, { reportId });
  }

  @Post(':id/submission')
  @ApiOkResponse({ standardSchema: idAnswer('reportId') })
  async submit(
    @Param('id', { schema: idParam }) reportId: string,
    @Body({ schema: submitReportDto }) body: SubmitReportDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.submitReport.execute({ reportId, ...body }, context), { reportId });
  }

  @Post(':id/changes')
  @ApiOkResponse({ standardSchema: idAnswer('reportId') })
  async askChanges(
    @Param('id', { schema: idParam }) reportId: string,
    @Body({ schema: requestChangesDto }) { changes }: RequestChangesDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.requestChanges.execute(reportId, changes, context), { reportId });
  }

  @Post(':id/approval')
  @ApiOkResponse({ standardSchema: idAnswer('reportId') })
  async approve(@Param('id', { schema: idParam }) reportId: string, @CommandOf() context: CommandContext) {
    return answer(await this.approveReport.execute(reportId, context), { reportId });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(reportView) })
  async list(
    @Query({ schema: reportsQuery }) { awardId, ...slice }: z.output<typeof reportsQuery>,
    @CallerOf() caller: Caller,
  ) {
    const reports = await this.reports.list({ awardId }, sightOf(caller), slice);
    return page(reports, slice.limit, ({ dueOn, reportId }) => cursorOf(dueOn, reportId));
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: reportView })
  async one(@Param('id', { schema: idParam }) reportId: string, @CallerOf() caller: Caller) {
    return found(await this.reports.one(reportId, sightOf(caller)));
  }
}
