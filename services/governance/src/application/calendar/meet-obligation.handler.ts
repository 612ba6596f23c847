import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { calendarOf, madridDate, type Place } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { calendarAggregate, type MeetObligation } from '../../domain/calendar/calendar.decider.js';
import { resolutionFact } from '../resolution-fact.js';

type Met = Omit<MeetObligation['data'], 'resolution' | 'calendar' | 'today' | 'now'> &
  Readonly<{ resolutionId?: string | undefined }>;

/** Where the foundation has its seat in the example: working days are those of the community of Madrid. */
const SEAT: readonly Place[] = [{ level: 'community', code: '13' }];

/** Records that something a fiscal year asks for was done on a day. */
@Injectable()
export class MeetObligationHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(bodyId: string, { resolutionId, ...met }: Met, context: CommandContext) {
    const now = this.clock.now();
    const resolution = resolutionId === undefined ? undefined : await resolutionFact(this.store, resolutionId);
    const data = { ...met, resolution, calendar: calendarOf(SEAT), today: madridDate(now), now };
    const command = { type: 'MeetObligation', data } as const;
    return handleCommand(this.store, calendarAggregate, bodyId, command, context);
  }
}
