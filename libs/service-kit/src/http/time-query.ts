import { z } from 'zod';

/** `?asOf=&validAt=` of every public list and resource, to be spread into its query: `z.strictObject({ ...timeQuery })`. */
export const timeQuery = {
  asOf: z.iso
    .datetime({ offset: true })
    .meta({ description: 'What had been recorded by this instant', example: '2026-11-02T10:15:00Z' })
    .optional(),
  validAt: z.iso
    .date()
    .meta({ description: 'What was in force on this day (Europe/Madrid)', example: '2026-11-02' })
    .optional(),
};
