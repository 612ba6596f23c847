import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { bodyAggregate } from '../../domain/body/body.decider.js';
import type { DeclareConflicts } from '../../domain/body/mandate.commands.js';

@Injectable()
export class DeclareConflictsHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(input: Omit<DeclareConflicts['data'], 'now'> & { bodyId: string }, context: CommandContext) {
    const { bodyId, ...data } = input;
    const command = { type: 'DeclareConflicts', data: { ...data, now: this.clock.now() } } as const;
    return handleCommand(this.store, bodyAggregate, bodyId, command, { ...context, mandate: data.mandateId });
  }
}
