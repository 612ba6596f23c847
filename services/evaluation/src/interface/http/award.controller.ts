import { found, idParam } from '@ceriss/service-kit';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { PlanListQuery } from '../../read-models/plan-list/plan-list.query.js';
import { awardFileView } from './views.js';

@Controller('awards')
export class AwardController {
  constructor(private readonly plans: PlanListQuery) {}

  @Get(':id')
  @ApiOkResponse({ standardSchema: awardFileView })
  async one(@Param('id', { schema: idParam }) awardId: string) {
    return found(await this.plans.awardFile(awardId));
  }
}
