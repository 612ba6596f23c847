import { z } from 'zod';
import { pageQuery } from '@ceriss/service-kit';
import { callTerms, criterion, tieBreak } from '../../domain/call/call.events.js';
import { id } from '../../domain/stored-shapes.js';
import { amount } from './amount.dto.js';

export const draftCallDto = z.strictObject({
  ...callTerms.shape,
  budget: amount,
  criteria: z.array(criterion).min(1).max(30),
  tieBreak: z.array(tieBreak).max(30),
  assessorsPerApplication: callTerms.shape.assessorsPerApplication.default(1),
  acceptanceWorkingDays: callTerms.shape.acceptanceWorkingDays.default(10),
});
/** The resolution by whose authority the act is done. */
export const byResolutionDto = z.strictObject({ resolutionId: id });
export const callsQueryDto = pageQuery.extend({
  status: z.enum(['draft', 'published', 'closed', 'ranked', 'resolved']).optional(),
});

export type DraftCallDto = z.output<typeof draftCallDto>;
export type ByResolutionDto = z.output<typeof byResolutionDto>;
export type CallsQueryDto = z.output<typeof callsQueryDto>;
