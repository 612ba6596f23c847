import { eventCodec, type Aggregate, type Command, type Event } from '@ceriss/event-sourcing';
import { DomainError, namedId } from '@ceriss/kernel';
import { z } from 'zod';
import type { Party } from '../party.rules.js';

const dismissed = z.strictObject({
  duplicateId: z.uuid(),
  /** In the order of their ids. */
  actorIds: z.tuple([z.uuid(), z.uuid()]),
  reason: z.string(),
});
export type DuplicateDismissed = Event<'registry.duplicate-dismissed', z.infer<typeof dismissed>>;
export type DismissDuplicate = Command<'DismissDuplicate', { one: Party; other: Party; reason: string }>;
export type Duplicate = Readonly<{ status: 'open' | 'dismissed' }>;

const PAIRS = '0b9e4d62-75a1-5f3c-8d27-e1c6a03f9b58';

const pairOf = (one: string, other: string): [string, string] => (one < other ? [one, other] : [other, one]);

/** The id of the question whether two actors are one, whoever of them is named first. */
export const duplicateIdOf = (one: string, other: string): string => namedId(PAIRS, pairOf(one, other).join(' '));

const requireKnown = ({ actorId, standing }: Party): void => {
  if (standing === 'unknown') throw new DomainError('ACTOR_NOT_FOUND', { facts: { actorId } });
};

const decide = ({ data: { one, other, reason } }: DismissDuplicate, { status }: Duplicate): DuplicateDismissed[] => {
  if (one.actorId === other.actorId) {
    throw new DomainError('MERGE_WITH_ITSELF', {
      rule: 'distinct-merge@1',
      facts: { actorId: one.actorId },
      wouldPassIf: { otherThan: one.actorId },
    });
  }
  requireKnown(one);
  requireKnown(other);
  if (status === 'dismissed') return [];
  const actorIds = pairOf(one.actorId, other.actorId);
  const duplicateId = duplicateIdOf(...actorIds);
  return [{ type: 'registry.duplicate-dismissed', data: { duplicateId, actorIds, reason } }];
};

export const duplicateCodec = eventCodec<DuplicateDismissed>({ 'registry.duplicate-dismissed': { schema: dismissed } });

const actorIds: [string, string] = ['1b6e6f64-6a2c-5a0e-9d5b-3f6a4c1e7d20', '2c7d9e10-3b4a-5c6d-8e9f-1a2b3c4d5e6f'];

export const duplicateExamples: { readonly [E in DuplicateDismissed as E['type']]: E['data'] } = {
  'registry.duplicate-dismissed': {
    duplicateId: duplicateIdOf(...actorIds),
    actorIds,
    reason: 'Two associations of the same federation',
  },
};

export const duplicateAggregate: Aggregate<Duplicate, DismissDuplicate, DuplicateDismissed> = {
  decider: { initialState: () => ({ status: 'open' }), evolve: () => ({ status: 'dismissed' }), decide },
  codec: duplicateCodec,
  streamOf: (duplicateId) => `registry.duplicate-${duplicateId}`,
};
