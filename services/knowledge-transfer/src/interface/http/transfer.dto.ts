import { pageQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { adaptation } from '../../domain/transfer/transfer.events.js';
import { versionParam } from './practice.dto.js';

export const requestTransferDto = z
  .strictObject({ practiceId: z.uuid(), practiceVersion: versionParam, territory: z.string().min(2).max(6) })
  .meta({ id: 'RequestTransfer' });

export const readinessDto = z
  .strictObject({ score: z.int().min(0).max(100), gaps: z.array(z.string().trim().min(1).max(1000)).max(50) })
  .meta({ id: 'AssessReadiness' });

export const adaptationPlanDto = z
  .strictObject({ adaptations: z.array(adaptation).max(100) })
  .meta({ id: 'PlanAdaptation' });

export const coreApprovalDto = z
  .strictObject({ component: z.string().trim().min(1).max(40) })
  .meta({ id: 'ApproveCoreAdaptation' });

export const transfersQuery = pageQuery.extend({ practiceId: z.uuid().optional() });

export type RequestTransferDto = z.infer<typeof requestTransferDto>;
export type ReadinessDto = z.infer<typeof readinessDto>;
export type AdaptationPlanDto = z.infer<typeof adaptationPlanDto>;
export type CoreApprovalDto = z.infer<typeof coreApprovalDto>;
