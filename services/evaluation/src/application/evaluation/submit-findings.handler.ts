import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { evaluationAggregate } from '../../domain/evaluation/evaluation.decider.js';

@Injectable()
export class SubmitFindingsHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(evaluationId: string, input: { summary: string; manuals: string[] }, context: CommandContext) {
    const data = { ...input, submittedBy: context.actor.subject };
    return handleCommand(this.store, evaluationAggregate, evaluationId, { type: 'SubmitFindings', data }, context);
  }
}
