import type { CommandContext } from '@ceriss/event-sourcing';
import { answer, CommandOf, idParam, page, pageOf } from '@ceriss/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { CorrectTransactionHandler } from '../../application/ledger/correct-transaction.handler.js';
import { LedgerCheckQuery } from '../../read-models/ledger-check/ledger-check.query.js';
import { AccountsQuery } from '../../read-models/ledger/accounts.query.js';
import { LedgerQuery } from '../../read-models/ledger/ledger.query.js';
import { reasonDto, type ReasonDto } from './applications.dto.js';
import {
  accountParam,
  accountsQueryDto,
  entriesQueryDto,
  ledgerTimeQuery,
  statementQueryDto,
  type AccountsQueryDto,
  type EntriesQueryDto,
  type LedgerTimeQuery,
  type StatementQueryDto,
} from './ledger.dto.js';
import {
  accountBalancesView,
  accountView,
  correctionView,
  entryView,
  ledgerCheckView,
  statementView,
  trialBalanceView,
} from './ledger.view.js';

@Controller('ledger')
export class LedgerController {
  constructor(
    private readonly correctTransaction: CorrectTransactionHandler,
    private readonly ledger: LedgerQuery,
    private readonly balances: AccountsQuery,
    private readonly checked: LedgerCheckQuery,
  ) {}

  @Get('entries')
  @ApiOkResponse({ standardSchema: pageOf(entryView) })
  async entries(@Query({ schema: entriesQueryDto }) { asOf, validAt, ...query }: EntriesQueryDto) {
    const rows = await this.ledger.entries(query, { asOf, validAt });
    return page(rows, query.limit, ({ position, line }) => `${position}.${line}`);
  }

  @Get('accounts')
  @ApiOkResponse({ standardSchema: pageOf(accountView) })
  async accounts(@Query({ schema: accountsQueryDto }) { asOf, validAt, ...query }: AccountsQueryDto) {
    const rows = await this.balances.list(query, { asOf, validAt });
    return page(rows, query.limit, ({ account, currency }) => `${account} ${currency}`);
  }

  @Get('accounts/:account')
  @ApiOkResponse({ standardSchema: accountBalancesView })
  async account(
    @Param('account', { schema: accountParam }) account: string,
    @Query({ schema: ledgerTimeQuery }) at: LedgerTimeQuery,
  ) {
    return { account, balances: await this.balances.balances(account, at) };
  }

  @Get('accounts/:account/statement')
  @ApiOkResponse({ standardSchema: statementView })
  async statement(
    @Param('account', { schema: accountParam }) account: string,
    @Query({ schema: statementQueryDto }) query: StatementQueryDto,
  ) {
    const { limit, cursor, asOf, validAt, ...range } = query;
    const { opening, lines } = await this.ledger.statement(account, range, { limit, cursor }, { asOf, validAt });
    const cursorOf = (line: (typeof lines)[number]) => `${line.effectiveOn}.${line.position}.${line.line}`;
    return { account, opening, ...page(lines, limit, cursorOf) };
  }

  @Get('trial-balance')
  @ApiOkResponse({ standardSchema: trialBalanceView })
  trialBalance(@Query({ schema: ledgerTimeQuery }) at: LedgerTimeQuery) {
    return this.balances.trialBalance(at);
  }

  @Get('check')
  @ApiOkResponse({ standardSchema: ledgerCheckView })
  check() {
    return this.checked.state();
  }

  @Post('transactions/:id/correction')
  @ApiOkResponse({ standardSchema: correctionView })
  async correct(
    @Param('id', { schema: idParam }) transactionId: string,
    @Body({ schema: reasonDto }) { reason }: ReasonDto,
    @CommandOf() context: CommandContext,
  ) {
    const receipt = await this.correctTransaction.execute(transactionId, reason, context);
    return answer(receipt, receipt.events[0]?.data ?? { corrects: transactionId });
  }
}
