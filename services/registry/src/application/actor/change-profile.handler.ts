import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { actorAggregate, type ChangeProfile } from '../../domain/actor/actor.decider.js';

export type ChangeProfileInput = Omit<ChangeProfile['data'], 'validFrom'> & { validFrom?: string | undefined };

@Injectable()
export class ChangeProfileHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(input: ChangeProfileInput, context: CommandContext) {
    const validFrom = input.validFrom ?? madridDate(this.clock.now());
    const command = { type: 'ChangeProfile', data: { ...input, validFrom } } as const;
    return handleCommand(this.store, actorAggregate, input.actorId, command, context);
  }
}
