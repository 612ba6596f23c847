import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { regime } from '../../domain/de-minimis/aid-register.events.js';
import { day, id, label } from '../../domain/stored-shapes.js';
import { amount } from './amount.dto.js';

const said = { regime: regime.default('general'), amount, grantDate: day, reference: label.optional() };

/** Aid that the caller's own organisation has been granted by others. */
export const declareOwnAidDto = z.strictObject({ ...said, grantor: label.optional() });
/** Aid that another grantor says it has granted. */
export const grantorAidDto = z.strictObject({ ...said, beneficiaryId: id, grantor: label });
export const aidQuery = pageQuery.extend({ ...timeQuery, beneficiaryId: id.optional(), awardId: id.optional() });
export const findingsQuery = pageQuery.extend({ ...timeQuery, cleared: z.stringbool().default(false) });

export type DeclareOwnAidDto = z.output<typeof declareOwnAidDto>;
export type GrantorAidDto = z.output<typeof grantorAidDto>;
export type AidQueryDto = z.output<typeof aidQuery>;
export type FindingsQuery = z.output<typeof findingsQuery>;
