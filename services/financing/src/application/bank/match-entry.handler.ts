import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { bankStatementAggregate, statementPageAggregate } from '../../domain/bank-statement/bank-statement.decider.js';
import { pageIdOf } from '../../domain/bank-statement/page-ids.js';
import {
  bankEntryAggregate,
  type BankEntryRefusal,
  type MatchEntry,
} from '../../domain/reconciliation/bank-entry.decider.js';
import type { Part } from '../../domain/reconciliation/bank-entry.events.js';
import { stateOf } from '../state-of.js';
import { ordersIn } from './orders-in.js';

export type EntryPlace = Readonly<{ entryId: string; pageId: string }>;

@Injectable()
export class MatchEntryHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  /** The line is read from its page in the log; a page of a statement that was never accepted has none. */
  async execute(
    { entryId, pageId }: EntryPlace,
    { parts, basis }: { parts: Part[]; basis: MatchEntry['data']['basis'] },
    context: CommandContext,
  ) {
    const page = await stateOf(this.store, statementPageAggregate, pageId);
    const line = page?.lines.find((one) => one.entryId === entryId);
    const accepted = page && (await stateOf(this.store, bankStatementAggregate, page.statementId));
    // A file that said it was the same statement, with other contents, left pages that count for nothing.
    const counts = page && accepted && pageIdOf(accepted, page.page) === pageId;
    if (!line || !counts) throw new DomainError<BankEntryRefusal>('BANK_ENTRY_NOT_FOUND', { facts: { entryId } });
    const { statementId, accountCode } = page;
    const orders = await ordersIn(this.store, parts);
    const data = { line, statementId, accountCode, parts, orders, basis, by: context.actor };
    return handleCommand(this.store, bankEntryAggregate, entryId, { type: 'MatchEntry', data }, context);
  }
}
