import { pageQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { declaredAid, points, project } from '../../domain/application/application.events.js';
import { id, label } from '../../domain/stored-shapes.js';
import { amount } from './amount.dto.js';

export const draftApplicationDto = z.strictObject({
  ...project.shape,
  callId: id,
  cost: amount,
  requested: amount,
  aidRegime: project.shape.aidRegime.default('no-state-aid'),
  declaredAid: z
    .array(z.strictObject({ ...declaredAid.shape, amount }))
    .max(500)
    .default([]),
});
export const missingDto = z.strictObject({ missing: z.array(label).min(1).max(50) });
export const deliveredDto = z.strictObject({ delivered: z.array(label).min(1).max(50) });
export const reasonDto = z.strictObject({ reason: label });
/** Whoever scores declares to have no conflict of interest with this application. */
export const scoresDto = z.strictObject({ points, declaresNoConflict: z.literal(true) });
export const applicationsQueryDto = pageQuery.extend({ callId: id.optional() });

export type DraftApplicationDto = z.output<typeof draftApplicationDto>;
export type MissingDto = z.output<typeof missingDto>;
export type DeliveredDto = z.output<typeof deliveredDto>;
export type ReasonDto = z.output<typeof reasonDto>;
export type ScoresDto = z.output<typeof scoresDto>;
export type ApplicationsQueryDto = z.output<typeof applicationsQueryDto>;
