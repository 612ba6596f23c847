import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';

const barrierId = z.uuid();
const day = z.iso.date();
const reported = z.strictObject({
  barrierId,
  title: z.string(),
  description: z.string(),
  /** The norm that stands in the way, as whoever reports it cites it. */
  legalReference: z.string(),
  /** Where it holds; in all of Spain when empty. */
  territories: z.array(z.string()),
  initiativeIds: z.array(z.uuid()),
  reportedBy: z.uuid(),
  reportedOn: day,
});
const initiativeAffected = z.strictObject({ barrierId, initiativeId: z.uuid() });
const underReview = z.strictObject({ barrierId, reviewedFrom: day, by: z.string() });
const resolved = z.strictObject({
  barrierId,
  resolvedOn: day,
  how: z.string(),
  /** The norm that removed it, where one did. */
  legalReference: z.string().optional(),
});
const rejected = z.strictObject({ barrierId, rejectedOn: day, reasons: z.string() });

export type BarrierReported = Event<'registry.barrier-reported', z.infer<typeof reported>>;
export type InitiativeAffected = Event<'registry.initiative-affected', z.infer<typeof initiativeAffected>>;
export type BarrierUnderReview = Event<'registry.barrier-under-review', z.infer<typeof underReview>>;
export type BarrierResolved = Event<'registry.barrier-resolved', z.infer<typeof resolved>>;
export type BarrierRejected = Event<'registry.barrier-rejected', z.infer<typeof rejected>>;
export type BarrierEvent =
  BarrierReported | InitiativeAffected | BarrierUnderReview | BarrierResolved | BarrierRejected;

export const barrierCodec = eventCodec<BarrierEvent>({
  'registry.barrier-reported': { schema: reported },
  'registry.initiative-affected': { schema: initiativeAffected },
  'registry.barrier-under-review': { schema: underReview },
  'registry.barrier-resolved': { schema: resolved },
  'registry.barrier-rejected': { schema: rejected },
});

const id = '0199c1c0-4d5e-7f60-8172-8d9e0f1a2b3c';

export const barrierExamples: { readonly [E in BarrierEvent as E['type']]: E['data'] } = {
  'registry.barrier-reported': {
    barrierId: id,
    title: 'Shared homes need the licence of a residence',
    description: 'A home for four people is inspected by the rules of a residential centre of eighty places',
    legalReference: 'Example regional decree on residential centres, article 4',
    territories: ['08'],
    initiativeIds: ['0199c1a0-5b1e-7c44-9f10-6d2b8a3e4c51'],
    reportedBy: '8f0c3a52-1d4b-5e6f-9a7b-0c1d2e3f4a5b',
    reportedOn: '2027-04-12',
  },
  'registry.initiative-affected': { barrierId: id, initiativeId: '4e9f1a32-5d6c-5e8f-8a1b-3c4d5e6f7a8b' },
  'registry.barrier-under-review': { barrierId: id, reviewedFrom: '2027-05-03', by: 'Regional legal service' },
  'registry.barrier-resolved': {
    barrierId: id,
    resolvedOn: '2028-10-01',
    how: 'Homes of up to six places are licensed as dwellings',
    legalReference: 'Example regional decree on community homes, article 2',
  },
  'registry.barrier-rejected': {
    barrierId: id,
    rejectedOn: '2027-09-01',
    reasons: 'The decree exempts homes of up to six places already',
  },
};
