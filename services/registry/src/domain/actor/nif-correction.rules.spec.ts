import { describe, expect, it } from '@jest/globals';
import { fold } from '@ceriss/event-sourcing';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { actorAggregate, standingOf, type Actor } from './actor.decider.js';
import type { ActorEvent } from './actor.events.js';
import { actorIdOf, nifPlaceId } from './actor.rules.js';
import { gaveUp, holderUnder } from './nif-correction.rules.js';

const given = deciderSpec(actorAggregate.decider);
const [wrong, right] = ['G16123457', 'G44987659'];
const [actorId, placeId] = [actorIdOf(wrong), actorIdOf(right)];
const profile = { legalName: 'Hogares', sector: 'third-sector', territory: '16078', validFrom: '2026-11-02' } as const;
const registered = (nif: string, id = actorIdOf(nif)): ActorEvent => ({
  type: 'registry.actor-registered',
  data: { ...profile, nif, actorId: id },
});
const grounds = { reason: 'Digits turned round', evidence: 'Certificate' };
const assigned = (holderId = actorId): ActorEvent => ({
  type: 'registry.nif-assigned',
  data: { actorId: placeId, nif: right, holderId, ...grounds },
});
const corrected = (nif = right, formerNif = wrong, place = placeId): ActorEvent => ({
  type: 'registry.actor-nif-corrected',
  data: { actorId, nif, formerNif, placeId: place, ...grounds },
});
const holder = { actorId, standing: 'verified' } as const;
const assign = (change: object = {}) =>
  ({ type: 'AssignNif', data: { actorId: placeId, nif: right, holder, ...grounds, ...change } }) as const;
const tell = { type: 'CorrectNif', data: { actorId, nif: right, placeId, ...grounds } } as const;
const register = (nif: string, more: object = {}) =>
  ({ type: 'RegisterActor', data: { ...profile, nif, ...more } }) as const;

describe('A corrected NIF', () => {
  it('is given out where whoever registered with it would be', () => {
    given()
      .when(assign({ nif: 'g-44987659' }))
      .then(assigned());
    given(registered(wrong)).when(tell).then(corrected());
  });

  it('is refused when another actor has it, registered or by a correction, and merged or not', () => {
    given(registered(right))
      .when(assign())
      .thenRefused('ACTOR_ALREADY_REGISTERED', {
        rule: 'nif-unique@1',
        facts: { actorId: placeId, nif: right, standing: 'registered' },
      });
    const merged: ActorEvent = {
      type: 'registry.actor-merged',
      data: { actorId: placeId, mergedInto: actorId, reason: 'x' },
    };
    given(registered(right), merged)
      .when(assign())
      .thenRefused('ACTOR_ALREADY_REGISTERED', { facts: { mergedInto: actorId } });
    const other = actorIdOf('A58818501');
    given(assigned(other))
      .when(assign())
      .thenRefused('ACTOR_ALREADY_REGISTERED', {
        facts: { actorId: other, nif: right },
        wouldPassIf: { nifOtherThan: right },
      });
    given(assigned())
      .when(register(right))
      .thenRefused('ACTOR_ALREADY_REGISTERED', { facts: { actorId, nif: right } });
  });

  it('is a valid one of an entity', () => {
    given()
      .when(assign({ nif: 'G44987650' }))
      .thenRefused('ACTOR_NIF_INVALID', { facts: { reason: 'check-digit' } });
    given()
      .when(assign({ nif: '12345678Z' }))
      .thenRefused('ACTOR_NIF_OF_PERSON');
  });

  it('is not of an actor that is unknown or an alias; a suspended one may be corrected', () => {
    given()
      .when(assign({ holder: { actorId, standing: 'unknown' } }))
      .thenRefused('ACTOR_NOT_FOUND');
    const alias = { actorId, standing: 'merged', mergedInto: placeId };
    given()
      .when(assign({ holder: alias }))
      .thenRefused('ACTOR_MERGED', { wouldPassIf: { actorId: placeId } });
    given()
      .when(assign({ holder: { actorId, standing: 'suspended' } }))
      .then(assigned());
  });

  it('happens once', () => {
    given(assigned()).when(assign()).thenNothing();
    given(registered(wrong), corrected()).when(tell).thenNothing();
    given(registered(wrong))
      .when(assign({ actorId, nif: wrong }))
      .thenNothing();
  });

  it('is told to an actor that was suspended or merged meanwhile, and to none that is unknown', () => {
    const suspended: ActorEvent = { type: 'registry.actor-suspended', data: { actorId, reason: 'review' } };
    given(registered(wrong), suspended).when(tell).then(corrected());
    const merged: ActorEvent = { type: 'registry.actor-merged', data: { actorId, mergedInto: placeId, reason: 'x' } };
    given(registered(wrong), merged).when(tell).then(corrected());
    given().when(tell).thenRefused('ACTOR_NOT_FOUND');
  });

  it('makes no actor of the id under which it is given out', () => {
    expect(standingOf(fold(actorAggregate, []))).toBe('unknown');
    const under: Actor = { status: 'assigned', nif: right, holderId: actorId };
    expect(standingOf(under)).toBe('unknown');
    for (const type of ['SuspendActor', 'ReinstateActor'] as const) {
      given(assigned())
        .when({ type, data: { actorId: placeId, reason: 'x' } })
        .thenRefused('ACTOR_NOT_FOUND');
    }
  });
});

describe('A number that was corrected away from', () => {
  const after = (...events: ActorEvent[]): Actor => events.reduce(actorAggregate.decider.evolve, { status: 'unknown' });

  it('is had until the actor was told, and given up then', () => {
    expect(gaveUp(after(registered(wrong)), wrong, actorId, actorId)).toBe(false);
    expect(gaveUp(after(registered(wrong), corrected()), wrong, actorId, actorId)).toBe(true);
    expect(gaveUp(after(registered(wrong)), right, placeId, actorId)).toBe(false);
    expect(gaveUp(after(registered(wrong), corrected()), right, placeId, actorId)).toBe(false);
    const again = corrected('A58818501', right, actorIdOf('A58818501'));
    expect(gaveUp(after(registered(wrong), corrected(), again), right, placeId, actorId)).toBe(true);
    expect(gaveUp({ status: 'unknown' }, right, placeId, actorId)).toBe(false);
  });

  it('is of whoever its place says', () => {
    expect(holderUnder(placeId, { status: 'unknown' })).toBeUndefined();
    expect(holderUnder(placeId, after(registered(right)))).toBe(placeId);
    expect(holderUnder(placeId, { status: 'assigned', nif: right, holderId: actorId })).toBe(actorId);
  });

  it('is taken by the next one who says that it is meant, under an id of its own', () => {
    const place = { placeId: nifPlaceId(wrong, 2), formerHolders: [actorId] };
    expect(place.placeId).not.toBe(actorId);
    given()
      .when(register(wrong, { place }))
      .thenRefused('ACTOR_NIF_FORMER', {
        rule: 'nif-former@1',
        facts: { nif: wrong, formerHolder: actorId },
        wouldPassIf: { takesFormerNif: true },
      });
    given()
      .when(register(wrong, { place, takesFormerNif: true }))
      .then(registered(wrong, place.placeId));
  });

  it('needs nothing said where nobody has had it', () =>
    given()
      .when(register(right, { place: { placeId, formerHolders: [] } }))
      .then(registered(right)));
});
