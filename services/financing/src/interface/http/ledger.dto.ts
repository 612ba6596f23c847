import { pageQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { day, id, label } from '../../domain/stored-shapes.js';

export const entriesQueryDto = pageQuery.extend({
  account: label.optional(),
  transactionId: id.optional(),
});
/** Effective date: what had taken effect by the end of that day. */
export const validOnDto = z.strictObject({ validOn: day.optional() });
export type EntriesQueryDto = z.output<typeof entriesQueryDto>;
export type ValidOnDto = z.output<typeof validOnDto>;
