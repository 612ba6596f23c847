import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, idParam, page } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CorrectTransactionHandler } from '../../application/ledger/correct-transaction.handler.js';
import { LedgerQuery } from '../../read-models/ledger/ledger.query.js';
import { reasonDto, type ReasonDto } from './applications.dto.js';
import { entriesQueryDto, validOnDto, type EntriesQueryDto, type ValidOnDto } from './ledger.dto.js';

@Controller('ledger')
export class LedgerController {
  constructor(
    private readonly correctTransaction: CorrectTransactionHandler,
    private readonly ledger: LedgerQuery,
  ) {}

  @Get('entries')
  async entries(@Query({ schema: entriesQueryDto }) query: EntriesQueryDto) {
    return page(await this.ledger.entries(query), query.limit, ({ position, line }) => `${position}.${line}`);
  }

  @Get('accounts')
  async accounts(@Query({ schema: validOnDto }) { validOn }: ValidOnDto) {
    return { items: await this.ledger.accounts(validOn) };
  }

  @Get('trial-balance')
  trialBalance(@Query({ schema: validOnDto }) { validOn }: ValidOnDto) {
    return this.ledger.trialBalance(validOn);
  }

  @Post('transactions/:id/correction')
  async correct(
    @Param('id', { schema: idParam }) transactionId: string,
    @Body({ schema: reasonDto }) { reason }: ReasonDto,
    @CommandOf() context: CommandContext,
  ) {
    const receipt = await this.correctTransaction.execute(transactionId, reason, context);
    return answer(receipt, receipt.events[0]?.data ?? { corrects: transactionId });
  }
}
