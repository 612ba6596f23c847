import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, created, found, idParam, listOf, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { RecordActHandler } from '../../application/proposal/record-act.handler.js';
import { SupersedeResolutionHandler } from '../../application/proposal/supersede-resolution.handler.js';
import { ResolutionsQuery } from '../../read-models/resolutions/resolutions.query.js';
import { atQuery, type AtQuery } from './bodies.dto.js';
import * as dto from './proposals.dto.js';
import * as view from './proposals.view.js';

@Controller('resolutions')
export class ResolutionsController {
  constructor(
    private readonly supersede: SupersedeResolutionHandler,
    private readonly act: RecordActHandler,
    private readonly resolutions: ResolutionsQuery,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(view.resolution) })
  async list(@Query({ schema: dto.resolutionsQuery }) { asOf, ...query }: dto.ResolutionsPage) {
    return page(await this.resolutions.list(query, { asOf }), query.limit, ({ resolutionId }) => resolutionId);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: view.resolution })
  async one(@Param('id', { schema: idParam }) id: string, @Query({ schema: atQuery }) at: AtQuery) {
    return found(await this.resolutions.one(id, at));
  }

  @Get(':id/chain')
  @ApiOkResponse({ standardSchema: view.chain })
  async chain(@Param('id', { schema: idParam }) id: string, @Query({ schema: atQuery }) at: AtQuery) {
    return found(await this.resolutions.chain(id, at));
  }

  @Get(':id/acts')
  @ApiOkResponse({ standardSchema: listOf(view.executingAct) })
  async acts(@Param('id', { schema: idParam }) id: string, @Query({ schema: atQuery }) at: AtQuery) {
    return { items: await this.resolutions.acts(id, at) };
  }

  @Post(':id/acts')
  @ApiCreatedResponse({ standardSchema: view.actAnswer })
  async recordAct(
    @Param('id', { schema: idParam }) resolutionId: string,
    @Body({ schema: dto.recordAct }) { part, reference, ...act }: dto.RecordAct,
    @CommandOf() context: CommandContext,
  ) {
    const details = { ...(part !== undefined && { part }), ...(reference !== undefined && { reference }) };
    const { actId, receipt } = await this.act.execute({ proposalId: resolutionId, ...act, ...details }, context);
    return created(receipt, actId, { resolutionId, actId });
  }

  @Post(':id/supersession')
  @ApiOkResponse({ standardSchema: view.supersessionAnswer })
  async supersedeResolution(
    @Param('id', { schema: idParam }) proposalId: string,
    @Body({ schema: dto.supersede }) { by }: dto.Supersede,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.supersede.execute({ proposalId, by }, context), { resolutionId: proposalId, by });
  }
}
