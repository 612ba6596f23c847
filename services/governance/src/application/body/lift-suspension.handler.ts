import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { bodyAggregate } from '../../domain/body/body.decider.js';

@Injectable()
export class LiftSuspensionHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(input: { bodyId: string; mandateId: string; at?: Date; reason: string }, context: CommandContext) {
    const { bodyId, mandateId, at = this.clock.now(), reason } = input;
    const command = { type: 'LiftSuspension', data: { mandateId, at, reason } } as const;
    return handleCommand(this.store, bodyAggregate, bodyId, command, context);
  }
}
