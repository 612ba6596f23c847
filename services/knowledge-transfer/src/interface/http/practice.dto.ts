import { idParam, pageQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { practiceContent } from '../../domain/practice/practice.events.js';

export const versionParam = z.string().regex(/^[1-9]\d{0,2}\.\d{1,3}$/);

export const draftPracticeDto = practiceContent.meta({ id: 'DraftPractice' });
export const draftVersionDto = practiceContent
  .extend({ practiceVersion: versionParam })
  .meta({ id: 'DraftPracticeVersion' });

export const reviewDto = z
  .strictObject({ recommendation: z.enum(['publish', 'revise']), comments: z.string().trim().min(1).max(8000) })
  .meta({ id: 'ReviewPracticeVersion' });

export const practicesQuery = pageQuery.extend({ initiativeId: z.uuid().optional() });
export const citableQuery = z.strictObject({ initiativeId: idParam });

export type DraftVersionDto = z.infer<typeof draftVersionDto>;
export type ReviewDto = z.infer<typeof reviewDto>;
