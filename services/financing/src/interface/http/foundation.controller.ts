import type { CommandContext } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { dayOf } from '@ceriss/read-models';
import { answer, CommandOf, created, found, idAnswer, idParam, listOf, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { FoundationYearHandler } from '../../application/foundation/year.handler.js';
import { OPERATOR_RULES, type OperatorRules } from '../../financing.settings.js';
import { FoundationQuery } from '../../read-models/foundation/foundation.query.js';
import * as dto from './foundation.dto.js';

/** Financial years of the foundation: plan, income, expenses, and what of it went to the purposes. */
@Controller('foundation')
export class FoundationController {
  constructor(
    private readonly years: FoundationYearHandler,
    private readonly foundation: FoundationQuery,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(OPERATOR_RULES) private readonly operator: OperatorRules,
  ) {}

  @Post('years/:year/activities')
  @ApiOkResponse({ standardSchema: dto.yearAnswer })
  async plan(
    @Param('year', { schema: dto.yearParam }) year: number,
    @Body({ schema: dto.activityDto }) body: dto.ActivityDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.years.plan({ ...body, year }, context), { year });
  }

  @Post('years/:year/income')
  @ApiCreatedResponse({ standardSchema: idAnswer('entryId') })
  async income(
    @Param('year', { schema: dto.yearParam }) year: number,
    @Body({ schema: dto.incomeDto }) body: dto.IncomeDto,
    @CommandOf() context: CommandContext,
  ) {
    const { receipt, entryId } = await this.years.receive({ ...body, year, rules: this.operator.foundation }, context);
    return created(receipt, entryId, { entryId });
  }

  @Post('years/:year/expenses')
  @ApiCreatedResponse({ standardSchema: idAnswer('entryId') })
  async expense(
    @Param('year', { schema: dto.yearParam }) year: number,
    @Body({ schema: dto.expenseDto }) body: dto.ExpenseDto,
    @CommandOf() context: CommandContext,
  ) {
    const { receipt, entryId } = await this.years.spend({ ...body, year, rules: this.operator.foundation }, context);
    return created(receipt, entryId, { entryId });
  }

  @Post('years/:year/entries/:entryId/undoing')
  @ApiOkResponse({ standardSchema: idAnswer('entryId') })
  async undo(
    @Param('year', { schema: dto.yearParam }) year: number,
    @Param('entryId', { schema: idParam }) entryId: string,
    @Body({ schema: dto.undoingDto }) { reason }: dto.UndoingDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.years.undo(year, entryId, reason, context), { entryId });
  }

  @Post('years/:year/closing')
  @ApiOkResponse({ standardSchema: dto.yearAnswer })
  async close(@Param('year', { schema: dto.yearParam }) year: number, @CommandOf() context: CommandContext) {
    return answer(await this.years.close(year, this.operator.foundation, context), { year });
  }

  @Get('years/:year')
  @ApiOkResponse({ standardSchema: dto.yearView })
  async year(@Param('year', { schema: dto.yearParam }) year: number, @Query({ schema: dto.atQuery }) at: dto.AtQuery) {
    return found(await this.foundation.year(year, at));
  }

  @Get('years/:year/entries')
  @ApiOkResponse({ standardSchema: pageOf(dto.entryView) })
  async entries(
    @Param('year', { schema: dto.yearParam }) year: number,
    @Query({ schema: dto.entriesQuery }) { limit, cursor, ...at }: dto.EntriesQuery,
  ) {
    return page(await this.foundation.entries(year, { limit, cursor }, at), limit, ({ entryId }) => entryId);
  }

  @Get('years/:year/related-transactions')
  @ApiOkResponse({ standardSchema: listOf(dto.relatedTransactionView) })
  async related(
    @Param('year', { schema: dto.yearParam }) year: number,
    @Query({ schema: dto.atQuery }) at: dto.AtQuery,
  ) {
    return { items: await this.foundation.relatedTransactions(year, at) };
  }

  @Get('purpose-test')
  @ApiOkResponse({ standardSchema: dto.purposeTestView })
  purposeTest(@Query({ schema: dto.atQuery }) at: dto.AtQuery) {
    return this.foundation.purposeTest(this.operator.foundation, dayOf(at, this.clock), at);
  }

  @Get('runway')
  @ApiOkResponse({ standardSchema: dto.runwayView })
  runway(@Query({ schema: dto.atQuery }) at: dto.AtQuery) {
    return this.foundation.runway(dayOf(at, this.clock), at);
  }
}
