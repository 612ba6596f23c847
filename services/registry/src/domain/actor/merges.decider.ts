import { eventCodec, type Aggregate, type Command, type Event } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { z } from 'zod';
import { requireActive, type Party } from '../party.rules.js';
import { actorIsMerged } from './nif-correction.rules.js';

const merged = z.strictObject({
  mergesId: z.uuid(),
  absorbedId: z.uuid(),
  survivorId: z.uuid(),
  reason: z.string(),
});
export type ActorsMerged = Event<'registry.actors-merged', z.infer<typeof merged>>;
export type RecordMerge = Command<'RecordMerge', { absorbed: Party; survivor: Party; reason: string }>;

/** By whom each absorbed actor was absorbed. No chain of it leads back: only one stream for all of them can see to that. */
export type Merges = Readonly<{ into: ReadonlyMap<string, string> }>;

/** There is one book of merges. */
export const MERGES_ID = '6f1d0a94-2c7b-5e38-9b40-d5a1c83e7f26';

const survivorOf = ({ into }: Merges, actorId: string): string => {
  let survivor = actorId;
  for (let next = into.get(survivor); next !== undefined; next = into.get(survivor)) survivor = next;
  return survivor;
};

const decide = ({ data: { absorbed, survivor, reason } }: RecordMerge, merges: Merges): ActorsMerged[] => {
  const [absorbedId, survivorId] = [absorbed.actorId, survivor.actorId];
  if (absorbedId === survivorId) {
    throw new DomainError('MERGE_WITH_ITSELF', {
      rule: 'distinct-merge@1',
      facts: { actorId: absorbedId },
      wouldPassIf: { otherThan: absorbedId },
    });
  }
  if (merges.into.get(absorbedId) === survivorId) return [];
  for (const id of [absorbedId, survivorId]) {
    if (merges.into.has(id)) throw actorIsMerged(id, survivorOf(merges, id));
  }
  if (absorbed.standing === 'unknown') throw new DomainError('ACTOR_NOT_FOUND', { facts: { actorId: absorbedId } });
  requireActive(survivor, 'survivor');
  return [{ type: 'registry.actors-merged', data: { mergesId: MERGES_ID, absorbedId, survivorId, reason } }];
};

export const mergesCodec = eventCodec<ActorsMerged>({ 'registry.actors-merged': { schema: merged } });

export const mergesExamples: { readonly [E in ActorsMerged as E['type']]: E['data'] } = {
  'registry.actors-merged': {
    mergesId: MERGES_ID,
    absorbedId: '1b6e6f64-6a2c-5a0e-9d5b-3f6a4c1e7d20',
    survivorId: '8f0c3a52-1d4b-5e6f-9a7b-0c1d2e3f4a5b',
    reason: 'Registered twice',
  },
};

export const mergesAggregate: Aggregate<Merges, RecordMerge, ActorsMerged> = {
  decider: {
    initialState: () => ({ into: new Map() }),
    evolve: ({ into }, { data }) => ({ into: new Map(into).set(data.absorbedId, data.survivorId) }),
    decide,
  },
  codec: mergesCodec,
  streamOf: (mergesId) => `registry.merges-${mergesId}`,
};
