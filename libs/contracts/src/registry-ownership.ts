import { z } from 'zod';
import { publishedEvent } from './published-event.js';

const context = 'registry';
const linkId = z.uuid();
const ownedId = z.uuid();

const terms = {
  /** Regulation (EU) 2023/2831, article 2(2), a to d. */
  kind: z.enum(['voting-rights', 'board-majority', 'dominant-influence', 'voting-agreement']),
  /** Part of the voting rights, a fraction such as `1/3`; only of the kind voting-rights. */
  share: z.string().optional(),
  /** The first day on which it holds, and the first on which it does not any more. */
  validFrom: z.iso.date(),
  validTo: z.iso.date().optional(),
};

/** One enterprise holds something in another, which may make the two a single undertaking. */
export const ownershipRecorded = publishedEvent({
  context,
  name: 'ownership-recorded',
  version: 1,
  description: 'It was recorded what one enterprise holds in another, and from when, which may be long ago.',
  schema: z.object({ linkId, ownerId: z.uuid(), ownedId, ...terms }),
});

export const ownershipCorrected = publishedEvent({
  context,
  name: 'ownership-corrected',
  version: 1,
  description: 'What was recorded of a link between two enterprises was wrong; this is what holds instead.',
  schema: z.object({ linkId, ownedId, ...terms }),
});

export const ownershipEnded = publishedEvent({
  context,
  name: 'ownership-ended',
  version: 1,
  description: 'A link between two enterprises ends: from that day on it does not hold.',
  schema: z.object({ linkId, ownedId, validTo: z.iso.date() }),
});

export const ownershipWithdrawn = publishedEvent({
  context,
  name: 'ownership-withdrawn',
  version: 1,
  description: 'A link between two enterprises was recorded by mistake and never held.',
  schema: z.object({ linkId, ownedId }),
});

export type OwnershipRecorded = z.infer<typeof ownershipRecorded.schema>;
export type OwnershipCorrected = z.infer<typeof ownershipCorrected.schema>;
export type OwnershipEnded = z.infer<typeof ownershipEnded.schema>;
export type OwnershipWithdrawn = z.infer<typeof ownershipWithdrawn.schema>;

export const ownership = { ownershipRecorded, ownershipCorrected, ownershipEnded, ownershipWithdrawn } as const;
