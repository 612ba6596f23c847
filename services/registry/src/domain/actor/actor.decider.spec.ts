import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import fc from 'fast-check';
import { actorAggregate, standingOf, type RegisterActor } from './actor.decider.js';
import type { ActorEvent, ActorRegistered } from './actor.events.js';
import { actorIdOf } from './actor.rules.js';

const given = deciderSpec(actorAggregate.decider);
const nif = 'G16123457';
const actorId = actorIdOf(nif);
const association = {
  legalName: 'Asociación Hogares',
  nif,
  sector: 'third-sector',
  territory: '16078',
  validFrom: '2026-11-02',
} as const;
const register = (change: Partial<RegisterActor['data']> = {}): RegisterActor => ({
  type: 'RegisterActor',
  data: { ...association, ...change },
});
const registered: ActorEvent = { type: 'registry.actor-registered', data: { ...association, actorId } };
const verified: ActorEvent = { type: 'registry.actor-verified', data: { actorId, evidence: 'statutes seen' } };
const suspended: ActorEvent = { type: 'registry.actor-suspended', data: { actorId, reason: 'under review' } };
const reinstated = (standing: 'registered' | 'verified'): ActorEvent => ({
  type: 'registry.actor-reinstated',
  data: { actorId, reason: 'review closed', standing },
});
const verify = { type: 'VerifyActor', data: { actorId, evidence: 'statutes seen' } } as const;
const suspend = { type: 'SuspendActor', data: { actorId, reason: 'under review' } } as const;
const reinstate = { type: 'ReinstateActor', data: { actorId, reason: 'review closed' } } as const;

describe('Registering an actor', () => {
  it('is done with the id that its NIF gives', () => given().when(register()).then(registered));

  it('keeps NIF, territory and directory code in their plain form', () => {
    const council = {
      legalName: 'Ayuntamiento de Cuenca',
      sector: 'local',
      nif: 'p-1607800-h',
      territory: '160783',
    } as const;
    given()
      .when(register({ ...council, dir3: 'l01160783' }))
      .then({
        type: 'registry.actor-registered',
        data: {
          ...council,
          actorId: actorIdOf('P1607800H'),
          nif: 'P1607800H',
          territory: '16078',
          dir3: 'L01160783',
          validFrom: '2026-11-02',
        },
      });
  });

  it('refuses G16123450 and says which last character would be right', () =>
    given()
      .when(register({ nif: 'G16123450' }))
      .thenRefused('ACTOR_NIF_INVALID', {
        rule: 'nif-check@1',
        reference: 'Orden EHA/451/2008',
        facts: { nif: 'G16123450', reason: 'check-digit' },
        wouldPassIf: { lastCharacterIn: ['7', 'G'] },
      }));

  it.each([
    ['G1612345', 'form'],
    ['T16123457', 'kind'],
  ])('refuses %s: %s', (text, reason) =>
    given()
      .when(register({ nif: text }))
      .thenRefused('ACTOR_NIF_INVALID', { facts: { reason } }),
  );

  it('refuses the NIF of a person', () =>
    given()
      .when(register({ nif: '12345678Z' }))
      .thenRefused('ACTOR_NIF_OF_PERSON'));

  it('never repeats what may be the number of a person', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9XYZKLM]\d{7}[A-Z0-9]$/), (text) => {
        let told = '';
        try {
          actorAggregate.decider.decide(register({ nif: text }), { status: 'unknown' });
        } catch (error) {
          told = JSON.stringify(error);
        }
        expect(told).toContain('ACTOR_NIF');
        expect(told).not.toContain(text.slice(1, 8));
        expect(told).not.toContain('wouldPassIf":{"lastCharacterIn');
      }),
    ));

  it('refuses a territory that does not exist', () =>
    given()
      .when(register({ territory: '16999' }))
      .thenRefused('TERRITORY_INVALID'));
  it('refuses a municipality that is not listed on the first day', () =>
    given()
      .when(register({ territory: '41904', validFrom: '2018-12-31' }))
      .thenRefused('TERRITORY_INVALID', { wouldPassIf: { territory: '41095' } }));

  it.each([
    ['X00000000', 'form', undefined],
    ['L01160784', 'check-digit', { lastCharacterIn: ['3'] }],
  ])('refuses the directory code %s: %s', (dir3, reason, wouldPassIf) =>
    given()
      .when(register({ sector: 'local', dir3 }))
      .thenRefused('ACTOR_DIR3_INVALID', { facts: { reason }, ...(wouldPassIf && { wouldPassIf }) }),
  );

  it.each(['state', 'regional', 'local', 'academia'] as const)('takes a directory code from the sector %s', (sector) =>
    given()
      .when(register({ sector, dir3: 'E04990201' }))
      .then({ ...registered, data: { ...registered.data, sector, dir3: 'E04990201' } } as ActorRegistered),
  );

  it.each(['third-sector', 'philanthropy', 'business', 'lived-experience'] as const)('takes none from %s', (sector) =>
    given()
      .when(register({ sector, dir3: 'E04990201' }))
      .thenRefused('ACTOR_DIR3_NOT_PUBLIC', { facts: { sector } }),
  );

  it.each([
    ['registered', [registered]],
    ['verified', [registered, verified]],
    ['suspended', [registered, suspended]],
  ])('refuses a NIF whose actor is %s already', (standing, history) =>
    given(...history)
      .when(register({ nif: 'g 16.123.457', legalName: 'Another name' }))
      .thenRefused('ACTOR_ALREADY_REGISTERED', { facts: { actorId, nif, standing } }),
  );
});

describe('Verifying, suspending and reinstating an actor', () => {
  it('verifies a registered one', () => given(registered).when(verify).then(verified));
  it('changes nothing when it is verified already', () => given(registered, verified).when(verify).thenNothing());
  it('does not verify a suspended one', () => given(registered, suspended).when(verify).thenRefused('ACTOR_SUSPENDED'));
  it('suspends a registered one', () => given(registered).when(suspend).then(suspended));
  it('suspends a verified one', () => given(registered, verified).when(suspend).then(suspended));
  it('changes nothing when it is suspended already', () => given(registered, suspended).when(suspend).thenNothing());
  it('reinstates one as it stood', () => {
    given(registered, suspended).when(reinstate).then(reinstated('registered'));
    given(registered, verified, suspended).when(reinstate).then(reinstated('verified'));
  });
  it('suspends one again after it was reinstated', () =>
    given(registered, suspended, reinstated('registered')).when(suspend).then(suspended));
  it('changes nothing when there is no suspension to end', () => given(registered).when(reinstate).thenNothing());

  it.each([verify, suspend, reinstate])('knows no actor that was never registered: $type', (command) =>
    given().when(command).thenRefused('ACTOR_NOT_FOUND', { facts: { actorId } }),
  );
});

it('tells how an actor stands', () => {
  const after = (...events: ActorEvent[]) => {
    const { initialState, evolve } = actorAggregate.decider;
    return standingOf(events.reduce(evolve, initialState()));
  };
  expect([after(), after(registered), after(registered, verified), after(registered, verified, suspended)]).toEqual([
    'unknown',
    'registered',
    'verified',
    'suspended',
  ]);
});

it('has one stream per NIF, however it is written', () => {
  expect(actorIdOf('G-16.123.457')).toBe(actorId);
  expect(actorAggregate.streamOf(actorId)).toBe(`registry.actor-${actorId}`);
});
