import { pageQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { blockKind } from '../../domain/applicant/applicant.events.js';
import { code, id, label } from '../../domain/stored-shapes.js';

export const openBlockDto = z.strictObject({ kind: blockKind, reference: label });
export const liftBlockDto = z.strictObject({ reason: code });
export const authorisationsQueryDto = pageQuery.extend({ matterReference: id.optional() });
export type OpenBlockDto = z.output<typeof openBlockDto>;
export type LiftBlockDto = z.output<typeof liftBlockDto>;
export type AuthorisationsQueryDto = z.output<typeof authorisationsQueryDto>;

export const undertakingQuery = z.strictObject({ validAt: z.iso.date().optional() });
export type UndertakingQuery = z.output<typeof undertakingQuery>;
