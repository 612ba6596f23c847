import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { bankEntryAggregate } from '../../domain/reconciliation/bank-entry.decider.js';
import { stateOf } from '../state-of.js';
import { ordersIn } from './orders-in.js';

@Injectable()
export class UnmatchEntryHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  /** With `claimOn`, only while it is matched with that order: another entry had settled it. */
  async execute(entryId: string, input: { reason: string; claimOn?: string }, context: CommandContext) {
    const { matched } = await stateOf(this.store, bankEntryAggregate, entryId);
    const orders = await ordersIn(this.store, matched?.parts ?? []);
    const data = { ...input, orders, by: context.actor };
    return handleCommand(this.store, bankEntryAggregate, entryId, { type: 'UnmatchEntry', data }, context);
  }
}
