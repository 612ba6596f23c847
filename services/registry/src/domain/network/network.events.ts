import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';

const formed = z.strictObject({
  networkId: z.uuid(),
  name: z.string(),
  purpose: z.string(),
  coordinatorId: z.uuid(),
  territories: z.array(z.string()),
});
const joined = z.strictObject({ networkId: z.uuid(), actorId: z.uuid() });

export type NetworkFormed = Event<'registry.network-formed', z.infer<typeof formed>>;
export type NetworkJoined = Event<'registry.network-joined', z.infer<typeof joined>>;
export type NetworkEvent = NetworkFormed | NetworkJoined;

export const networkCodec = eventCodec<NetworkEvent>({
  'registry.network-formed': { schema: formed },
  'registry.network-joined': { schema: joined },
});

const networkId = '0199c1a0-9d8c-7b6a-8f5e-4d3c2b1a0f9e';

export const networkExamples: { readonly [E in NetworkEvent as E['type']]: E['data'] } = {
  'registry.network-formed': {
    networkId,
    name: 'Red de Vivienda con Apoyos',
    purpose: 'Sharing what works in supported housing',
    coordinatorId: '8f0c3a52-1d4b-5e6f-9a7b-0c1d2e3f4a5b',
    territories: ['08', '02'],
  },
  'registry.network-joined': { networkId, actorId: '2c7d9e10-3b4a-5c6d-8e9f-1a2b3c4d5e6f' },
};
