import type { CallDrafted } from '@ceriss/contracts';
import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { matterAggregate } from '../../domain/matter/matter.decider.js';

/** A call that financing has drafted is a matter on which a council can now decide. */
@Injectable()
export class RecordMatterWhenCallDrafted {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ callId, title, budget }: CallDrafted, context: CommandContext): Promise<void> {
    const data = { kind: 'call', title, budget, now: this.clock.now() } as const;
    await handleCommand(this.store, matterAggregate, callId, { type: 'RecordMatter', data }, context);
  }
}
