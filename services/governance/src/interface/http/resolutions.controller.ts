import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, found, idParam, page } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { SupersedeResolutionHandler } from '../../application/proposal/supersede-resolution.handler.js';
import { ResolutionsQuery } from '../../read-models/resolutions/resolutions.query.js';
import * as dto from './governance.dto.js';

@Controller('resolutions')
export class ResolutionsController {
  constructor(
    private readonly supersede: SupersedeResolutionHandler,
    private readonly resolutions: ResolutionsQuery,
  ) {}

  @Get()
  async list(@Query({ schema: dto.resolutionsQuery }) query: dto.ResolutionsPage) {
    return page(await this.resolutions.list(query), query.limit, ({ resolutionId }) => resolutionId);
  }

  @Get(':id')
  async one(@Param('id', { schema: idParam }) id: string) {
    return found(await this.resolutions.one(id));
  }

  @Get(':id/chain')
  async chain(@Param('id', { schema: idParam }) id: string) {
    return found(await this.resolutions.chain(id));
  }

  @Post(':id/supersession')
  async supersedeResolution(
    @Param('id', { schema: idParam }) proposalId: string,
    @Body({ schema: dto.supersede }) { by }: dto.Supersede,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.supersede.execute({ proposalId, by }, context), { resolutionId: proposalId, by });
  }
}
