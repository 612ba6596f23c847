import { pageQuery } from '@ceriss/service-kit';
import { z } from 'zod';

const text = z.string().trim().min(1).max(8000);

export const requestReportDto = z
  .strictObject({ awardId: z.uuid(), kind: z.enum(['progress', 'mid-term', 'final']), dueOn: z.iso.date() })
  .meta({ id: 'RequestReport' });

export const submitReportDto = z
  .strictObject({
    summary: text,
    document: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/)
      .meta({ description: 'Digest of the document handed in' }),
  })
  .meta({ id: 'SubmitReport' });

export const requestChangesDto = z
  .strictObject({ changes: z.array(text).min(1).max(50) })
  .meta({ id: 'RequestChanges' });

export const reportsQuery = pageQuery.extend({ awardId: z.uuid().optional() });

export type RequestReportDto = z.infer<typeof requestReportDto>;
export type SubmitReportDto = z.infer<typeof submitReportDto>;
export type RequestChangesDto = z.infer<typeof requestChangesDto>;
