import { fold, type EventStore } from '@ceriss/event-sourcing';
import { actorAggregate, type Actor, type NifPlace } from '../../domain/actor/actor.decider.js';
import { entityNif, nifPlaceId } from '../../domain/actor/actor.rules.js';
import { gaveUp, holderUnder } from '../../domain/actor/nif-correction.rules.js';

/** `holderId`: who has the number now; undefined when it can be taken. */
export type FoundPlace = NifPlace & Readonly<{ holderId: string | undefined }>;

/** Where a NIF is held that nobody had by mistake. Throws DomainError when it is none of an entity. */
export const firstPlaceOf = (text: string): NifPlace => ({
  placeId: nifPlaceId(text, 1),
  formerHolders: [],
});

const actorUnder = async (store: EventStore, actorId: string): Promise<Actor> =>
  fold(actorAggregate, await store.readStream(actorAggregate.streamOf(actorId)));

/**
 * Where a NIF is held, or would be given out next. Each of those who had it before, by mistake, was told another one. Throws DomainError
 * when it is none of an entity.
 */
export const nifPlaceOf = async (store: EventStore, text: string): Promise<FoundPlace> => {
  const nif = entityNif(text);
  const formerHolders: string[] = [];
  for (let turn = 1; ; turn += 1) {
    const placeId = nifPlaceId(nif, turn);
    const under = await actorUnder(store, placeId);
    const holderId = holderUnder(placeId, under);
    if (holderId === undefined) return { placeId, formerHolders, holderId };
    const holder = holderId === placeId ? under : await actorUnder(store, holderId);
    if (!gaveUp(holder, nif, placeId, holderId)) return { placeId, formerHolders, holderId };
    formerHolders.push(holderId);
  }
};

/** The id of who has a NIF, or of who would have it: an actor that is not registered. */
export const holderIdOf = async (store: EventStore, nif: string): Promise<string> => {
  const { holderId, placeId } = await nifPlaceOf(store, nif);
  return holderId ?? placeId;
};
