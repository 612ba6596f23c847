import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';

const recorded = z.strictObject({
  practiceId: z.uuid(),
  practiceVersion: z.string(),
  title: z.string(),
  /** The initiative that it comes from. */
  initiativeId: z.uuid(),
  evidenceLevel: z.int().min(1).max(5),
  publishedOn: z.iso.date(),
});

export type PracticeRecorded = Event<'registry.practice-recorded', z.infer<typeof recorded>>;
export type PracticeEvent = PracticeRecorded;

export const practiceCodec = eventCodec<PracticeEvent>({ 'registry.practice-recorded': { schema: recorded } });

export const practiceExamples: { readonly [E in PracticeEvent as E['type']]: E['data'] } = {
  'registry.practice-recorded': {
    practiceId: '0199e1d2-5b6c-7d8e-8f90-1a2b3c4d5e6f',
    practiceVersion: '1.0',
    title: 'Small homes with support',
    initiativeId: '0199c1a0-1a2b-7c3d-8e4f-5a6b7c8d9e1f',
    evidenceLevel: 3,
    publishedOn: '2028-05-10',
  },
};
