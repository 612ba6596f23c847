import type { EvaluationApproved } from '@ceriss/contracts';
import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { evidenceAggregate } from '../../domain/evidence/evidence.decider.js';

/** An approved evaluation is what a practice can cite. */
@Injectable()
export class RecordEvidenceWhenEvaluationApproved {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute({ evaluationId, initiativeId, evidenceLevel, evidenceRule }: EvaluationApproved, context: CommandContext) {
    const data = { evaluationId, initiativeId, evidenceLevel, evidenceRule };
    return handleCommand(this.store, evidenceAggregate, evaluationId, { type: 'RecordEvidence', data }, context);
  }
}
