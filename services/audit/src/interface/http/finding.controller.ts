import { page, pageQuery, type PageQuery } from '@ceriss/service-kit';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { FindingQuery } from '../../read-models/event-index/finding.query.js';
import { cursorOf, findingsAnswer, startOf, summaryAnswer } from './finding.dto.js';

@Controller('findings')
export class FindingController {
  constructor(private readonly findings: FindingQuery) {}

  @Get('summary')
  @ApiOkResponse({ standardSchema: summaryAnswer })
  async summary() {
    const byFinding = await this.findings.summary();
    return { findings: Object.values(byFinding).reduce((sum, count) => sum + count, 0), byFinding };
  }

  @Get()
  @ApiOkResponse({ standardSchema: findingsAnswer })
  async list(@Query({ schema: pageQuery }) { limit, cursor }: PageQuery) {
    return page(await this.findings.list({ after: startOf(cursor), limit }), limit, cursorOf);
  }
}
