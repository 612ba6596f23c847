import { found, page, pageQuery, type PageQuery } from '@ceriss/service-kit';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { EventIndexQuery } from '../../read-models/event-index/event-index.query.js';
import { FindingQuery } from '../../read-models/event-index/finding.query.js';
import {
  correlationParam,
  eventsAnswer,
  eventsQuery,
  positionAnswer,
  startOf,
  streamAnswer,
  streamParam,
} from './event.dto.js';

@Controller()
export class EventController {
  constructor(
    private readonly index: EventIndexQuery,
    private readonly findings: FindingQuery,
  ) {}

  @Get('position')
  @ApiOkResponse({ standardSchema: positionAnswer })
  async position() {
    const [position, summary] = await Promise.all([this.index.position(), this.findings.summary()]);
    return { ...position, findings: Object.values(summary).reduce((sum, count) => sum + count, 0) };
  }

  @Get('events')
  @ApiOkResponse({ standardSchema: eventsAnswer })
  async events(@Query({ schema: eventsQuery }) { limit, cursor, after, ...filter }: z.output<typeof eventsQuery>) {
    const events = await this.index.list(filter, { after: startOf(cursor, after), limit });
    return page(events, limit, ({ position }) => position);
  }

  @Get('streams/:stream')
  @ApiOkResponse({ standardSchema: streamAnswer })
  async stream(@Param('stream', { schema: streamParam }) name: string) {
    const [state, gapless] = await Promise.all([this.index.stream(name), this.findings.isGapless(name)]);
    return found(state && { ...state, gapless });
  }

  @Get('correlations/:id')
  @ApiOkResponse({ standardSchema: eventsAnswer })
  async correlation(
    @Param('id', { schema: correlationParam }) correlationId: string,
    @Query({ schema: pageQuery }) { limit, cursor }: PageQuery,
  ) {
    const events = await this.index.list({ correlationId }, { after: startOf(cursor, undefined), limit });
    return page(events, limit, ({ position }) => position);
  }
}
