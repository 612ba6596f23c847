import { euros } from '@ceriss/kernel';
import { asOf, sliced, type At, type EntityClass, type Slice } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { compareNumbers } from '../../domain/plan/line-number.js';
import { planTree, type PlanRows } from './plan-tree.js';
import {
  PlanAmendmentRow,
  PlanCallRow,
  PlanIndicatorRow,
  PlanIndicatorValueRow,
  PlanLineRow,
  PlanRow,
  PlanYearRow,
} from './plans.entity.js';

const money = (cents: bigint | null) => (cents === null ? null : euros(cents));

const shownPlan = ({ budgetCents, ...plan }: PlanRow) => ({ ...plan, budget: money(budgetCents) });

@Injectable()
export class PlansQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** By title. */
  async list(slice: Slice, at: At = {}) {
    const query = asOf(this.dataSource, PlanRow, 'plan', at);
    return (await sliced(query, ['title', 'planId'], slice).getMany()).map(shownPlan);
  }

  /** A strategic plan with the actions and lines of its annual plans, in one list. */
  async one(planId: string, at: At = {}) {
    const plan = await this.#plan(planId, at);
    if (!plan) return null;
    const lines = await this.#of(PlanLineRow, planId, ['year', 'code'], at);
    const inOrder = lines.toSorted((a, b) => a.year - b.year || compareNumbers(a.code, b.code));
    return {
      ...shownPlan(plan),
      lines: inOrder.map(({ planId: _, budgetCents, ...line }) => ({ ...line, budget: euros(budgetCents) })),
    };
  }

  async tree(planId: string, at: At = {}) {
    const plan = await this.#plan(planId, at);
    if (!plan) return null;
    const rows: PlanRows = {
      plan,
      years: await this.#of(PlanYearRow, planId, ['year'], at),
      lines: await this.#of(PlanLineRow, planId, ['year', 'code'], at),
      indicators: await this.#of(PlanIndicatorRow, planId, ['year', 'line', 'code'], at),
      values: await this.#latest(planId, at),
      calls: await this.#of(PlanCallRow, planId, ['linkedAt', 'callId'], at),
    };
    return planTree(rows);
  }

  /** What resolutions have changed, the newest first. */
  async amendments(planId: string, at: At = {}) {
    if (!(await this.#plan(planId, at))) return null;
    const rows = await this.#of(PlanAmendmentRow, planId, ['version'], at);
    return { items: rows.toReversed().map(({ planId: _, ...amendment }) => amendment) };
  }

  /** Every value of an indicator, by day. */
  async values(planId: string, { year, line, code }: { year: number; line: string; code: string }, at: At = {}) {
    const rows = await asOf(this.dataSource, PlanIndicatorValueRow, 'value', at)
      .where({ planId, year, line, code })
      .orderBy('value.on')
      .getMany();
    return {
      items: rows.map(({ on, value, evidence, corrects, reportedAt }) => ({
        on,
        value,
        evidence,
        corrects,
        reportedAt,
      })),
    };
  }

  #plan(planId: string, at: At): Promise<PlanRow | null> {
    return asOf(this.dataSource, PlanRow, 'plan', at).where('plan.planId = :planId', { planId }).getOne();
  }

  #of<R extends { planId: string }>(
    entity: EntityClass<R>,
    planId: string,
    order: readonly (keyof R & string)[],
    at: At,
  ): Promise<R[]> {
    const query = asOf(this.dataSource, entity, 'part', at).where('part.planId = :planId', { planId });
    for (const column of order) query.addOrderBy(`part.${column}`);
    return query.getMany();
  }

  /* One row an indicator, whatever was reported over the years. */
  #latest(planId: string, at: At): Promise<PlanIndicatorValueRow[]> {
    return asOf(this.dataSource, PlanIndicatorValueRow, 'value', at)
      .where('value.planId = :planId', { planId })
      .distinctOn(['value.year', 'value.line', 'value.code'])
      .orderBy('value.year')
      .addOrderBy('value.line')
      .addOrderBy('value.code')
      .addOrderBy('value.on', 'DESC')
      .getMany();
  }
}
