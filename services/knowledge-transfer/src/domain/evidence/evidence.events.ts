import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';

const evidenceRecorded = z.strictObject({
  evaluationId: z.uuid(),
  initiativeId: z.uuid(),
  evidenceLevel: z.int().min(0).max(5),
  evidenceRule: z.string(),
});

export type EvidenceRecorded = Event<'knowledge-transfer.evidence-recorded', z.infer<typeof evidenceRecorded>>;
export type EvidenceEvent = EvidenceRecorded;

export const evidenceCodec = eventCodec<EvidenceEvent>({
  'knowledge-transfer.evidence-recorded': { schema: evidenceRecorded },
});

export const evidenceExamples = {
  'knowledge-transfer.evidence-recorded': {
    evaluationId: '0198f2f0-0000-7000-8000-0000000ea001',
    initiativeId: '0198f2f0-0000-7000-8000-000000001001',
    evidenceLevel: 3,
    evidenceRule: 'evidence-level@1',
  },
} satisfies { [E in EvidenceEvent as E['type']]: E['data'] };
