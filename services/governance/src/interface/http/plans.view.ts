import { z } from 'zod';
import { planChange } from '../../domain/plan/plan.events.js';
import { id, line, money } from '../../domain/voting/values.js';
import type { LineNode } from '../../read-models/plans/plan-tree.js';

const instant = z.iso.datetime();
const revision = z.string().regex(/^\d+$/).meta({ description: 'Revision of the stream; also the ETag' });
const signed = z.strictObject({ cents: z.string().regex(/^-?\d+$/), currency: z.literal('EUR') });

const listed = {
  planId: id,
  title: z.string(),
  fromYear: z.int(),
  untilYear: z.int(),
  version: z.int(),
  budget: money.nullable(),
  adoptedAt: instant,
  approvedBy: id.nullable(),
  approvedAt: instant.nullable(),
  revision,
};
export const listedPlanView = z.strictObject(listed);

export const planView = z.strictObject({
  ...listed,
  lines: z.array(
    z.strictObject({
      year: z.int(),
      code: z.string(),
      kind: z.enum(['action', 'line']),
      parent: z.string().nullable(),
      title: z.string(),
      responsible: id.nullable(),
      budget: money,
    }),
  ),
});

const amounts = { budget: money, inParts: money, inCalls: money, free: signed };
const indicator = z.strictObject({
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  direction: z.string(),
  baseline: z.string(),
  target: z.string(),
  source: z.string(),
  latest: z
    .strictObject({ on: z.iso.date(), value: z.string(), progress: z.string(), progressDecimal: z.string() })
    .nullable(),
});
const lineNode: z.ZodType<LineNode> = z
  .strictObject({
    kind: z.enum(['action', 'line']),
    code: z.string(),
    title: z.string(),
    responsible: id.nullable(),
    ...amounts,
    indicators: z.array(indicator),
    calls: z.array(z.strictObject({ callId: id, title: z.string(), budget: money })),
    get parts() {
      return z.array(lineNode);
    },
  })
  .meta({ id: 'PlanLineNode' });

export const planTreeView = z.strictObject({
  planId: id,
  title: z.string(),
  fromYear: z.int(),
  untilYear: z.int(),
  version: z.int(),
  approvedBy: id.nullable(),
  ...amounts,
  years: z.array(
    z.strictObject({
      year: z.int(),
      title: z.string().nullable(),
      approvedBy: id.nullable(),
      ...amounts,
      actions: z.array(lineNode),
    }),
  ),
  revision,
});

export const planAmendmentView = z.strictObject({
  version: z.int(),
  resolutionId: id,
  reasons: z.string(),
  changes: z.array(planChange.extend({ was: z.object({ title: line, budget: money }).optional() })),
  amendedAt: instant,
});

export const indicatorValueView = z.strictObject({
  on: z.iso.date(),
  value: z.string(),
  evidence: z.array(z.string()),
  corrects: z.string().nullable(),
  reportedAt: instant,
});
export const planPart = z.strictObject({ planId: id, year: z.int(), code: z.string() });
