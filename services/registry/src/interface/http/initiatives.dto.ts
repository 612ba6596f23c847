import { pageQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { STAGES } from '../../domain/code-lists/stages.js';
import { ENTRY_STAGES } from '../../domain/initiative/initiative.rules.js';
import { codes, id, territories, territoryFilter, text } from './fields.dto.js';

export const registerInitiativeDto = z.object({
  title: text(200),
  summary: text(4000),
  promoterId: id,
  stage: z.enum(ENTRY_STAGES),
  territories,
  targetGroups: codes,
  serviceCodes: codes,
  challengeId: id.optional(),
});
export type RegisterInitiativeDto = z.output<typeof registerInitiativeDto>;

export const attachPartnerDto = z.object({ actorId: id, contribution: text(1000) });
export type AttachPartnerDto = z.output<typeof attachPartnerDto>;

export const changeStageDto = z.object({
  to: z.enum(STAGES),
  transferId: id.optional().meta({ description: 'For `transferred`: a transfer recorded on the initiative' }),
  decisionId: id.optional().meta({ description: 'For `scaled`: the upscaling decision' }),
  lessons: text(4000).optional().meta({ description: 'For `failed`: what was learned' }),
});
export type ChangeStageDto = z.output<typeof changeStageDto>;

export const initiativesQuery = pageQuery.extend({
  stage: z.enum(STAGES).optional(),
  territory: territoryFilter,
  targetGroup: text(60).optional(),
  serviceCode: text(60).optional(),
  promoterId: id.optional(),
  challengeId: id.optional(),
});
export type InitiativesQuery = z.output<typeof initiativesQuery>;
