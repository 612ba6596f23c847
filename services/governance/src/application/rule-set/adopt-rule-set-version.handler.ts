import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { StatutesText } from '../../domain/rule-set/body-rules.js';
import { ruleSetAggregate } from '../../domain/rule-set/rule-set.decider.js';

@Injectable()
export class AdoptRuleSetVersionHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(ruleSetId: string, text: StatutesText, context: CommandContext) {
    const command = { type: 'AdoptRuleSetVersion', data: { ruleSetId, text, now: this.clock.now() } } as const;
    return handleCommand(this.store, ruleSetAggregate, ruleSetId, command, context);
  }
}
