import { z } from 'zod';
import { BARRIER_STATUSES } from '../../domain/barrier/barrier.decider.js';

const id = z.uuid();
const date = z.iso.date();

export const barrierView = z.strictObject({
  barrierId: id,
  title: z.string(),
  description: z.string(),
  legalReference: z.string(),
  territories: z.array(z.string()),
  communities: z.array(z.string()),
  initiativeIds: z.array(id),
  reportedBy: id,
  reportedOn: date,
  status: z.enum(BARRIER_STATUSES),
  reviewer: z.string().nullable(),
  outcome: z.string().nullable(),
  removedBy: z.string().nullable(),
  endedOn: date.nullable(),
  revision: z.string().regex(/^\d+$/).meta({ description: 'Revision of the stream; also the ETag' }),
});
