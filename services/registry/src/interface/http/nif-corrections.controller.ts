import type { CommandContext } from '@ceriss/event-sourcing';
import { cursorOf } from '@ceriss/read-models';
import { answer, CommandOf, idAnswer, idParam, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { CorrectNifHandler } from '../../application/actor/correct-nif.handler.js';
import { NifCorrectionsQuery } from '../../read-models/actor-directory/nif-corrections.query.js';
import {
  correctNifDto,
  nifCorrectionsQuery,
  nifCorrectionView,
  type CorrectNifDto,
  type NifCorrectionsQueryDto,
} from './nif-corrections.dto.js';

@Controller()
export class NifCorrectionsController {
  constructor(
    private readonly correcting: CorrectNifHandler,
    private readonly corrections: NifCorrectionsQuery,
  ) {}

  @Post('actors/:id/nif-corrections')
  @ApiOkResponse({ standardSchema: idAnswer('actorId') })
  async correctNif(
    @Param('id', { schema: idParam }) actorId: string,
    @Body({ schema: correctNifDto }) body: CorrectNifDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.correcting.execute({ actorId, ...body }, context), { actorId });
  }

  @Get('nif-corrections')
  @ApiOkResponse({ standardSchema: pageOf(nifCorrectionView) })
  async listNifCorrections(@Query({ schema: nifCorrectionsQuery }) query: NifCorrectionsQueryDto) {
    const { limit, cursor, asOf, validAt: _, ...filter } = query;
    const rows = await this.corrections.list(filter, { limit, cursor }, { asOf });
    return page(rows, limit, ({ nif, placeId }) => cursorOf(nif, placeId));
  }
}
