import { z } from 'zod';

const id = z.uuid();
const date = z.iso.date();
const texts = z.array(z.string());

export const needView = z.strictObject({
  needId: id,
  need: z.string(),
  source: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('organisation'), actorId: id }),
    z.strictObject({ kind: z.literal('statistic'), title: z.string(), publisher: z.string(), url: z.url().optional() }),
  ]),
  observedOn: date,
  territories: texts,
  communities: texts,
  targetGroups: texts,
  serviceCodes: texts,
  catalogueVersion: z.int(),
  evidence: texts,
  status: z.enum(['signalled', 'withdrawn']),
  withdrawnOn: date.nullable(),
  withdrawnBecause: z.string().nullable(),
  challengeIds: z.array(id),
  revision: z.string().regex(/^\d+$/).meta({ description: 'Revision of the stream; also the ETag' }),
});
