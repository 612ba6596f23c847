import { z } from 'zod';
import { day, id } from '../../domain/stored-shapes.js';

export const allegationView = z.strictObject({
  allegationId: id,
  applicationId: id,
  text: z.string(),
  filedOn: day,
  upheld: z.boolean().nullable(),
  reasons: z.string().nullable(),
  answeredOn: day.nullable(),
});
