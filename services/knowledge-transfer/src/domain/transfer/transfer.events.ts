import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';

const text = (max: number) => z.string().trim().min(1).max(max);
const transferId = z.uuid();

const transferRequested = z.strictObject({
  transferId,
  practiceId: z.uuid(),
  practiceVersion: z.string(),
  initiativeId: z.uuid(),
  donorActorId: z.uuid(),
  adopterActorId: z.uuid(),
  territory: text(20),
});
const readinessAssessed = z.strictObject({
  transferId,
  score: z.int().min(0).max(100),
  gaps: z.array(text(1000)).max(50),
});

export const adaptation = z.strictObject({ component: text(40), change: text(2000) });
export type Adaptation = z.infer<typeof adaptation>;
const adaptationPlanned = z.strictObject({
  transferId,
  adaptations: z.array(adaptation.extend({ kind: z.enum(['core', 'periphery']) })).max(100),
});
const coreAdaptationApproved = z.strictObject({ transferId, component: text(40) });
const consentGiven = z.strictObject({ transferId, party: z.enum(['donor', 'adopter']) });
const transferAgreed = transferRequested.omit({ practiceVersion: true }).extend({ agreedOn: z.iso.date() });

export type TransferRequested = Event<'knowledge-transfer.transfer-requested', z.infer<typeof transferRequested>>;
export type ReadinessAssessed = Event<'knowledge-transfer.readiness-assessed', z.infer<typeof readinessAssessed>>;
export type AdaptationPlanned = Event<'knowledge-transfer.adaptation-planned', z.infer<typeof adaptationPlanned>>;
export type CoreAdaptationApproved = Event<
  'knowledge-transfer.core-adaptation-approved',
  z.infer<typeof coreAdaptationApproved>
>;
export type ConsentGiven = Event<'knowledge-transfer.consent-given', z.infer<typeof consentGiven>>;
export type TransferAgreed = Event<'knowledge-transfer.transfer-agreed', z.infer<typeof transferAgreed>>;
export type TransferEvent =
  TransferRequested | ReadinessAssessed | AdaptationPlanned | CoreAdaptationApproved | ConsentGiven | TransferAgreed;

export const transferCodec = eventCodec<TransferEvent>({
  'knowledge-transfer.transfer-requested': { schema: transferRequested },
  'knowledge-transfer.readiness-assessed': { schema: readinessAssessed },
  'knowledge-transfer.adaptation-planned': { schema: adaptationPlanned },
  'knowledge-transfer.core-adaptation-approved': { schema: coreAdaptationApproved },
  'knowledge-transfer.consent-given': { schema: consentGiven },
  'knowledge-transfer.transfer-agreed': { schema: transferAgreed },
});

const request = {
  transferId: '0198f2f0-0000-7000-8000-0000000d0001',
  practiceId: '0198f2f0-0000-7000-8000-0000000c0001',
  initiativeId: '0198f2f0-0000-7000-8000-000000001001',
  donorActorId: '0198f2f0-0000-7000-8000-00000000b001',
  adopterActorId: '0198f2f0-0000-7000-8000-00000000b007',
  territory: '44216',
};

export const transferExamples = {
  'knowledge-transfer.transfer-requested': { ...request, practiceVersion: '1.0' },
  'knowledge-transfer.readiness-assessed': { transferId: request.transferId, score: 74, gaps: ['Oferta de vivienda'] },
  'knowledge-transfer.adaptation-planned': {
    transferId: request.transferId,
    adaptations: [{ component: 'transport', change: 'Taxi concertado', kind: 'periphery' }],
  },
  'knowledge-transfer.core-adaptation-approved': { transferId: request.transferId, component: 'chosen-home' },
  'knowledge-transfer.consent-given': { transferId: request.transferId, party: 'donor' },
  'knowledge-transfer.transfer-agreed': { ...request, agreedOn: '2030-04-01' },
} satisfies { [E in TransferEvent as E['type']]: E['data'] };
