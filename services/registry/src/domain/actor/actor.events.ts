import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { SECTORS } from '../code-lists/sectors.js';

const registered = z.strictObject({
  actorId: z.uuid(),
  legalName: z.string(),
  nif: z.string(),
  sector: z.enum(SECTORS),
  territory: z.string(),
  dir3: z.string().optional(),
  /** The day from which name, sector and territory hold. */
  validFrom: z.iso.date(),
});
const verified = z.strictObject({ actorId: z.uuid(), evidence: z.string() });
const suspended = z.strictObject({ actorId: z.uuid(), reason: z.string() });
const reinstated = z.strictObject({
  actorId: z.uuid(),
  reason: z.string(),
  standing: z.enum(['registered', 'verified']),
});

export type ActorRegistered = Event<'registry.actor-registered', z.infer<typeof registered>>;
export type ActorVerified = Event<'registry.actor-verified', z.infer<typeof verified>>;
export type ActorSuspended = Event<'registry.actor-suspended', z.infer<typeof suspended>>;
export type ActorReinstated = Event<'registry.actor-reinstated', z.infer<typeof reinstated>>;
export type ActorEvent = ActorRegistered | ActorVerified | ActorSuspended | ActorReinstated;

export const actorCodec = eventCodec<ActorEvent>({
  'registry.actor-registered': { schema: registered },
  'registry.actor-verified': { schema: verified },
  'registry.actor-suspended': { schema: suspended },
  'registry.actor-reinstated': { schema: reinstated },
});

const actorId = '1b6e6f64-6a2c-5a0e-9d5b-3f6a4c1e7d20';

export const actorExamples: { readonly [E in ActorEvent as E['type']]: E['data'] } = {
  'registry.actor-registered': {
    actorId,
    legalName: 'Ayuntamiento de Cuenca',
    nif: 'P1607800H',
    sector: 'local',
    territory: '16078',
    dir3: 'L01160783',
    validFrom: '2026-11-02',
  },
  'registry.actor-verified': { actorId, evidence: 'Common Directory entry consulted on 2026-11-03' },
  'registry.actor-suspended': { actorId, reason: 'Statutes under review' },
  'registry.actor-reinstated': { actorId, reason: 'Review closed', standing: 'verified' },
};
