import type { CommandContext } from '@ceriss/event-sourcing';
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
import { CureHandler } from '../../application/application/cure.handler.js';
import { DraftApplicationHandler } from '../../application/application/draft-application.handler.js';
import { SubmitApplicationHandler } from '../../application/application/submit-application.handler.js';
import { ApplicationsQuery } from '../../read-models/applications/applications.query.js';
import { sightOf } from './application-sight.js';
import { atQuery, type AtQuery } from './calls.dto.js';
import {
  applicationsQueryDto,
  deliveredDto,
  draftApplicationDto,
  type ApplicationsQueryDto,
  type DeliveredDto,
  type DraftApplicationDto,
} from './applications.dto.js';
import { applicationView, draftedView } from './applications.view.js';

/** The applicant's side of an application, and reading. */
@Controller('applications')
export class ApplicationsController {
  constructor(
    private readonly draftApplication: DraftApplicationHandler,
    private readonly submitApplication: SubmitApplicationHandler,
    private readonly cureApplication: CureHandler,
    private readonly applications: ApplicationsQuery,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: draftedView })
  async draft(@Body({ schema: draftApplicationDto }) body: DraftApplicationDto, @CommandOf() context: CommandContext) {
    const { callId, particulars, ...project } = body;
    const receipt = await this.draftApplication.execute(callId, project, particulars, context);
    const { applicationId } = receipt.events[0]!.data;
    return created(receipt, applicationId, { applicationId, callId });
  }

  @Post(':id/submission')
  @ApiOkResponse({ standardSchema: idAnswer('applicationId') })
  async submit(@Param('id', { schema: idParam }) applicationId: string, @CommandOf() context: CommandContext) {
    return answer(await this.submitApplication.execute(applicationId, context), { applicationId });
  }

  @Post(':id/cure')
  @ApiOkResponse({ standardSchema: idAnswer('applicationId') })
  async cure(
    @Param('id', { schema: idParam }) applicationId: string,
    @Body({ schema: deliveredDto }) { delivered }: DeliveredDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.cureApplication.execute(applicationId, delivered, context), { applicationId });
  }

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(applicationView) })
  async list(@Query({ schema: applicationsQueryDto }) query: ApplicationsQueryDto, @CallerOf() caller: Caller) {
    const sight = sightOf(caller);
    const { asOf, validAt: _, ...filter } = query;
    const rows = await this.applications.list({ ...filter, applicantId: sight.onlyOf }, { asOf });
    const { items, ...rest } = page(rows, query.limit, ({ applicationId }) => applicationId);
    return { items: items.map(sight.show), ...rest };
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: applicationView })
  async one(
    @Param('id', { schema: idParam }) applicationId: string,
    @Query({ schema: atQuery }) at: AtQuery,
    @CallerOf() caller: Caller,
  ) {
    const sight = sightOf(caller);
    const row = await this.applications.one(applicationId, at);
    const visible = row && (sight.onlyOf === undefined || row.applicantId === sight.onlyOf);
    return found(visible ? sight.show(row) : undefined);
  }
}
