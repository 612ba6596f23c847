import { z } from 'zod';
import { funder, purposes, sourceKind } from '../../domain/pool/pool.events.js';
import { day, fraction, id, money } from '../../domain/stored-shapes.js';

const summary = {
  poolId: id,
  title: z.string(),
  planLine: z.string(),
  rulesVersion: z.string(),
  privateKinds: z.array(sourceKind),
  privateShareLimit: fraction,
  privateShareInclusive: z.boolean().meta({ description: 'Whether the limit itself is allowed' }),
  euKinds: z.array(sourceKind).nullable(),
  euRate: fraction.nullable(),
  revision: z.string(),
};
export const listedPoolView = z.strictObject(summary);
export const poolView = z.strictObject({
  ...summary,
  committed: money,
  reserved: money.meta({ description: 'What calls have been promised' }),
  uncommitted: money,
  privateAmount: money,
  privateShare: fraction,
  sources: z.array(
    z.strictObject({
      sourceId: id,
      kind: sourceKind,
      funderId: id.nullable(),
      publicFund: z.string().nullable(),
      pledgeId: id.nullable(),
      creditorReference: z.string().nullable(),
      purposes,
      committedOn: day,
      amount: money,
      received: money.nullable().meta({ description: 'Null where the money comes in on a pledge' }),
    }),
  ),
  reservations: z.array(z.strictObject({ callId: id, amount: money, reservedOn: day })),
});
export const committedView = z.strictObject({
  poolId: id,
  sourceId: id.optional(),
  kind: sourceKind.optional(),
  funder: funder.optional(),
  amount: money.optional(),
  purposes: purposes.optional(),
  committedOn: day.optional(),
});
