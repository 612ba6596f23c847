import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { calendarAggregate } from '../../domain/calendar/calendar.decider.js';
import { fiscalYearFrom, foundationCalendar as rules } from '../../domain/calendar/fiscal-year.js';
import { bodyOf } from '../facts.js';

type Year = Readonly<{ from: string; until?: string | undefined }>;

/** A fiscal year of a body: twelve months from its first day, or until a day that is named. */
@Injectable()
export class OpenFiscalYearHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(bodyId: string, { from, until = fiscalYearFrom(from).until }: Year, context: CommandContext) {
    await bodyOf(this.store, bodyId);
    const command = { type: 'OpenFiscalYear', data: { from, until, rules, now: this.clock.now() } } as const;
    return handleCommand(this.store, calendarAggregate, bodyId, command, context);
  }
}
