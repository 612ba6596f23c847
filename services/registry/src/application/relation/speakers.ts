import { fold, type EventStore } from '@ceriss/event-sourcing';
import { relationAggregate } from '../../domain/relation/relation.decider.js';
import type { TieEnd } from '../../domain/relation/tie-end.js';
import { initiativePartyOf, survivorIdOf } from '../facts.js';

/** The organisations that can speak of a relation: those at its ends, and those that promote the initiatives there. */
export const speakersOf = async (store: EventStore, relationId: string): Promise<readonly string[]> => {
  const relation = fold(relationAggregate, await store.readStream(relationAggregate.streamOf(relationId)));
  if (relation.status === 'unknown') return [];
  const speakerOf = async ({ kind, id }: TieEnd): Promise<string | undefined> =>
    kind === 'actor' ? survivorIdOf(store, id) : (await initiativePartyOf(store, id)).promoterId;
  const speakers = await Promise.all(relation.ends.map(speakerOf));
  return speakers.filter((speaker) => speaker !== undefined);
};
