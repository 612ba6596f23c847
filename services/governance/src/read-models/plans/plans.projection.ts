import { centsOf } from '@ceriss/kernel';
import { projection, type Projected, type Rows } from '@ceriss/read-models';
import { planCodec, type PlanEvent } from '../../domain/plan/plan.events.js';
import { parentCode } from '../../domain/plan/plan.state.js';
import {
  PlanAmendmentRow,
  PlanCallRow,
  PlanIndicatorRow,
  PlanIndicatorValueRow,
  PlanLineRow,
  PlanRow,
  PlanYearRow,
  type ChangeMade,
} from './plans.entity.js';

export const PLAN_TABLES = [
  PlanRow,
  PlanYearRow,
  PlanLineRow,
  PlanIndicatorRow,
  PlanIndicatorValueRow,
  PlanCallRow,
  PlanAmendmentRow,
];

const change = (
  { aggregateId: planId, revision }: Projected<PlanEvent>,
  rows: Rows,
  to: Partial<Omit<PlanRow, 'planId' | 'revision'>> = {},
): void => rows.update(PlanRow, { planId }, { ...to, revision: String(revision) });

const unapproved = { approvedBy: null, approvedAt: null };

const insertPart = (planId: string, { year, code, title = '', budget }: ChangeMade, rows: Rows): void => {
  const part = { planId, year, title, budgetCents: budget ? centsOf(budget) : 0n };
  if (code === undefined) return rows.insert(PlanYearRow, { ...part, ...unapproved });
  const parent = parentCode(code) ?? null;
  rows.insert(PlanLineRow, { ...part, code, parent, kind: parent === null ? 'action' : 'line', responsible: null });
};

const amendPart = (planId: string, made: ChangeMade, rows: Rows): void => {
  const { year, code, title, budget, was } = made;
  if (!was) return insertPart(planId, made, rows);
  const to = { ...(title !== undefined && { title }), ...(budget && { budgetCents: centsOf(budget) }) };
  if (code === undefined) return rows.update(PlanYearRow, { planId, year }, to);
  rows.update(PlanLineRow, { planId, year, code }, to);
};

export const plans = projection<PlanEvent>({
  name: 'plans',
  version: 2,
  context: 'governance',
  tables: PLAN_TABLES,
  history: PLAN_TABLES,
  codecs: [planCodec],
  on: {
    'governance.plan-adopted': ({ aggregateId: planId, data, revision }, rows) => {
      const row = { planId, ...data, budgetCents: null, version: 1, adoptedAt: new Date(data.adoptedAt) };
      rows.insert(PlanRow, { ...row, ...unapproved, revision: String(revision) });
    },
    'governance.plan-budget-set': (event, rows) => change(event, rows, { budgetCents: centsOf(event.data.budget) }),
    'governance.annual-plan-added': (event, rows) => {
      insertPart(event.aggregateId, event.data, rows);
      change(event, rows);
    },
    'governance.plan-action-added': (event, rows) => {
      const { year, code, title, budget, responsible = null } = event.data;
      const line = { planId: event.aggregateId, year, code, kind: 'action', parent: null, title, responsible };
      rows.insert(PlanLineRow, { ...line, budgetCents: centsOf(budget) });
      change(event, rows);
    },
    'governance.plan-line-added': (event, rows) => {
      const { year, code, parent = null, title, budget } = event.data;
      const line = { planId: event.aggregateId, year, code, kind: 'line', parent, title, responsible: null };
      rows.insert(PlanLineRow, { ...line, budgetCents: centsOf(budget) });
      change(event, rows);
    },
    'governance.plan-indicator-defined': (event, rows) => {
      const { definedAt: _, ...indicator } = event.data;
      rows.insert(PlanIndicatorRow, { planId: event.aggregateId, ...indicator });
      change(event, rows);
    },
    'governance.plan-indicator-reported': (event, rows) => {
      const { corrects = null, reportedAt, ...value } = event.data;
      const at = { corrects, reportedAt: new Date(reportedAt) };
      rows.upsert(PlanIndicatorValueRow, { planId: event.aggregateId, ...value, ...at });
      change(event, rows);
    },
    'governance.plan-call-linked': (event, rows) => {
      const { budget, linkedAt, ...call } = event.data;
      const row = { planId: event.aggregateId, ...call, budgetCents: centsOf(budget), linkedAt: new Date(linkedAt) };
      rows.insert(PlanCallRow, row);
      change(event, rows);
    },
    'governance.plan-call-unlinked': (event, rows) => {
      rows.remove(PlanCallRow, { planId: event.aggregateId, callId: event.data.callId });
      change(event, rows);
    },
    'governance.plan-approved': (event, rows) => {
      const { year, resolutionId: approvedBy, approvedAt } = event.data;
      const approval = { approvedBy, approvedAt: new Date(approvedAt) };
      if (year !== undefined) rows.update(PlanYearRow, { planId: event.aggregateId, year }, approval);
      change(event, rows, year === undefined ? approval : {});
    },
    'governance.plan-amended': (event, rows) => {
      const { aggregateId: planId, data } = event;
      const { version, resolutionId, reasons, changes, amendedAt } = data;
      for (const made of changes) amendPart(planId, made, rows);
      const amendment = { planId, version, resolutionId, reasons, changes, amendedAt: new Date(amendedAt) };
      rows.insert(PlanAmendmentRow, amendment);
      change(event, rows, { version });
    },
  },
});
