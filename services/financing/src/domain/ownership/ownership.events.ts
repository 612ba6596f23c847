import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import type { ExamplesOf } from '../examples.js';
import { day, fraction, id } from '../stored-shapes.js';

/** What the registry says now of a link between two enterprises, whole; `validTo` is the first day on which it does not hold. */
const noted = z.object({
  linkId: id,
  ownerId: id,
  ownedId: id,
  kind: z.enum(['voting-rights', 'board-majority', 'dominant-influence', 'voting-agreement']),
  share: fraction.optional(),
  validFrom: day,
  validTo: day.optional(),
});
const dropped = z.object({ linkId: id });

export type OwnershipNoted = Event<'financing.ownership-noted', z.infer<typeof noted>>;
export type OwnershipDropped = Event<'financing.ownership-dropped', z.infer<typeof dropped>>;
export type OwnershipEvent = OwnershipNoted | OwnershipDropped;

export const ownershipCodec = eventCodec<OwnershipEvent>({
  'financing.ownership-noted': { schema: noted },
  'financing.ownership-dropped': { schema: dropped },
});

const linkId = '01980000-0000-7000-8000-00000000c001';

export const ownershipExamples: ExamplesOf<OwnershipEvent> = {
  'financing.ownership-noted': {
    linkId,
    ownerId: '01980000-0000-7000-8000-00000000a002',
    ownedId: '01980000-0000-7000-8000-00000000a003',
    kind: 'voting-rights',
    share: '51/100',
    validFrom: '2019-04-01',
  },
  'financing.ownership-dropped': { linkId: '01980000-0000-7000-8000-00000000c002' },
};
