import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { bodyAggregate } from '../../domain/body/body.decider.js';
import type { EndingCause } from '../../domain/body/body.events.js';

type Ending = { bodyId: string; mandateId: string; at?: Date; reason: string; cause: EndingCause };

@Injectable()
export class EndMandateHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ bodyId, at, ...input }: Ending, context: CommandContext) {
    const now = this.clock.now();
    const command = { type: 'EndMandate', data: { ...input, at: at ?? now, now } } as const;
    return handleCommand(this.store, bodyAggregate, bodyId, command, context);
  }
}
