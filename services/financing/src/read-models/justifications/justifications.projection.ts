import { centsOf } from '@ceriss/kernel';
import { projection, type Projected, type Rows } from '@ceriss/read-models';
import {
  justificationCodec,
  type DeclaredLine,
  type JustificationEvent,
} from '../../domain/justification/justification.events.js';
import { JustificationLineRow, JustificationRow } from './justifications.entity.js';

const change = (
  { data: { awardId }, revision }: Projected<JustificationEvent>,
  rows: Rows,
  to: Partial<JustificationRow>,
): void => rows.update(JustificationRow, { awardId }, { ...to, revision });

type Delivery = Projected<Extract<JustificationEvent, { data: { lines: DeclaredLine[] } }>>;

const deliver = (event: Delivery, rows: Rows, to: Partial<JustificationRow>): void => {
  const { data, revision: delivery } = event;
  const { awardId, document, auditorReport = null } = data;
  for (const { amount, expenseId = null, ...line } of data.lines) {
    const unseen = { outcome: null, eligibleCents: null, reason: null };
    rows.upsert(JustificationLineRow, { awardId, ...line, expenseId, cents: centsOf(amount), delivery, ...unseen });
  }
  change(event, rows, { status: 'submitted', document, auditorReport, delivery, ...to });
};

const later = {
  ...{ respondBy: null, cureBy: null, submittedOn: null, late: null, closedOn: null },
  ...{ defaulted: false, document: null, auditorReport: null, result: null, delivery: 0n },
} as const;

export const justifications = projection<JustificationEvent>({
  name: 'justifications',
  version: 1,
  context: 'financing',
  tables: [JustificationRow, JustificationLineRow],
  history: [JustificationRow, JustificationLineRow],
  codecs: [justificationCodec],
  on: {
    'financing.justification-opened': ({ data: { granted, ...opened }, revision }, rows) =>
      rows.insert(JustificationRow, {
        ...later,
        ...opened,
        status: 'open',
        grantedCents: centsOf(granted),
        revision,
      }),
    'financing.justification-extended': (event, rows) => change(event, rows, { dueOn: event.data.dueOn }),
    'financing.justification-required': (event, rows) =>
      change(event, rows, { status: 'required', respondBy: event.data.respondBy }),
    'financing.justification-submitted': (event, rows) =>
      deliver(event, rows, { submittedOn: event.data.submittedOn, late: event.data.late }),
    'financing.justification-cure-asked': (event, rows) =>
      change(event, rows, { status: 'curing', cureBy: event.data.cureBy }),
    'financing.justification-cured': (event, rows) => deliver(event, rows, {}),
    'financing.justification-line-verified': (event, rows) => {
      const { awardId, lineId, outcome, eligible, reason = null } = event.data;
      rows.update(JustificationLineRow, { awardId, lineId }, { outcome, eligibleCents: centsOf(eligible), reason });
      change(event, rows, {});
    },
    'financing.justification-closed': (event, rows) => {
      const { closedOn, result } = event.data;
      change(event, rows, { status: 'closed', closedOn, result });
    },
    'financing.justification-defaulted': (event, rows) => {
      const { closedOn, result } = event.data;
      change(event, rows, { status: 'closed', closedOn, result, defaulted: true });
    },
  },
});
