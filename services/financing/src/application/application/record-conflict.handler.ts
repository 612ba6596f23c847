import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { applicationAggregate } from '../../domain/application/application.decider.js';
import { knownApplication } from '../../domain/application/application.state.js';
import type { ConflictOrigin } from '../../domain/call/call-conflict.events.js';
import { callAggregate } from '../../domain/call/call.decider.js';
import { aside } from '../aside.js';
import { stateOf } from '../state-of.js';

export type Conflict = Readonly<{ assessor: string; reason: string; origin: ConflictOrigin }>;

/** The call hears of it first, which says whether it is still in time; what does not get to the application is taken there by whoever ranks or resolves. */
@Injectable()
export class RecordConflictHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(applicationId: string, conflict: Conflict, context: CommandContext) {
    const on = madridDate(this.clock.now());
    const { callId } = knownApplication(await stateOf(this.store, applicationAggregate, applicationId));
    const noting = { ...conflict, applicationId, by: context.actor, notedOn: on };
    const note = { type: 'NoteConflict', data: noting } as const;
    await handleCommand(this.store, callAggregate, callId, note, aside(context, callId));
    const record = { type: 'RecordConflict', data: { ...conflict, on } } as const;
    return handleCommand(this.store, applicationAggregate, applicationId, record, context);
  }
}
