import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { calendarOf, endOfMadridDay, madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { placeOf } from '../../domain/session/notice.rules.js';
import { calendarAggregate, type MeetObligation } from '../../domain/calendar/calendar.decider.js';
import { versionAt } from '../../domain/rule-set/versions.js';
import { bodyOf, ruleSetOf } from '../facts.js';
import { resolutionFact } from '../resolution-fact.js';
import { localHolidaysOf } from '../session/session-facts.js';

type Met = Omit<MeetObligation['data'], 'resolution' | 'calendar' | 'seat' | 'today' | 'now'> &
  Readonly<{ resolutionId?: string | undefined }>;

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
    const place = await this.#seat(bodyId, endOfMadridDay(met.metOn));
    const data = { ...met, ...place, resolution, today: madridDate(now), now };
    const command = { type: 'MeetObligation', data } as const;
    return handleCommand(this.store, calendarAggregate, bodyId, command, context);
  }

  /* By the statutes in force on the day that it was done: the working days are counted from that day. */
  async #seat(bodyId: string, at: Date) {
    const { ruleSetId } = await bodyOf(this.store, bodyId);
    const seat = versionAt(await ruleSetOf(this.store, ruleSetId), at)?.seat;
    if (seat === undefined) return { calendar: calendarOf([]) };
    return { seat, calendar: calendarOf([placeOf(seat)], await localHolidaysOf(this.store, seat)) };
  }
}
