import { listOf } from '@ceriss/service-kit';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { PracticeListQuery } from '../../read-models/practice-list/practice-list.query.js';
import { citableQuery } from './practice.dto.js';
import { citableEvaluationView } from './views.js';

@Controller('citable-evaluations')
export class CitableEvaluationController {
  constructor(private readonly practices: PracticeListQuery) {}

  @Get()
  @ApiOkResponse({ standardSchema: listOf(citableEvaluationView) })
  async list(@Query({ schema: citableQuery }) { initiativeId }: z.output<typeof citableQuery>) {
    return { items: await this.practices.citable(initiativeId) };
  }
}
