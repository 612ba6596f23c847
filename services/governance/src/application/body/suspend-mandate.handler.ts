import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { bodyAggregate } from '../../domain/body/body.decider.js';
import type { SuspendMandate } from '../../domain/body/suspension.rules.js';

type Suspension = Omit<SuspendMandate['data'], 'now' | 'from'> & { bodyId: string; from?: Date };

@Injectable()
export class SuspendMandateHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ bodyId, from, ...suspension }: Suspension, context: CommandContext) {
    const now = this.clock.now();
    const command = { type: 'SuspendMandate', data: { ...suspension, from: from ?? now, now } } as const;
    return handleCommand(this.store, bodyAggregate, bodyId, command, context);
  }
}
