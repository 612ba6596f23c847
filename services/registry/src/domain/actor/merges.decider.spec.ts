import { describe, it } from '@jest/globals';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import type { Party, Standing } from '../party.rules.js';
import { actorAggregate } from './actor.decider.js';
import type { ActorEvent } from './actor.events.js';
import { actorIdOf } from './actor.rules.js';
import { duplicateAggregate, duplicateIdOf } from './duplicate.decider.js';
import { MERGES_ID, mergesAggregate, type ActorsMerged, type RecordMerge } from './merges.decider.js';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((letter) => `${letter.repeat(8)}-0000-5000-8000-000000000000`) as [
  string,
  string,
  string,
  string,
];
const reason = 'registered twice';
const party = (actorId: string, standing: Standing = 'verified'): Party => ({ actorId, standing });
const merge = (absorbed: Party, survivor: Party): RecordMerge => ({
  type: 'RecordMerge',
  data: { absorbed, survivor, reason },
});
const merged = (absorbedId: string, survivorId: string): ActorsMerged => ({
  type: 'registry.actors-merged',
  data: { mergesId: MERGES_ID, absorbedId, survivorId, reason },
});
const given = deciderSpec(mergesAggregate.decider);

describe('The book of merges', () => {
  it('merges one actor into another', () =>
    given()
      .when(merge(party(a), party(b)))
      .then(merged(a, b)));
  it.each(['registered', 'verified', 'suspended', 'merged'] as const)('absorbs one that is %s', (standing) =>
    given()
      .when(merge(party(a, standing), party(b)))
      .then(merged(a, b)),
  );
  it('knows no absorbed actor that was never registered', () =>
    given()
      .when(merge(party(a, 'unknown'), party(b)))
      .thenRefused('ACTOR_NOT_FOUND'));
  it.each(['unknown', 'suspended', 'merged'] as const)('has no survivor that is %s', (standing) =>
    given()
      .when(merge(party(a), party(b, standing)))
      .thenRefused('ACTOR_NOT_ACTIVE', { facts: { standing, as: 'survivor' } }),
  );
  it('merges none with itself', () =>
    given()
      .when(merge(party(a), party(a)))
      .thenRefused('MERGE_WITH_ITSELF', { wouldPassIf: { otherThan: a } }));
  it('changes nothing when it has the merge', () =>
    given(merged(a, b))
      .when(merge(party(a, 'merged'), party(b)))
      .thenNothing());
  it('makes chains: a survivor is absorbed later', () =>
    given(merged(a, b))
      .when(merge(party(b), party(c)))
      .then(merged(b, c)));
  it('takes several into one', () =>
    given(merged(a, b))
      .when(merge(party(c), party(b)))
      .then(merged(c, b)));
  it('makes no cycle, also when what it is told of the actors is of before', () => {
    given(merged(a, b))
      .when(merge(party(b), party(a)))
      .thenRefused('ACTOR_MERGED', { facts: { actorId: a, mergedInto: b } });
    given(merged(a, b), merged(b, c))
      .when(merge(party(c), party(a)))
      .thenRefused('ACTOR_MERGED', { facts: { actorId: a, mergedInto: c } });
  });
  it('absorbs none twice, and says where it went', () =>
    given(merged(a, b), merged(b, c))
      .when(merge(party(a), party(d)))
      .thenRefused('ACTOR_MERGED', { facts: { actorId: a, mergedInto: c }, wouldPassIf: { actorId: c } }));
});

describe('A merged actor', () => {
  const of = deciderSpec(actorAggregate.decider);
  const nif = 'G16123457';
  const actorId = actorIdOf(nif);
  const profile = {
    legalName: 'Hogares',
    sector: 'third-sector',
    territory: '16078',
    validFrom: '2026-03-01',
  } as const;
  const registered: ActorEvent = { type: 'registry.actor-registered', data: { ...profile, actorId, nif } };
  const suspended: ActorEvent = { type: 'registry.actor-suspended', data: { actorId, reason: 'review' } };
  const isMerged: ActorEvent = { type: 'registry.actor-merged', data: { actorId, mergedInto: b, reason } };
  const note = (mergedInto: string) => ({ type: 'NoteMerge', data: { actorId, mergedInto, reason } }) as const;
  const alias: ActorEvent = { type: 'registry.actor-alias-added', data: { actorId, aliasId: a } };
  const addAlias = { type: 'AddAlias', data: { actorId, aliasId: a } } as const;
  const iban = 'ES9121000418450200051332';

  it('is told so once, however it stood', () => {
    of(registered).when(note(b)).then(isMerged);
    of(registered, suspended).when(note(b)).then(isMerged);
    of(registered, isMerged).when(note(b)).thenNothing();
    of(registered, isMerged).when(note(c)).thenRefused('ACTOR_MERGED');
    of().when(note(b)).thenRefused('ACTOR_NOT_FOUND');
  });
  it.each([
    { type: 'VerifyActor', data: { actorId, evidence: 'seen' } },
    { type: 'SuspendActor', data: { actorId, reason } },
    { type: 'ReinstateActor', data: { actorId, reason } },
    { type: 'ChangeProfile', data: { actorId, legalName: 'X', validFrom: '2027-01-01', ground: 'deed' } },
    { type: 'CorrectProfile', data: { actorId, legalName: 'X', validFrom: '2026-03-01', ground: 'deed' } },
    { type: 'SetIdentifiers', data: { actorId, webDomain: 'a.example' } },
    { type: 'AddIban', data: { actorId, iban } },
    { type: 'RemoveIban', data: { actorId, iban, reason } },
  ] as const)('does nothing more: $type', (command) =>
    of(registered, isMerged)
      .when(command)
      .thenRefused('ACTOR_MERGED', { facts: { actorId, mergedInto: b }, wouldPassIf: { actorId: b } }),
  );
  it('keeps its NIF: it is not registered again', () =>
    of(registered, isMerged)
      .when({ type: 'RegisterActor', data: { ...profile, nif } })
      .thenRefused('ACTOR_ALREADY_REGISTERED', { facts: { actorId, nif, standing: 'merged', mergedInto: b } }));
  it('is an alias of its survivor, said once, also when that was merged meanwhile', () => {
    of(registered).when(addAlias).then(alias);
    of(registered, alias).when(addAlias).thenNothing();
    of(registered, isMerged).when(addAlias).then(alias);
  });
});

describe('A suspicion', () => {
  const of = deciderSpec(duplicateAggregate.decider);
  const dismiss = (one: Party, other: Party) =>
    ({ type: 'DismissDuplicate', data: { one, other, reason: 'two branches' } }) as const;
  const dismissed = {
    type: 'registry.duplicate-dismissed',
    data: { duplicateId: duplicateIdOf(a, b), actorIds: [a, b] as [string, string], reason: 'two branches' },
  } as const;

  it('is dismissed once, whoever is named first', () => {
    of()
      .when(dismiss(party(a), party(b)))
      .then(dismissed);
    of()
      .when(dismiss(party(b), party(a)))
      .then(dismissed);
    of(dismissed)
      .when(dismiss(party(b), party(a)))
      .thenNothing();
  });
  it('is of two actors that there are', () => {
    of()
      .when(dismiss(party(a), party(a)))
      .thenRefused('MERGE_WITH_ITSELF', { wouldPassIf: { otherThan: a } });
    of()
      .when(dismiss(party(a, 'unknown'), party(b)))
      .thenRefused('ACTOR_NOT_FOUND', { facts: { actorId: a } });
    of()
      .when(dismiss(party(a), party(b, 'unknown')))
      .thenRefused('ACTOR_NOT_FOUND', { facts: { actorId: b } });
  });
});
