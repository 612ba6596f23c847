import { z } from 'zod';

const id = z.uuid();
const date = z.iso.date();

export const listedNetworkView = z.strictObject({
  networkId: id,
  name: z.string(),
  purpose: z.string(),
  coordinatorId: id,
  territories: z.array(z.string()),
  status: z.enum(['formed', 'dissolved']),
  dissolvedOn: date.nullable(),
  dissolvedBecause: z.string().nullable(),
  members: z.int(),
  revision: z.string().regex(/^\d+$/).meta({ description: 'Revision of the stream; also the ETag' }),
});

export const networkView = listedNetworkView.extend({
  memberIds: z.array(id),
  ties: z
    .strictObject({
      rule: z.string(),
      day: date,
      count: z.int(),
      medianDays: z.number().nullable(),
      effective: z.number(),
      share: z.number().nullable(),
      halfLifeDays: z.int(),
    })
    .meta({ description: 'Pairs of members that are tied on the day, and what their ties still count' }),
  memberships: z.array(z.strictObject({ actorId: id, validFrom: date, validTo: date.nullable() })),
});
