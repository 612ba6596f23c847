import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { LINK_KINDS } from '../../domain/ownership/ownership.events.js';
import { id, text } from './fields.dto.js';

const share = z
  .string()
  .max(20)
  .meta({
    description: 'Part of the voting rights as a fraction, such as 1/3; only of the kind voting-rights',
    examples: ['51/100'],
  });
const terms = {
  kind: z.enum(LINK_KINDS).meta({ description: 'Regulation (EU) 2023/2831, article 2(2), a to d' }),
  share: share.optional(),
  evidence: text(500),
  validFrom: z.iso.date().meta({ description: 'The first day on which it holds' }),
  validTo: z.iso.date().optional().meta({ description: 'The first day on which it does not hold any more' }),
};

export const recordOwnershipDto = z.object({ ownerId: id, ...terms });
export type RecordOwnershipDto = z.output<typeof recordOwnershipDto>;

export const correctOwnershipDto = z.object({ ...terms, reason: text(500) });
export type CorrectOwnershipDto = z.output<typeof correctOwnershipDto>;

export const endOwnershipDto = z.object({ validTo: z.iso.date(), evidence: text(500) });
export type EndOwnershipDto = z.output<typeof endOwnershipDto>;

export const withdrawOwnershipDto = z.object({ reason: text(500) });
export type WithdrawOwnershipDto = z.output<typeof withdrawOwnershipDto>;

export const ownersQuery = pageQuery.extend({ ...timeQuery });
export type OwnersQuery = z.output<typeof ownersQuery>;

export const linkView = z.strictObject({
  linkId: z.uuid(),
  ownerId: z.uuid(),
  ownedId: z.uuid(),
  kind: z.enum(LINK_KINDS),
  share: z.string().nullable(),
  evidence: z.string(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  revision: z.string().regex(/^\d+$/),
});

export const undertakingView = z.strictObject({
  actorId: z.uuid().meta({ description: 'Of an alias the actor that it stands for' }),
  validAt: z.iso.date(),
  members: z.array(z.uuid()).meta({ description: 'The linked enterprises, the one asked for included, by id' }),
  grounds: z.array(
    z.strictObject({
      ownedId: z.uuid(),
      ownerIds: z.array(z.uuid()),
      kind: z.enum(LINK_KINDS),
      share: z.string().optional().meta({ description: 'What the owners hold together, a fraction' }),
    }),
  ),
});
