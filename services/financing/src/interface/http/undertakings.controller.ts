import { CLOCK, type Clock } from '@ceriss/kernel';
import { dayOf } from '@ceriss/read-models';
import { idParam } from '@ceriss/service-kit';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { OwnershipQuery } from '../../read-models/ownership/ownership.query.js';
import { undertakingQuery, type UndertakingQuery } from './parties.dto.js';
import { undertakingView } from './parties.view.js';

@Controller('undertakings')
export class UndertakingsController {
  constructor(
    private readonly ownership: OwnershipQuery,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(':id')
  @ApiOkResponse({ standardSchema: undertakingView })
  async one(
    @Param('id', { schema: idParam }) actorId: string,
    @Query({ schema: undertakingQuery }) query: UndertakingQuery,
  ) {
    const validAt = dayOf(query, this.clock);
    return { validAt, ...(await this.ownership.shown(actorId, validAt, query)) };
  }
}
