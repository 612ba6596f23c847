import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, found, idAnswer, idParam } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { CreditInvoiceHandler } from '../../application/invoice/credit-invoice.handler.js';
import { ExpensesQuery } from '../../read-models/expenses/expenses.query.js';
import { atQueryDto, creditNoteDto, invoiceView, type AtQueryDto, type CreditNoteDto } from './expenses.dto.js';

@Controller('invoices/:id')
export class InvoicesController {
  constructor(
    private readonly creditInvoice: CreditInvoiceHandler,
    private readonly expenses: ExpensesQuery,
  ) {}

  @Post('credit-notes')
  @ApiOkResponse({ standardSchema: idAnswer('invoiceId') })
  async credit(
    @Param('id', { schema: idParam }) invoiceId: string,
    @Body({ schema: creditNoteDto }) body: CreditNoteDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.creditInvoice.execute(invoiceId, body, context), { invoiceId });
  }

  @Get()
  @ApiOkResponse({ standardSchema: invoiceView })
  async one(@Param('id', { schema: idParam }) invoiceId: string, @Query({ schema: atQueryDto }) at: AtQueryDto) {
    return found(await this.expenses.invoice(invoiceId, at));
  }
}
