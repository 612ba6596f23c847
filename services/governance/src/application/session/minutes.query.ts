import { EVENT_STORE, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { minutesOf, type Minutes } from './minutes-of.js';

/** Minutes, from the log. */
@Injectable()
export class MinutesQuery {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  one(sessionId: string, asOf?: Date): Promise<Minutes | undefined> {
    return minutesOf(this.store, sessionId, asOf);
  }
}
