import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';

const awardFileOpened = z.strictObject({
  awardId: z.uuid(),
  callId: z.uuid(),
  initiativeId: z.uuid(),
  beneficiaryId: z.uuid(),
  grantDate: z.iso.date(),
});

export type AwardFileOpened = Event<'evaluation.award-file-opened', z.infer<typeof awardFileOpened>>;
export type AwardFileEvent = AwardFileOpened;

export const awardFileCodec = eventCodec<AwardFileEvent>({
  'evaluation.award-file-opened': { schema: awardFileOpened },
});

export const awardFileExamples = {
  'evaluation.award-file-opened': {
    awardId: '0198f2f0-0000-7000-8000-00000000a001',
    callId: '0198f2f0-0000-7000-8000-00000000c001',
    initiativeId: '0198f2f0-0000-7000-8000-000000001001',
    beneficiaryId: '0198f2f0-0000-7000-8000-00000000b001',
    grantDate: '2027-03-15',
  },
} satisfies { [E in AwardFileEvent as E['type']]: E['data'] };
