import { eventCodec, type Aggregate, type Command, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import type { CallFact } from './challenge.decider.js';

/** What financing has published about a call: the register's own copy, so that a challenge is adopted by none that does not exist. */
const recorded = z.strictObject({
  callId: z.uuid(),
  title: z.string(),
  opensAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
});

export type CallRecorded = Event<'registry.call-recorded', z.infer<typeof recorded>>;
export type RecordCall = Command<'RecordCall', CallRecorded['data']>;

export const callCodec = eventCodec<CallRecorded>({ 'registry.call-recorded': { schema: recorded } });

export const callExamples: { readonly [E in CallRecorded as E['type']]: E['data'] } = {
  'registry.call-recorded': {
    callId: '0199c4d0-2b3c-7d4e-8f50-6b7c8d9e0f1a',
    title: 'Hogares en comunidad 2027',
    opensAt: '2027-01-11T08:00:00.000Z',
    closesAt: '2027-02-12T14:00:00.000Z',
  },
};

export const callAggregate: Aggregate<CallFact['status'], RecordCall, CallRecorded> = {
  decider: {
    initialState: () => 'unknown',
    evolve: () => 'published',
    decide: ({ data }, status) => (status === 'published' ? [] : [{ type: 'registry.call-recorded', data }]),
  },
  codec: callCodec,
  streamOf: (callId) => `registry.call-${callId}`,
};
