import { z } from 'zod';
import { blockKind } from '../../domain/applicant/applicant.events.js';
import { chain } from '../../domain/authorisation/authorisation.events.js';
import { day, fraction, id, instant } from '../../domain/stored-shapes.js';

export const applicantView = z.strictObject({
  actorId: id,
  standing: z.enum(['unknown', 'registered', 'verified', 'suspended']),
  blocks: z.array(
    z.strictObject({
      blockId: id,
      kind: blockKind,
      reference: z.string(),
      validFrom: day.nullable(),
      validTo: day.nullable().meta({ description: 'The last day on which it holds' }),
      liftedBecause: z.string().nullable(),
    }),
  ),
});
export const blockOpenedView = z.strictObject({ actorId: id, blockId: id, kind: blockKind, reference: z.string() });
export const blockLiftedView = z.strictObject({ actorId: id, blockId: id });
export const undertakingView = z.strictObject({
  actorId: id,
  validAt: day,
  members: z.array(id),
  grounds: z
    .array(
      z.strictObject({
        ownedId: id,
        ownerIds: z.array(id),
        kind: z.enum(['voting-rights', 'board-majority', 'dominant-influence', 'voting-agreement']),
        share: fraction.optional(),
      }),
    )
    .meta({ description: 'Why each of them belongs' }),
});
export const authorisationView = z.strictObject({
  resolutionId: id,
  matterKind: z.string(),
  matterReference: id.nullable(),
  inForceFrom: instant,
  chain: chain.meta({ description: 'The votes that it stands on' }),
  supersededBy: id.nullable(),
});
