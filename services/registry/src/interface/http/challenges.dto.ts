import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { codes, id, territories, territoryFilter, text } from './fields.dto.js';

export const publishChallengeDto = z.object({
  title: text(200),
  need: text(4000),
  population: text(1000),
  territories,
  targetGroups: codes,
  serviceCodes: codes,
  evidence: z.array(text(500)).max(30).default([]),
});
export type PublishChallengeDto = z.output<typeof publishChallengeDto>;

export const adoptChallengeDto = z.object({ callId: id.meta({ description: 'A call that financing has published' }) });
export type AdoptChallengeDto = z.output<typeof adoptChallengeDto>;

export const closeChallengeDto = z.object({
  result: z.enum(['met', 'partly-met', 'not-met', 'withdrawn']),
  reason: text(500),
});
export type CloseChallengeDto = z.output<typeof closeChallengeDto>;

export const challengesQuery = pageQuery.extend({
  ...timeQuery,
  status: z.enum(['published', 'closed']).optional(),
  territory: territoryFilter,
  targetGroup: text(60).optional(),
  serviceCode: text(60).optional(),
  callId: id.optional(),
});
export type ChallengesQuery = z.output<typeof challengesQuery>;
