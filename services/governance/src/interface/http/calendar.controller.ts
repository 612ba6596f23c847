import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, idParam } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { MeetObligationHandler } from '../../application/calendar/meet-obligation.handler.js';
import { OpenFiscalYearHandler } from '../../application/calendar/open-fiscal-year.handler.js';
import { fiscalYearFrom, foundationCalendar, obligationsOf } from '../../domain/calendar/fiscal-year.js';
import { CalendarQuery } from '../../read-models/calendar/calendar.query.js';
import * as dto from './commitments.dto.js';
import { calendarView, fiscalYearAnswer, previewView } from './commitments.view.js';

@Controller()
export class CalendarController {
  constructor(
    private readonly opening: OpenFiscalYearHandler,
    private readonly meeting: MeetObligationHandler,
    private readonly calendar: CalendarQuery,
  ) {}

  @Post('bodies/:id/fiscal-years')
  @ApiOkResponse({ standardSchema: fiscalYearAnswer })
  async openFiscalYear(
    @Param('id', { schema: idParam }) bodyId: string,
    @Body({ schema: dto.openFiscalYear }) body: dto.OpenFiscalYear,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.opening.execute(bodyId, body, context), { bodyId, from: body.from });
  }

  @Post('bodies/:id/obligations')
  @ApiOkResponse({ standardSchema: fiscalYearAnswer })
  async meetObligation(
    @Param('id', { schema: idParam }) bodyId: string,
    @Body({ schema: dto.meetObligation }) body: dto.MeetObligation,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.meeting.execute(bodyId, body, context), { bodyId, from: body.from });
  }

  @Get('bodies/:id/calendar')
  @ApiOkResponse({ standardSchema: calendarView })
  ofBody(@Param('id', { schema: idParam }) bodyId: string, @Query({ schema: dto.atQuery }) at: dto.AtQuery) {
    return this.calendar.ofBody(bodyId, at);
  }

  @Get('statutory-calendar')
  @ApiOkResponse({ standardSchema: previewView })
  preview(@Query({ schema: dto.previewQuery }) { from, until = fiscalYearFrom(from).until }: dto.PreviewQuery) {
    const { version: rulesVersion, reference } = foundationCalendar;
    return { from, until, rulesVersion, reference, obligations: obligationsOf(foundationCalendar, { from, until }) };
  }
}
