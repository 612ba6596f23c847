import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, created, idAnswer, idParam, listOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { CloseBankAccountHandler } from '../../application/payment/close-bank-account.handler.js';
import { OpenBankAccountHandler } from '../../application/payment/open-bank-account.handler.js';
import { BankQuery } from '../../read-models/bank/bank.query.js';
import {
  atQuery,
  openBankAccountDto,
  reasonTextDto,
  type AtQuery,
  type OpenBankAccountDto,
  type ReasonTextDto,
} from './banking.dto.js';
import { bankAccountView } from './banking.view.js';

@Controller('bank-accounts')
export class BankAccountsController {
  constructor(
    private readonly opening: OpenBankAccountHandler,
    private readonly closing: CloseBankAccountHandler,
    private readonly bank: BankQuery,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: idAnswer('accountId') })
  async open(@Body({ schema: openBankAccountDto }) body: OpenBankAccountDto, @CommandOf() context: CommandContext) {
    const { accountId, receipt } = await this.opening.execute(body, context);
    return created(receipt, accountId, { accountId });
  }

  @Post(':id/closing')
  @ApiOkResponse({ standardSchema: idAnswer('accountId') })
  async close(
    @Param('id', { schema: idParam }) accountId: string,
    @Body({ schema: reasonTextDto }) { reason }: ReasonTextDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.closing.execute(accountId, reason, context), { accountId });
  }

  @Get()
  @ApiOkResponse({ standardSchema: listOf(bankAccountView) })
  async list(@Query({ schema: atQuery }) at: AtQuery) {
    return { items: await this.bank.accounts(at) };
  }
}
