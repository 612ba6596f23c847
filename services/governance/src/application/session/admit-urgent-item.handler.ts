import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { NewItem } from '../../domain/session/convening.rules.js';
import type { Voices } from '../../domain/session/holding.rules.js';
import { sessionAggregate } from '../../domain/session/session.decider.js';
import { proposalFacts } from './session-facts.js';

@Injectable()
export class AdmitUrgentItemHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ sessionId, ...asked }: Voices & { sessionId: string; item: NewItem }, context: CommandContext) {
    const proposals = await proposalFacts(this.store, [asked.item]);
    const command = { type: 'AdmitUrgentItem', data: { ...asked, proposals, now: this.clock.now() } } as const;
    return handleCommand(this.store, sessionAggregate, sessionId, command, context);
  }
}
