import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { RELATION_KINDS } from '../../domain/code-lists/relation-kinds.js';
import { id, text } from './fields.dto.js';

const end = id.optional();

/* One of the two names of an end, and not both. */
const oneOf = (actorId: string | undefined, initiativeId: string | undefined): boolean =>
  (actorId === undefined) !== (initiativeId === undefined);

const relation = z.object({
  fromActorId: end.meta({ description: 'The organisation, or `fromInitiativeId`' }),
  fromInitiativeId: end,
  toActorId: end.meta({ description: 'The organisation, or `toInitiativeId`' }),
  toInitiativeId: end,
  kind: z.enum(RELATION_KINDS),
  evidence: text(500),
  validFrom: z.iso.date(),
  validTo: z.iso.date().optional().meta({ description: 'The last day it held; open when absent' }),
});
export const recordRelationDto = relation
  .refine(({ fromActorId, fromInitiativeId }) => oneOf(fromActorId, fromInitiativeId), { path: ['fromActorId'] })
  .refine(({ toActorId, toInitiativeId }) => oneOf(toActorId, toInitiativeId), { path: ['toActorId'] });
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
  initiative: id.optional(),
  kind: z.enum(RELATION_KINDS).optional(),
  minDaysUnconfirmed: z.coerce
    .number()
    .int()
    .min(0)
    .max(36_500)
    .optional()
    .meta({ description: 'Of those that hold, not confirmed for so many days' }),
});
export type RelationsQuery = z.output<typeof relationsQuery>;
