import { z } from 'zod';

const id = z.uuid();
const texts = z.array(z.string());

export const listedChallengeView = z.strictObject({
  challengeId: id,
  title: z.string(),
  need: z.string(),
  population: z.string(),
  territories: texts,
  communities: texts,
  targetGroups: texts,
  serviceCodes: texts,
  catalogueVersion: z.int(),
  evidence: texts,
  status: z.enum(['published', 'closed']),
  closedBecause: z.string().nullable(),
  result: z.enum(['met', 'partly-met', 'not-met', 'withdrawn', 'not-stated']).nullable(),
  revision: z.string().regex(/^\d+$/).meta({ description: 'Revision of the stream; also the ETag' }),
});

export const challengeView = listedChallengeView.extend({
  calls: z.array(z.strictObject({ callId: id, adoptedOn: z.iso.date() })),
  needIds: z.array(id),
});
