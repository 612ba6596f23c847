import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';

const day = z.iso.date();
/** Counts the times that an actor has joined: it may leave and come back. */
const term = z.int().min(1);
const networkId = z.uuid();
const actorId = z.uuid();

const formed = z.strictObject({
  networkId,
  name: z.string(),
  purpose: z.string(),
  coordinatorId: z.uuid(),
  territories: z.array(z.string()),
});
/** Without `validFrom` in events of version 1: from the day they were recorded. */
const joined = z.strictObject({ networkId, actorId, term, validFrom: day.optional() });
/** `validTo` is the first day on which it is no longer a member. */
const left = z.strictObject({ networkId, actorId, term, validTo: day, reason: z.string() });
const renamed = z.strictObject({ networkId, name: z.string(), purpose: z.string() });
const coordinatorChanged = z.strictObject({ networkId, from: z.uuid(), to: z.uuid() });
const dissolved = z.strictObject({ networkId, dissolvedOn: day, reason: z.string() });

export type NetworkFormed = Event<'registry.network-formed', z.infer<typeof formed>>;
export type NetworkJoined = Event<'registry.network-joined', z.infer<typeof joined>>;
export type NetworkLeft = Event<'registry.network-left', z.infer<typeof left>>;
export type NetworkRenamed = Event<'registry.network-renamed', z.infer<typeof renamed>>;
export type NetworkCoordinatorChanged = Event<
  'registry.network-coordinator-changed',
  z.infer<typeof coordinatorChanged>
>;
export type NetworkDissolved = Event<'registry.network-dissolved', z.infer<typeof dissolved>>;
export type NetworkEvent =
  NetworkFormed | NetworkJoined | NetworkLeft | NetworkRenamed | NetworkCoordinatorChanged | NetworkDissolved;

export const networkCodec = eventCodec<NetworkEvent>({
  'registry.network-formed': { schema: formed },
  // Nobody could leave before version 2, so whoever had joined had joined once.
  'registry.network-joined': { schema: joined, upcasts: { 1: (old: object) => ({ ...old, term: 1 }) } },
  'registry.network-left': { schema: left },
  'registry.network-renamed': { schema: renamed },
  'registry.network-coordinator-changed': { schema: coordinatorChanged },
  'registry.network-dissolved': { schema: dissolved },
});

const id = '0199c1a0-9d8c-7b6a-8f5e-4d3c2b1a0f9e';
const coordinatorId = '8f0c3a52-1d4b-5e6f-9a7b-0c1d2e3f4a5b';
const memberId = '2c7d9e10-3b4a-5c6d-8e9f-1a2b3c4d5e6f';

export const networkExamples: { readonly [E in NetworkEvent as E['type']]: E['data'] } = {
  'registry.network-formed': {
    networkId: id,
    name: 'Red de Vivienda con Apoyos',
    purpose: 'Sharing what works in supported housing',
    coordinatorId,
    territories: ['08', '02'],
  },
  'registry.network-joined': { networkId: id, actorId: memberId, term: 1, validFrom: '2026-12-10' },
  'registry.network-left': {
    networkId: id,
    actorId: coordinatorId,
    term: 1,
    validTo: '2028-01-01',
    reason: 'Its work moved to another network',
  },
  'registry.network-renamed': {
    networkId: id,
    name: 'Red de Hogares con Apoyos',
    purpose: 'Sharing what works in homes with support',
  },
  'registry.network-coordinator-changed': { networkId: id, from: coordinatorId, to: memberId },
  'registry.network-dissolved': { networkId: id, dissolvedOn: '2030-06-30', reason: 'Joined with another network' },
};
