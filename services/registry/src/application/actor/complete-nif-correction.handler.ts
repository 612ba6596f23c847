import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { namedId } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { actorAggregate, type CorrectNif } from '../../domain/actor/actor.decider.js';

/** Tells an actor the number that was given out to it. Whoever comes after a process that ended in between does it. */
@Injectable()
export class CompleteNifCorrectionHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(data: CorrectNif['data'], context: CommandContext) {
    const told = { ...context, commandId: namedId(context.commandId, 'CorrectNif') };
    return handleCommand(this.store, actorAggregate, data.actorId, { type: 'CorrectNif', data }, told);
  }
}
