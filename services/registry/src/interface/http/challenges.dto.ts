import { pageQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { codes, territories, territoryFilter, text } from './fields.dto.js';

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

export const challengesQuery = pageQuery.extend({
  status: z.enum(['published', 'closed']).optional(),
  territory: territoryFilter,
});
export type ChallengesQuery = z.output<typeof challengesQuery>;
