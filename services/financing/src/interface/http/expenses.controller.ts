import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, created, idAnswer, idParam, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { SetEligiblePeriodHandler } from '../../application/cost-terms/set-eligible-period.handler.js';
import { ChargeInvoiceHandler } from '../../application/invoice/charge-invoice.handler.js';
import { ReleaseChargeHandler } from '../../application/invoice/release-charge.handler.js';
import { exampleCostRules } from '../../financing.config.js';
import { ExpensesQuery } from '../../read-models/expenses/expenses.query.js';
import {
  atQueryDto,
  borneView,
  chargedView,
  chargeInvoiceDto,
  eligiblePeriodDto,
  expensesQueryDto,
  expenseView,
  withdrawExpenseDto,
  type AtQueryDto,
  type ChargeInvoiceDto,
  type EligiblePeriodDto,
  type ExpensesQueryDto,
  type WithdrawExpenseDto,
} from './expenses.dto.js';

@Controller('awards/:id')
export class ExpensesController {
  constructor(
    private readonly chargeInvoice: ChargeInvoiceHandler,
    private readonly releaseCharge: ReleaseChargeHandler,
    private readonly setPeriod: SetEligiblePeriodHandler,
    private readonly expenses: ExpensesQuery,
  ) {}

  @Post('expenses')
  @ApiCreatedResponse({ standardSchema: chargedView })
  async charge(
    @Param('id', { schema: idParam }) awardId: string,
    @Body({ schema: chargeInvoiceDto }) { charge: wanted, ...body }: ChargeInvoiceDto,
    @CommandOf() context: CommandContext,
  ) {
    const input = { ...body, wanted, rules: exampleCostRules };
    const { receipt, expenseId, invoiceId } = await this.chargeInvoice.execute(awardId, input, context);
    const charged = receipt.events.find((event) => event.type === 'financing.invoice-charged')!;
    const { amount, share } = charged.data;
    return created(receipt, expenseId, { expenseId, invoiceId, awardId, amount, share });
  }

  @Post('expenses/:expenseId/withdrawal')
  @ApiOkResponse({ standardSchema: idAnswer('expenseId') })
  async withdraw(
    @Param('expenseId', { schema: idParam }) expenseId: string,
    @Body({ schema: withdrawExpenseDto }) { invoiceId, reason }: WithdrawExpenseDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.releaseCharge.execute(invoiceId, { expenseId, reason }, context), { expenseId });
  }

  @Post('eligible-period')
  @ApiOkResponse({ standardSchema: idAnswer('awardId') })
  async period(
    @Param('id', { schema: idParam }) awardId: string,
    @Body({ schema: eligiblePeriodDto }) { reason, ...period }: EligiblePeriodDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.setPeriod.execute(awardId, { period, reason }, context), { awardId });
  }

  @Get('expenses')
  @ApiOkResponse({ standardSchema: pageOf(expenseView) })
  async list(
    @Param('id', { schema: idParam }) awardId: string,
    @Query({ schema: expensesQueryDto }) { limit, cursor, ...at }: ExpensesQueryDto,
  ) {
    return page(await this.expenses.ofAward(awardId, { limit, cursor }, at), limit, ({ expenseId }) => expenseId);
  }

  @Get('cost-shares')
  @ApiOkResponse({ standardSchema: borneView })
  async shares(@Param('id', { schema: idParam }) awardId: string, @Query({ schema: atQueryDto }) at: AtQueryDto) {
    return { awardId, sources: await this.expenses.borne(awardId, at) };
  }
}
