import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, created, found, idParam, page, pageQuery, type PageQuery } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { AcceptAwardHandler } from '../../application/award/accept-award.handler.js';
import { awardOf, GrantAwardHandler } from '../../application/award/grant-award.handler.js';
import { RegisterExpenseHandler } from '../../application/expense/register-expense.handler.js';
import { examplePaymentRules } from '../../financing.config.js';
import { AwardsQuery } from '../../read-models/awards/awards.query.js';
import { ExpensesQuery } from '../../read-models/expenses/expenses.query.js';
import {
  awardsQueryDto,
  grantAwardDto,
  registerExpenseDto,
  type AwardsQueryDto,
  type GrantAwardDto,
  type RegisterExpenseDto,
} from './awards.dto.js';

@Controller('awards')
export class AwardsController {
  constructor(
    private readonly grantAward: GrantAwardHandler,
    private readonly acceptAward: AcceptAwardHandler,
    private readonly registerExpense: RegisterExpenseHandler,
    private readonly awards: AwardsQuery,
    private readonly expenses: ExpensesQuery,
  ) {}

  @Post()
  async grant(@Body({ schema: grantAwardDto }) body: GrantAwardDto, @CommandOf() context: CommandContext) {
    const receipt = await this.grantAward.execute({ ...body, paymentRules: examplePaymentRules }, context);
    const awardId = awardOf(body.applicationId);
    return created(receipt, awardId, { awardId, applicationId: body.applicationId });
  }

  @Post(':id/acceptance')
  async accept(@Param('id', { schema: idParam }) awardId: string, @CommandOf() context: CommandContext) {
    return answer(await this.acceptAward.execute(awardId, context), { awardId });
  }

  @Post(':id/expenses')
  async register(
    @Param('id', { schema: idParam }) awardId: string,
    @Body({ schema: registerExpenseDto }) body: RegisterExpenseDto,
    @CommandOf() context: CommandContext,
  ) {
    const receipt = await this.registerExpense.execute(awardId, body, context);
    const { data } = receipt.events[0]!;
    return created(receipt, data.expenseId, data);
  }

  @Get()
  async list(@Query({ schema: awardsQueryDto }) query: AwardsQueryDto) {
    return page(await this.awards.list(query), query.limit, ({ awardId }) => awardId);
  }

  @Get(':id')
  async one(@Param('id', { schema: idParam }) awardId: string) {
    return found(await this.awards.one(awardId));
  }

  @Get(':id/expenses')
  async listExpenses(
    @Param('id', { schema: idParam }) awardId: string,
    @Query({ schema: pageQuery }) { limit, cursor }: PageQuery,
  ) {
    return page(await this.expenses.ofAward(awardId, { limit, cursor }), limit, ({ expenseId }) => expenseId);
  }
}
