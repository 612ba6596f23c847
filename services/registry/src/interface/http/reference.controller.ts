import { dayOf } from '@ceriss/read-models';
import { found, timeQuery } from '@ceriss/service-kit';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { territoryView } from './territory.view.js';
import { territoryAnswer } from './views.js';

const territoryQuery = z.strictObject({
  ...timeQuery,
  level: z
    .enum(['community', 'province', 'municipality'])
    .optional()
    .meta({ description: 'Two digits can be a community or a province; a community when absent' }),
});
type TerritoryQuery = z.output<typeof territoryQuery>;

/** Reference data that changes with a release and not with events. */
@Controller()
export class ReferenceController {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @Get('territories/:code')
  @ApiOkResponse({ standardSchema: territoryAnswer })
  showTerritory(@Param('code') code: string, @Query({ schema: territoryQuery }) { level, ...at }: TerritoryQuery) {
    return found(territoryView(code, dayOf(at, this.clock), level));
  }
}
