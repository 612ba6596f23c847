import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { blockKind } from '../../domain/applicant/applicant.events.js';
import { code, day, id, label } from '../../domain/stored-shapes.js';

export const openBlockDto = z
  .strictObject({ kind: blockKind, reference: label, validFrom: day.optional(), validTo: day.optional() })
  .refine(({ validFrom, validTo }) => validTo === undefined || validFrom !== undefined, { path: ['validFrom'] });
export const liftBlockDto = z.strictObject({ reason: code });
export const authorisationsQueryDto = pageQuery.extend({ ...timeQuery, matterReference: id.optional() });
export type OpenBlockDto = z.output<typeof openBlockDto>;
export type LiftBlockDto = z.output<typeof liftBlockDto>;
export type AuthorisationsQueryDto = z.output<typeof authorisationsQueryDto>;

export const undertakingQuery = z.strictObject({ ...timeQuery });
export type UndertakingQuery = z.output<typeof undertakingQuery>;
