import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { evaluationAggregate, type RateCriterion } from '../../domain/evaluation/evaluation.decider.js';

@Injectable()
export class RateCriterionHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(evaluationId: string, data: RateCriterion['data'], context: CommandContext) {
    return handleCommand(this.store, evaluationAggregate, evaluationId, { type: 'RateCriterion', data }, context);
  }
}
