import { z } from 'zod';
import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { callConditions } from '../../domain/call/call-conditions.js';
import { callTerms, criterion, tieBreak } from '../../domain/call/call.events.js';
import { parties } from '../../domain/powers/powers.rules.js';
import { id, instant, label, subject } from '../../domain/stored-shapes.js';
import { amount } from './amount.dto.js';

const { shape } = callConditions;
const conditionsDto = z.strictObject({
  ...shape,
  procedure: shape.procedure.default('competitive'),
  parties: z.strictObject(parties.shape).optional(),
  criterionMinimums: shape.criterionMinimums.max(30).default([]),
  appointedAssessorsOnly: shape.appointedAssessorsOnly.default(true),
  oneApplicationEach: shape.oneApplicationEach.default(true),
  cureWorkingDays: shape.cureWorkingDays.default(10),
  allegationWorkingDays: shape.allegationWorkingDays.default(10),
  allocation: shape.allocation.max(20).default([]),
  namedBeneficiaries: shape.namedBeneficiaries.max(100).default([]),
  maximumRequest: amount.optional(),
});
export const draftCallDto = z.strictObject({
  ...callTerms.shape,
  budget: amount,
  criteria: z.array(criterion).min(1).max(30),
  tieBreak: z.array(tieBreak).max(30),
  assessorsPerApplication: callTerms.shape.assessorsPerApplication.default(1),
  acceptanceWorkingDays: callTerms.shape.acceptanceWorkingDays.default(10),
  /** Who does what, what an application must meet, and the terms: without it roles alone decide and nobody is heard. */
  conditions: conditionsDto.optional(),
});
/** The resolution by whose authority the act is done. */
export const byResolutionDto = z.strictObject({ resolutionId: id });
export const amendCallDto = z.strictObject({ resolutionId: id, closesAt: instant, reason: label });
export const cancelCallDto = z.strictObject({ resolutionId: id, reason: label });
export const appointAssessorDto = z.strictObject({
  assessor: subject,
  replaces: subject.optional(),
  /** Whoever is appointed has declared to have no conflict of interest with the call. */
  declaresNoConflict: z.literal(true),
});
export const atQuery = z.strictObject({ ...timeQuery });
export const callsQueryDto = pageQuery.extend({
  ...timeQuery,
  status: z.enum(['draft', 'published', 'closed', 'ranked', 'proposed', 'resolved', 'cancelled']).optional(),
});

export type AmendCallDto = z.output<typeof amendCallDto>;
export type CancelCallDto = z.output<typeof cancelCallDto>;
export type AppointAssessorDto = z.output<typeof appointAssessorDto>;
export type AtQuery = z.output<typeof atQuery>;

export type DraftCallDto = z.output<typeof draftCallDto>;
export type ByResolutionDto = z.output<typeof byResolutionDto>;
export type CallsQueryDto = z.output<typeof callsQueryDto>;
