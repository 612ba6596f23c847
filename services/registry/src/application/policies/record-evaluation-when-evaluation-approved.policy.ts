import type { EvaluationApproved } from '@ceriss/contracts';
import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { initiativeAggregate } from '../../domain/initiative/initiative.decider.js';

/** An approved evaluation is a fact of the initiative: its evidence, and the ground for the stage `consolidated`. */
@Injectable()
export class RecordEvaluationWhenEvaluationApproved {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(approved: EvaluationApproved, context: CommandContext) {
    const { evaluationId, initiativeId, evidenceLevel, evidenceRule, approvedOn } = approved;
    const data = { evaluationId, initiativeId, evidenceLevel, evidenceRule, approvedOn };
    const command = { type: 'RecordEvaluation', data } as const;
    return handleCommand(this.store, initiativeAggregate, initiativeId, command, context);
  }
}
