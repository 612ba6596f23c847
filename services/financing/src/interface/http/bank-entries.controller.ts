import type { CommandContext } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { cursorOf } from '@ceriss/read-models';
import { answer, CommandOf, found, idAnswer, idParam, listOf, page, pageOf } from '@ceriss/service-kit';
import { madridDate } from '@ceriss/spain';
import { Body, Controller, Get, Inject, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { MatchEntryHandler } from '../../application/bank/match-entry.handler.js';
import { UnmatchEntryHandler } from '../../application/bank/unmatch-entry.handler.js';
import { BankQuery } from '../../read-models/bank/bank.query.js';
import { MatchesQuery } from '../../read-models/bank/matches.query.js';
import { ReceiptsQuery } from '../../read-models/bank/receipts.query.js';
import {
  atQuery,
  entriesQuery,
  matchEntryDto,
  reasonTextDto,
  type AtQuery,
  type EntriesQuery,
  type MatchEntryDto,
  type ReasonTextDto,
} from './banking.dto.js';
import { entryView, proposalView } from './banking.view.js';

const DAY_MS = 86_400_000;

@Controller('bank-entries')
export class BankEntriesController {
  constructor(
    private readonly matching: MatchEntryHandler,
    private readonly unmatching: UnmatchEntryHandler,
    private readonly bank: BankQuery,
    private readonly matches: MatchesQuery,
    private readonly receipts: ReceiptsQuery,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(entryView) })
  async list(@Query({ schema: entriesQuery }) { asOf, limit, cursor, ...filter }: EntriesQuery) {
    const rows = await this.bank.entries(filter, { limit, cursor }, { asOf });
    const aged = rows.map((row) => this.#aged(row, asOf));
    return page(aged, limit, ({ bookedOn, entryId }) => cursorOf(bookedOn, entryId));
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: entryView })
  async show(@Param('id', { schema: idParam }) entryId: string, @Query({ schema: atQuery }) { asOf }: AtQuery) {
    const row = await this.bank.entry(entryId, { asOf });
    return found(row && this.#aged(row, asOf));
  }

  @Get(':id/proposals')
  @ApiOkResponse({ standardSchema: listOf(proposalView) })
  async propose(@Param('id', { schema: idParam }) entryId: string) {
    const orders = await this.matches.proposals(entryId);
    return { items: [...orders, ...(await this.receipts.proposals(entryId))] };
  }

  @Post(':id/match')
  @ApiOkResponse({ standardSchema: idAnswer('entryId') })
  async match(
    @Param('id', { schema: idParam }) entryId: string,
    @Body({ schema: matchEntryDto }) body: MatchEntryDto,
    @CommandOf() context: CommandContext,
  ) {
    const row = await this.bank.entry(entryId);
    if (!row) throw new NotFoundException();
    return answer(await this.matching.execute({ entryId, pageId: row.pageId }, body, context), { entryId });
  }

  @Post(':id/unmatch')
  @ApiOkResponse({ standardSchema: idAnswer('entryId') })
  async unmatch(
    @Param('id', { schema: idParam }) entryId: string,
    @Body({ schema: reasonTextDto }) { reason }: ReasonTextDto,
    @CommandOf() context: CommandContext,
  ) {
    return answer(await this.unmatching.execute(entryId, { reason }, context), { entryId });
  }

  /* Of a past date, the age it had then. */
  #aged<Row extends { bookedOn: string }>(row: Row, asOf: string | undefined): Row & { ageInDays: number } {
    const today = madridDate(asOf === undefined ? this.clock.now() : new Date(asOf));
    return { ...row, ageInDays: Math.round((Date.parse(today) - Date.parse(row.bookedOn)) / DAY_MS) };
  }
}
