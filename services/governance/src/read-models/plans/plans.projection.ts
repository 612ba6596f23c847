import { centsOf } from '@ceriss/kernel';
import { projection } from '@ceriss/read-models';
import { planCodec, type PlanEvent } from '../../domain/plan/plan.events.js';
import { PlanLineRow, PlanRow } from './plans.entity.js';

export const plans = projection<PlanEvent>({
  name: 'plans',
  version: 1,
  context: 'governance',
  tables: [PlanRow, PlanLineRow],
  codecs: [planCodec],
  on: {
    'governance.plan-adopted': ({ aggregateId: planId, data, revision }, rows) =>
      rows.insert(PlanRow, { planId, ...data, adoptedAt: new Date(data.adoptedAt), revision: String(revision) }),
    'governance.plan-line-added': ({ aggregateId: planId, data, revision }, rows) => {
      const { year, code, parent = null, title, budget } = data;
      rows.insert(PlanLineRow, { planId, year, code, parent, title, budgetCents: centsOf(budget) });
      rows.update(PlanRow, { planId }, { revision: String(revision) });
    },
  },
});
