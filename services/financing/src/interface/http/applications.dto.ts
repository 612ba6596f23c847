import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { particulars } from '../../domain/application/application-course.js';
import { declaredAid, points, project } from '../../domain/application/application.events.js';
import { regime } from '../../domain/de-minimis/aid-register.events.js';
import { id, label, subject } from '../../domain/stored-shapes.js';
import { amount } from './amount.dto.js';

const { shape: said } = particulars;
const particularsDto = z.strictObject({
  ...said,
  period: z.strictObject(said.period.unwrap().shape).optional(),
  participants: z
    .array(z.strictObject({ ...said.participants.element.shape, amount }))
    .max(50)
    .default([]),
  otherFunding: z
    .array(z.strictObject({ ...said.otherFunding.element.shape, amount }))
    .max(50)
    .default([]),
});
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
  /** Where and when, with whom, and what others pay. */
  particulars: particularsDto.optional(),
});
export const allegationDto = z.strictObject({ text: z.string().min(1).max(4000) });
export const answerAllegationDto = z.strictObject({
  upheld: z.boolean(),
  reasons: z.string().min(1).max(4000),
  points: points.optional(),
});
export const reformulationDto = z.strictObject({ cost: amount, requested: amount, initiativeId: id, title: label });
export const reservationDto = z.strictObject({
  applicationId: id,
  amount,
  regime: regime.default('general'),
  beneficiaryId: id.optional(),
});
export const missingDto = z.strictObject({ missing: z.array(label).min(1).max(50) });
export const deliveredDto = z.strictObject({ delivered: z.array(label).min(1).max(50) });
export const reasonDto = z.strictObject({ reason: label });
/** Somebody else has learnt that this assessor has a conflict of interest with the application. */
export const conflictFoundDto = z.strictObject({ assessor: subject, reason: label });
/** Whoever scores declares to have no conflict of interest with this application. */
export const scoresDto = z.strictObject({ points, declaresNoConflict: z.literal(true) });
export const applicationsQueryDto = pageQuery.extend({ ...timeQuery, callId: id.optional() });

export type DraftApplicationDto = z.output<typeof draftApplicationDto>;
export type MissingDto = z.output<typeof missingDto>;
export type DeliveredDto = z.output<typeof deliveredDto>;
export type ReasonDto = z.output<typeof reasonDto>;
export type ConflictFoundDto = z.output<typeof conflictFoundDto>;
export type ScoresDto = z.output<typeof scoresDto>;
export type ApplicationsQueryDto = z.output<typeof applicationsQueryDto>;
export type AllegationDto = z.output<typeof allegationDto>;
export type AnswerAllegationDto = z.output<typeof answerAllegationDto>;
export type ReformulationDto = z.output<typeof reformulationDto>;
export type ReservationDto = z.output<typeof reservationDto>;
