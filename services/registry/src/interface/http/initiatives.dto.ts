import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { STAGES } from '../../domain/code-lists/stages.js';
import { ENTRY_STAGES } from '../../domain/initiative/initiative.rules.js';
import { codes, id, territories, territoryFilter, text } from './fields.dto.js';

const title = text(200);
const summary = text(4000);

export const registerInitiativeDto = z.object({
  title,
  summary,
  promoterId: id,
  stage: z.enum(ENTRY_STAGES),
  territories,
  targetGroups: codes,
  serviceCodes: codes,
  challengeId: id.optional(),
});
export type RegisterInitiativeDto = z.output<typeof registerInitiativeDto>;

export const describeInitiativeDto = z.object({
  validFrom: z.iso.date().optional().meta({ description: 'Day from which this holds; today when absent' }),
  title: title.optional(),
  summary: summary.optional(),
  territories: territories.optional(),
  targetGroups: codes.optional(),
  serviceCodes: codes.optional(),
});
export type DescribeInitiativeDto = z.output<typeof describeInitiativeDto>;

export const linkChallengeDto = z.object({ challengeId: id });
export type LinkChallengeDto = z.output<typeof linkChallengeDto>;

export const attachPartnerDto = z.object({
  actorId: id,
  contribution: text(1000),
  validFrom: z.iso.date().optional().meta({ description: 'First day as a partner; today when absent' }),
});
export type AttachPartnerDto = z.output<typeof attachPartnerDto>;

/** For partners of an initiative and members of a network alike. */
export const leaveDto = z.object({
  reason: text(500),
  validTo: z.iso
    .date()
    .optional()
    .meta({ description: 'First day on which it no longer takes part; today when absent' }),
});
export type LeaveDto = z.output<typeof leaveDto>;

export const changeStageDto = z.object({
  to: z.enum(STAGES),
  evaluationId: id.optional().meta({ description: 'For `consolidated`: an approved evaluation of the initiative' }),
  transferId: id.optional().meta({ description: 'For `transferred`: a transfer recorded on the initiative' }),
  decisionId: id.optional().meta({ description: 'For `scaled`: an upscaling decision in force about the initiative' }),
  lessons: text(4000).optional().meta({ description: 'For `failed`: what was learned' }),
  reason: text(1000).optional().meta({ description: 'For `closed`: why' }),
});
export type ChangeStageDto = z.output<typeof changeStageDto>;

export const takeOverDto = z.object({
  takenOverBy: id.meta({ description: 'The initiative registered here that takes the place of the referenced one' }),
});
export type TakeOverDto = z.output<typeof takeOverDto>;

export const initiativesQuery = pageQuery.extend({
  ...timeQuery,
  stage: z.enum(STAGES).optional(),
  territory: territoryFilter,
  targetGroup: text(60).optional(),
  serviceCode: text(60).optional(),
  promoterId: id.optional(),
  challengeId: id.optional(),
  networkId: id.optional(),
  origin: z.enum(['registered', 'referenced']).optional(),
  staleSince: z.iso.date().optional().meta({ description: 'Not confirmed since this day' }),
  minDaysUnconfirmed: z.coerce.number().int().min(0).max(36_500).optional(),
});
export type InitiativesQuery = z.output<typeof initiativesQuery>;

export const atQuery = z.strictObject({ ...timeQuery });
export type AtQuery = z.output<typeof atQuery>;
