import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { BARRIER_STATUSES } from '../../domain/barrier/barrier.decider.js';
import { id, territory, territoryFilter, text } from './fields.dto.js';

export const reportBarrierDto = z.object({
  title: text(200),
  description: text(4000),
  legalReference: text(500).meta({ description: 'The norm that stands in the way' }),
  territories: z.array(territory).max(100).default([]).meta({ description: 'Where it holds; empty for all of Spain' }),
  initiativeIds: z.array(id).max(50).default([]).meta({ description: 'The initiatives that it affects' }),
  reportedBy: id.meta({ description: 'The actor that reports it' }),
});
export type ReportBarrierDto = z.output<typeof reportBarrierDto>;

export const nameAffectedDto = z.object({ initiativeId: id });
export type NameAffectedDto = z.output<typeof nameAffectedDto>;

export const reviewBarrierDto = z.object({
  reviewer: text(200).meta({ description: 'The organisation or function that reviews it; no person' }),
});
export type ReviewBarrierDto = z.output<typeof reviewBarrierDto>;

export const resolveBarrierDto = z.object({
  how: text(4000),
  legalReference: text(500).optional().meta({ description: 'The norm that removed it, where one did' }),
});
export type ResolveBarrierDto = z.output<typeof resolveBarrierDto>;

export const rejectBarrierDto = z.object({ reasons: text(4000) });
export type RejectBarrierDto = z.output<typeof rejectBarrierDto>;

export const barriersQuery = pageQuery.extend({
  ...timeQuery,
  status: z.enum(BARRIER_STATUSES).optional(),
  territory: territoryFilter,
  initiativeId: id.optional(),
  reportedBy: id.optional(),
});
export type BarriersQuery = z.output<typeof barriersQuery>;
