import { z } from 'zod';
import { regime } from '../../domain/de-minimis/aid-register.events.js';
import { day, id, instant, money } from '../../domain/stored-shapes.js';

export const reservedView = z.strictObject({
  reserved: z.boolean(),
  entryId: id.optional(),
  expiresAt: instant.meta({ description: 'The award must be granted by then; after it the room is let go' }).optional(),
});
export const declaredView = z.strictObject({
  entryIds: z.array(id).meta({ description: 'Empty when the same aid had been declared before' }),
});
export const withdrawnView = z.strictObject({ entryId: id });
export const entryView = z.strictObject({
  entryId: id,
  beneficiaryId: id,
  awardId: id.nullable(),
  regime,
  amount: money,
  grantDate: day,
  standing: z.enum(['reserved', 'granted', 'declared', 'released', 'withdrawn']),
  members: z.array(id),
  expiresAt: instant.nullable(),
  saidBy: z.enum(['beneficiary', 'grantor']).nullable(),
  grantor: z.string().nullable(),
  reference: z.string().nullable(),
  because: z.string().nullable(),
});
export const findingView = z.strictObject({
  entryId: id,
  rule: z.string(),
  awardId: id,
  beneficiaryId: id,
  members: z.array(id),
  grantDate: day,
  used: money,
  ceiling: money,
  excess: money,
  foundBy: z.enum(['ownership', 'declaration', 'grant']),
  foundOn: day,
  clearedOn: day.nullable(),
});
export const headroomView = z.strictObject({
  actorId: id,
  day,
  members: z.array(id).meta({ description: 'The single undertaking on that day' }),
  ceilings: z.array(
    z.strictObject({
      rule: z.string(),
      regimes: z.array(regime),
      ceiling: money,
      used: money,
      headroom: money,
      release: z
        .strictObject({ on: day, amount: money, headroom: money })
        .nullable()
        .meta({ description: 'The next day on which aid stops counting, how much, and the headroom then' }),
    }),
  ),
});
