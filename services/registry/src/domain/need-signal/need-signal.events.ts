import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';

const needId = z.uuid();
/** Who says it: an organisation of the register, or a published statistic. Never a person. */
const source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('organisation'), actorId: z.uuid() }),
  z.strictObject({ kind: z.literal('statistic'), title: z.string(), publisher: z.string(), url: z.url().optional() }),
]);
const signalled = z.strictObject({
  needId,
  need: z.string(),
  source,
  observedOn: z.iso.date(),
  territories: z.array(z.string()),
  targetGroups: z.array(z.string()),
  serviceCodes: z.array(z.string()),
  catalogueVersion: z.int(),
  evidence: z.array(z.string()),
});
const supported = z.strictObject({ needId, challengeId: z.uuid() });
const withdrawn = z.strictObject({ needId, withdrawnOn: z.iso.date(), reason: z.string() });

export type NeedSignalled = Event<'registry.need-signalled', z.infer<typeof signalled>>;
export type ChallengeSupported = Event<'registry.challenge-supported', z.infer<typeof supported>>;
export type NeedWithdrawn = Event<'registry.need-withdrawn', z.infer<typeof withdrawn>>;
export type NeedEvent = NeedSignalled | ChallengeSupported | NeedWithdrawn;

export const needCodec = eventCodec<NeedEvent>({
  'registry.need-signalled': { schema: signalled },
  'registry.challenge-supported': { schema: supported },
  'registry.need-withdrawn': { schema: withdrawn },
});

const id = '0199c1b0-3c4d-7e5f-8061-7c8d9e0f1a2b';

export const needExamples: { readonly [E in NeedEvent as E['type']]: E['data'] } = {
  'registry.need-signalled': {
    needId: id,
    need: 'Support at home at night, which nobody offers within 40 km',
    source: { kind: 'organisation', actorId: '2c7d9e10-3b4a-5c6d-8e9f-1a2b3c4d5e6f' },
    observedOn: '2026-11-15',
    territories: ['16078'],
    targetGroups: ['older-people'],
    serviceCodes: ['home-care'],
    catalogueVersion: 1,
    evidence: ['Requests to the municipal social services, 2026'],
  },
  'registry.challenge-supported': { needId: id, challengeId: '0199c1a0-1a2b-7c3d-8e4f-5a6b7c8d9e0f' },
  'registry.need-withdrawn': { needId: id, withdrawnOn: '2028-03-01', reason: 'A night service has begun' },
};
