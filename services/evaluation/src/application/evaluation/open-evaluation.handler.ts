import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { DomainError, idCreatedBy } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { PlanRule } from '../../domain/evaluation-plan/evaluation-plan.rules.js';
import { evaluationAggregate } from '../../domain/evaluation/evaluation.decider.js';
import { awardFileOf, planOf } from '../facts.js';

export type OpenEvaluationInput = Readonly<{ planId: string; evaluatorId: string; territory: string }>;

@Injectable()
export class OpenEvaluationHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute(input: OpenEvaluationInput, context: CommandContext) {
    const plan = await planOf(this.store, input.planId);
    if (plan.status === 'none') throw new DomainError<PlanRule>('PLAN_NOT_FOUND', { facts: { planId: input.planId } });
    const { awardId, initiativeId } = plan.content;
    const award = await awardFileOf(this.store, awardId);
    if (award.status === 'unknown') {
      throw new DomainError<PlanRule>('PLAN_AWARD_UNKNOWN', {
        facts: { awardId },
        wouldPassIf: { awardResolved: true },
      });
    }
    const evaluationId = idCreatedBy(context.commandId);
    const { organisation } = context.actor;
    const facts = { beneficiaryId: award.beneficiaryId, planLocked: plan.status === 'locked', organisation };
    const command = {
      type: 'OpenEvaluation',
      data: { ...input, ...facts, evaluationId, awardId, initiativeId },
    } as const;
    return {
      evaluationId,
      receipt: await handleCommand(this.store, evaluationAggregate, evaluationId, command, context),
    };
  }
}
