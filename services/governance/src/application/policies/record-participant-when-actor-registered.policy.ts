import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { participantAggregate, type ParticipantCommand } from '../../domain/participant/participant.decider.js';

/** Governance keeps its own record of who is in the register, so that they can take part when it is away. */
@Injectable()
export class RecordParticipantWhenActorRegistered {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute(command: ParticipantCommand, context: CommandContext): Promise<void> {
    await handleCommand(this.store, participantAggregate, command.data.actorId, command, context);
  }
}
