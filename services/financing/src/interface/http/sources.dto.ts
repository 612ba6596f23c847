import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { funder, purposes, sourceKind } from '../../domain/pool/pool.events.js';
import { day, id, label } from '../../domain/stored-shapes.js';
import { amount } from './amount.dto.js';

export const receiptDto = z.strictObject({ amount, receivedOn: day, bankReference: label });
export const reductionDto = z.strictObject({ amount, reason: label });
export const makePledgeDto = z.strictObject({
  title: label,
  kind: sourceKind,
  funder,
  purposes: purposes.default([]),
  instalments: z
    .array(z.strictObject({ amount, dueOn: day }))
    .min(1)
    .max(60),
});
export const commitPledgeDto = z.strictObject({ poolId: id, amount });
export const reasonOnlyDto = z.strictObject({ reason: label });
export const instalmentNumber = z.coerce.number().int().min(1).max(60);
export const pledgesQueryDto = pageQuery.extend(timeQuery);
export const pledgeQueryDto = z.strictObject(timeQuery);
export const overdueQueryDto = z.strictObject({ ...timeQuery, limit: pageQuery.shape.limit });

export type ReceiptDto = z.output<typeof receiptDto>;
export type ReductionDto = z.output<typeof reductionDto>;
export type MakePledgeDto = z.output<typeof makePledgeDto>;
export type CommitPledgeDto = z.output<typeof commitPledgeDto>;
export type ReasonOnlyDto = z.output<typeof reasonOnlyDto>;
export type PledgesQueryDto = z.output<typeof pledgesQueryDto>;
export type PledgeQueryDto = z.output<typeof pledgeQueryDto>;
export type OverdueQueryDto = z.output<typeof overdueQueryDto>;

const money = z.strictObject({ cents: z.string(), currency: z.literal('EUR') }).meta({ id: 'Euros' });
const pledgeFields = {
  pledgeId: id,
  title: z.string(),
  kind: sourceKind,
  funderId: id.nullable(),
  publicFund: z.string().nullable(),
  purposes: z.array(z.string()),
  pledged: money,
  committed: money,
  uncommitted: money,
  received: money,
  withdrawn: z.boolean(),
  reason: z.string().nullable(),
  signedOn: day,
  revision: z.string(),
};
const instalmentFields = {
  number: z.int(),
  dueOn: day,
  promised: money,
  received: money,
  creditorReference: z
    .string()
    .nullable()
    .meta({ description: 'ISO 11649; written on the transfer, it is known by itself' }),
  status: z.enum(['expected', 'due', 'overdue', 'received', 'reduced']),
};
export const pledgeInList = z.strictObject(pledgeFields);
export const pledgeView = z.strictObject({ ...pledgeFields, instalments: z.array(z.strictObject(instalmentFields)) });
export const overdueView = z.strictObject({ pledgeId: id, ...instalmentFields });
export const committedView = z.strictObject({ pledgeId: id, sourceId: id });
