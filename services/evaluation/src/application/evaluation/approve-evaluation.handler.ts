import { EVENT_STORE, fold, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, DomainError, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import type { EvaluationPlan } from '../../domain/evaluation-plan/evaluation-plan.decider.js';
import {
  evaluationAggregate,
  type ApproveEvaluation,
  type EvaluationRule,
} from '../../domain/evaluation/evaluation.decider.js';
import { seriesOf } from '../../domain/evaluation/series.rules.js';
import { measurementSetOf, planOf } from '../facts.js';
import { Replications } from './replications.js';

type Facts = Pick<ApproveEvaluation['data'], 'series' | 'evidence'>;

@Injectable()
export class ApproveEvaluationHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly replications: Replications,
  ) {}

  async execute(evaluationId: string, context: CommandContext) {
    const data = {
      approvedBy: context.actor.subject,
      today: madridDate(this.clock.now()),
      ...(await this.factsOf(evaluationId)),
    };
    return handleCommand(this.store, evaluationAggregate, evaluationId, { type: 'ApproveEvaluation', data }, context);
  }

  private async factsOf(evaluationId: string): Promise<Facts> {
    const evaluation = fold(
      evaluationAggregate,
      await this.store.readStream(evaluationAggregate.streamOf(evaluationId)),
    );
    if (evaluation.status === 'none')
      throw new DomainError<EvaluationRule>('EVALUATION_NOT_FOUND', { facts: { evaluationId } });
    const { planId, initiativeId } = evaluation.opening;
    const [plan, replications] = await Promise.all([
      planOf(this.store, planId),
      this.replications.of(initiativeId, evaluationId),
    ]);
    const series = await this.seriesOf(plan);
    return { series, evidence: { ...evidenceIn(plan, series), replications } };
  }

  private async seriesOf(plan: EvaluationPlan): Promise<Facts['series']> {
    if (plan.status === 'none') return [];
    const { planId, content } = plan;
    const all = await Promise.all(
      content.indicators.map(async ({ indicatorId }) =>
        seriesOf(indicatorId, await measurementSetOf(this.store, planId, indicatorId)),
      ),
    );
    return all.filter((series) => series !== undefined);
  }
}

/** Every measurement was refused that was observed before the lock, so a locked design is locked before its data. */
const evidenceIn = (plan: EvaluationPlan, series: Facts['series']): Omit<Facts['evidence'], 'replications'> => {
  const hasTheoryOfChange = plan.status !== 'none' && plan.content.theoryOfChange.nodes.length > 0;
  const measured = { hasTheoryOfChange, measuredBeforeAndAfter: series.length > 0 };
  if (plan.status !== 'locked' || plan.content.design.kind !== 'comparison-group') return measured;
  const compared = series.some(({ comparison }) => comparison !== undefined);
  return {
    ...measured,
    comparison: { lockedBeforeData: true, measuredBeforeAndAfter: compared, exploratory: plan.exploratory },
  };
};
