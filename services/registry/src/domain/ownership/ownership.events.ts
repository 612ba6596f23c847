import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';

/**
 * Why one enterprise is linked to another (Regulation (EU) 2023/2831, article 2(2), a to d): it holds voting rights in it, may appoint
 * or remove the majority of its board, has a dominant influence by contract or statutes, or controls the votes by agreement.
 */
export const LINK_KINDS = ['voting-rights', 'board-majority', 'dominant-influence', 'voting-agreement'] as const;

const id = z.uuid();
const period = {
  /** The first day on which it holds. */
  validFrom: z.iso.date(),
  /** The first day on which it does not hold any more. */
  validTo: z.iso.date().optional(),
};
const terms = {
  kind: z.enum(LINK_KINDS),
  /** Part of the voting rights, a fraction such as `1/3`; only of the kind voting-rights. */
  share: z.string().optional(),
  evidence: z.string(),
  ...period,
};
const recorded = z.strictObject({ linkId: id, ownerId: id, ownedId: id, ...terms });
const corrected = z.strictObject({ linkId: id, ownedId: id, ...terms, reason: z.string() });
const ended = z.strictObject({ linkId: id, ownedId: id, validTo: z.iso.date(), evidence: z.string() });
const withdrawn = z.strictObject({ linkId: id, ownedId: id, reason: z.string() });

export type OwnershipRecorded = Event<'registry.ownership-recorded', z.infer<typeof recorded>>;
export type OwnershipCorrected = Event<'registry.ownership-corrected', z.infer<typeof corrected>>;
export type OwnershipEnded = Event<'registry.ownership-ended', z.infer<typeof ended>>;
export type OwnershipWithdrawn = Event<'registry.ownership-withdrawn', z.infer<typeof withdrawn>>;
export type OwnershipEvent = OwnershipRecorded | OwnershipCorrected | OwnershipEnded | OwnershipWithdrawn;

export const ownershipCodec = eventCodec<OwnershipEvent>({
  'registry.ownership-recorded': { schema: recorded },
  'registry.ownership-corrected': { schema: corrected },
  'registry.ownership-ended': { schema: ended },
  'registry.ownership-withdrawn': { schema: withdrawn },
});

const linkId = '6f0d2c1b-3a4e-5b6c-8d7e-9f0a1b2c3d4e';
const mistaken = '7a1e3d2c-4b5f-5c7d-9e8f-0a1b2c3d4e5f';
const ownedId = '4e9f1a32-5d6c-5e8f-a0b1-3c4d5e6f7a8b';

export const ownershipExamples: { readonly [E in OwnershipEvent as E['type']]: E['data'] } = {
  'registry.ownership-recorded': {
    linkId,
    ownerId: '3d8e0f21-4c5b-5d7e-9f0a-2b3c4d5e6f7a',
    ownedId,
    kind: 'voting-rights',
    share: '1',
    evidence: 'Note of the commercial register of 2019-04-03',
    validFrom: '2019-04-01',
  },
  'registry.ownership-corrected': {
    linkId,
    ownedId,
    kind: 'voting-rights',
    share: '2/3',
    evidence: 'Deed of 2019-03-28',
    validFrom: '2019-03-28',
    reason: 'The deed was read again',
  },
  'registry.ownership-ended': { linkId, ownedId, validTo: '2031-01-01', evidence: 'Deed of sale of 2030-12-15' },
  'registry.ownership-withdrawn': {
    linkId: mistaken,
    ownedId,
    reason: 'Recorded for another company of the same name',
  },
};
