import { pageQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { criteria } from '../../domain/evaluation-plan/evaluation-plan.events.js';

const text = z.string().trim().min(1).max(8000);

export const openEvaluationDto = z
  .strictObject({ planId: z.uuid(), evaluatorId: z.uuid(), territory: z.string().min(2).max(6) })
  .meta({ id: 'OpenEvaluation' });

export const rateCriterionDto = z
  .strictObject({
    criterion: z.enum(criteria),
    rating: z.int().min(1).max(4),
    rationale: text,
    evidence: z.array(text).min(1).max(50),
  })
  .meta({ id: 'RateCriterion' });

export const submitFindingsDto = z
  .strictObject({ summary: text, manuals: z.array(text).max(50).default([]) })
  .meta({ id: 'SubmitFindings' });

export const evaluationsQuery = pageQuery.extend({ initiativeId: z.uuid().optional() });

export type OpenEvaluationDto = z.infer<typeof openEvaluationDto>;
export type RateCriterionDto = z.infer<typeof rateCriterionDto>;
export type SubmitFindingsDto = z.output<typeof submitFindingsDto>;
