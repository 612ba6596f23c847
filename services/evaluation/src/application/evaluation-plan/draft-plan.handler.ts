import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { idCreatedBy } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { evaluationPlanAggregate } from '../../domain/evaluation-plan/evaluation-plan.decider.js';
import type { PlanContent } from '../../domain/evaluation-plan/evaluation-plan.events.js';
import { awardFileOf } from '../facts.js';

@Injectable()
export class DraftPlanHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute(content: PlanContent, context: CommandContext) {
    const planId = idCreatedBy(context.commandId);
    const award = await awardFileOf(this.store, content.awardId);
    const data = { planId, content, ...(award.status === 'open' && { award }) };
    const receipt = await handleCommand(
      this.store,
      evaluationPlanAggregate,
      planId,
      { type: 'DraftPlan', data },
      context,
    );
    return { planId, receipt };
  }
}
