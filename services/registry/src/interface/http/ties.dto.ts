import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { RELATION_KINDS } from '../../domain/code-lists/relation-kinds.js';
import { id, text } from './fields.dto.js';

export const recordRelationDto = z.object({
  fromActorId: id,
  toActorId: id,
  kind: z.enum(RELATION_KINDS),
  evidence: text(500),
  validFrom: z.iso.date(),
  validTo: z.iso.date().optional().meta({ description: 'The last day it held; open when absent' }),
});
export type RecordRelationDto = z.output<typeof recordRelationDto>;

export const confirmRelationDto = z.object({ confirmedOn: z.iso.date(), evidence: text(500) });
export type ConfirmRelationDto = z.output<typeof confirmRelationDto>;

export const endRelationDto = z.object({
  validTo: z.iso.date().meta({ description: 'The last day it held' }),
  evidence: text(500),
});
export type EndRelationDto = z.output<typeof endRelationDto>;

export const relationsQuery = pageQuery.extend({
  ...timeQuery,
  actor: id.optional(),
  kind: z.enum(RELATION_KINDS).optional(),
});
export type RelationsQuery = z.output<typeof relationsQuery>;
