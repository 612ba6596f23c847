import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { codes, id, territories, territoryFilter, text } from './fields.dto.js';

const source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('organisation'), actorId: id }),
  z.object({
    kind: z.literal('statistic'),
    title: text(300),
    publisher: text(300),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional(),
  }),
]);

export const signalNeedDto = z.object({
  need: text(4000),
  source: source.meta({ description: 'Who says it: an organisation of the register, or a published statistic' }),
  observedOn: z.iso.date(),
  territories,
  targetGroups: codes,
  serviceCodes: codes,
  evidence: z.array(text(500)).max(30).default([]),
});
export type SignalNeedDto = z.output<typeof signalNeedDto>;

export const supportChallengeDto = z.object({ challengeId: id });
export type SupportChallengeDto = z.output<typeof supportChallengeDto>;

export const withdrawNeedDto = z.object({ reason: text(500) });
export type WithdrawNeedDto = z.output<typeof withdrawNeedDto>;

export const needsQuery = pageQuery.extend({
  ...timeQuery,
  status: z.enum(['signalled', 'withdrawn']).optional(),
  territory: territoryFilter,
  targetGroup: text(60).optional(),
  serviceCode: text(60).optional(),
  source: id.optional().meta({ description: 'The organisation that says it' }),
  challengeId: id.optional(),
});
export type NeedsQuery = z.output<typeof needsQuery>;
