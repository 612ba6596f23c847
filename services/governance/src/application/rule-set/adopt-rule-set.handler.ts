import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { idCreatedBy } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { StatutesText } from '../../domain/rule-set/body-rules.js';
import { ruleSetAggregate } from '../../domain/rule-set/rule-set.decider.js';

@Injectable()
export class AdoptRuleSetHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute(text: StatutesText, context: CommandContext) {
    const ruleSetId = idCreatedBy(context.commandId);
    const command = { type: 'AdoptRuleSet', data: { ruleSetId, text } } as const;
    return { ruleSetId, receipt: await handleCommand(this.store, ruleSetAggregate, ruleSetId, command, context) };
  }
}
