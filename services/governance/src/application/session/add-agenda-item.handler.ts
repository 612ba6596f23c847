import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { NewItem } from '../../domain/session/convening.rules.js';
import { sessionAggregate } from '../../domain/session/session.decider.js';
import { convenedOf, localHolidaysOf, proposalFacts } from './session-facts.js';

@Injectable()
export class AddAgendaItemHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ sessionId, item }: { sessionId: string; item: NewItem }, context: CommandContext) {
    const { terms } = await convenedOf(this.store, sessionId);
    const data = {
      item,
      proposals: await proposalFacts(this.store, [item]),
      localHolidays: await localHolidaysOf(this.store, terms.territory),
      now: this.clock.now(),
    };
    return handleCommand(this.store, sessionAggregate, sessionId, { type: 'AddAgendaItem', data }, context);
  }
}
