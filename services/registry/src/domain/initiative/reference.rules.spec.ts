import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import type { InitiativeCommand, ReferenceInitiative } from './initiative.commands.js';
import { initiativeAggregate } from './initiative.decider.js';
import {
  type InitiativeEvent,
  type InitiativeReferenced,
  type InitiativeRegistered,
  type TransferRecorded,
} from './initiative.events.js';
import { initialCatalogue } from '../catalogue/catalogue.js';
import { initiativeExamples } from './initiative.examples.js';
import { referencedIdOf } from './reference.rules.js';

const given = deciderSpec(initiativeAggregate.decider);
const about = initiativeExamples['registry.initiative-referenced'] as InitiativeReferenced['data'];
const own = initiativeExamples['registry.initiative-registered'] as InitiativeRegistered['data'];
const { initiativeId, networkId, catalogueVersion: _v, ...said } = about;
const coordinatorId = '8f0c3a52-1d4b-5e6f-9a7b-0c1d2e3f4a5b';
const promoterId = '2c7d9e10-3b4a-5c6d-8e9f-1a2b3c4d5e6f';
const today = '2027-05-10';
const officer = { role: 'registry-officer' };
const network = { networkId, status: 'formed', coordinatorId } as const;

const refer = (more: Partial<ReferenceInitiative['data']> = {}): ReferenceInitiative => ({
  type: 'ReferenceInitiative',
  data: { ...said, initiativeId, network, catalogue: initialCatalogue(), by: officer, today, ...more },
});
const referenced = (more: Partial<InitiativeReferenced['data']> = {}): InitiativeEvent => ({
  type: 'registry.initiative-referenced',
  data: { ...about, ...more },
});
const registered = { initiativeId: own.initiativeId, status: 'registered', promoterId } as const;
const takeOver = (more: object = {}): InitiativeCommand => ({
  type: 'TakeOverReference',
  data: { initiativeId, registered, today, by: officer, ...more },
});
const takenOver: InitiativeEvent = {
  type: 'registry.reference-taken-over',
  data: { initiativeId, takenOverBy: own.initiativeId, takenOverOn: today },
};

describe('Registering by reference', () => {
  it('has one id here for one id there', () => {
    expect(referencedIdOf(networkId, 'A-1')).toBe(referencedIdOf(networkId, 'A-1'));
    expect(referencedIdOf(networkId, 'A-1')).not.toBe(referencedIdOf(networkId, 'A-2'));
    expect(referencedIdOf(coordinatorId, 'A-1')).not.toBe(referencedIdOf(networkId, 'A-1'));
  });

  it('is an update the second time, and nothing when nothing changed', () => {
    given().when(refer()).then(referenced());
    given(referenced()).when(refer()).thenNothing();
    const later = { lastConfirmed: '2027-05-01', stage: 'failed' } as const;
    given(referenced()).when(refer(later)).then(referenced(later));
  });

  it('says who promotes it, if that is an active actor', () => {
    given()
      .when(refer({ promoter: { actorId: promoterId, standing: 'registered' } }))
      .then(referenced({ promoterId }));
    given()
      .when(refer({ promoter: { actorId: promoterId, standing: 'unknown' } }))
      .thenRefused('ACTOR_NOT_ACTIVE', { facts: { as: 'promoter' } });
  });

  it('does not go back, and not ahead of today', () => {
    given(referenced())
      .when(refer({ lastConfirmed: '2026-11-29', title: 'Old' }))
      .thenRefused('REFERENCE_OUTDATED', { wouldPassIf: { lastConfirmed: { notBefore: about.lastConfirmed } } });
    given()
      .when(refer({ lastConfirmed: '2027-05-11' }))
      .thenRefused('DAY_IN_FUTURE');
    given()
      .when(refer({ lastConfirmed: today }))
      .then(referenced({ lastConfirmed: today }));
  });

  it('is for the coordinator of a network that stands', () => {
    given()
      .when(refer({ by: { role: 'promoter', organisation: coordinatorId } }))
      .then(referenced());
    given()
      .when(refer({ by: { role: 'promoter', organisation: promoterId } }))
      .thenRefused('NETWORK_OF_ANOTHER_COORDINATOR');
    given()
      .when(refer({ network: { networkId, status: 'unknown' } }))
      .thenRefused('NETWORK_NOT_FOUND');
    given()
      .when(refer({ network: { ...network, status: 'dissolved' } }))
      .thenRefused('NETWORK_DISSOLVED');
  });

  it('refuses places and codes that do not exist', () => {
    given()
      .when(refer({ territories: ['20'] }))
      .thenRefused('TERRITORY_INVALID');
    given()
      .when(refer({ territories: ['41904'], lastConfirmed: '2018-12-31' }))
      .thenRefused('TERRITORY_INVALID', { wouldPassIf: { territory: '41095' } });
    given()
      .when(refer({ serviceCodes: ['nothing'] }))
      .thenRefused('CODE_UNKNOWN');
  });

  it('never replaces what is registered here', () =>
    given({ type: 'registry.initiative-registered', data: { ...own, initiativeId } })
      .when(refer())
      .thenRefused('INITIATIVE_ALREADY_REGISTERED'));
});

describe('A referenced initiative', () => {
  it('is taken over once, by one registered here', () => {
    given(referenced()).when(takeOver()).then(takenOver);
    given(referenced(), takenOver).when(takeOver()).thenNothing();
    given(referenced(), takenOver)
      .when(takeOver({ registered: { ...registered, initiativeId: promoterId } }))
      .thenRefused('REFERENCE_TAKEN_OVER', { facts: { takenOverBy: own.initiativeId } });
  });

  it('is taken over by nothing that is not registered here', () => {
    given(referenced())
      .when(takeOver({ registered: { initiativeId: own.initiativeId, status: 'referenced' } }))
      .thenRefused('INITIATIVE_NOT_REGISTERED_HERE');
    given({ type: 'registry.initiative-registered', data: { ...own, initiativeId } })
      .when(takeOver())
      .thenRefused('INITIATIVE_NOT_REFERENCED', { wouldPassIf: { status: 'referenced' } });
    given().when(takeOver()).thenRefused('INITIATIVE_NOT_FOUND');
  });

  it('is taken over by its promoter only, where the network names it', () => {
    const by = { role: 'promoter', organisation: promoterId };
    given(referenced()).when(takeOver({ by })).then(takenOver);
    given(referenced({ promoterId: coordinatorId }))
      .when(takeOver({ by }))
      .thenRefused('INITIATIVE_OF_ANOTHER_PROMOTER');
    given(referenced())
      .when(takeOver({ by: { role: 'promoter', organisation: coordinatorId } }))
      .thenRefused('INITIATIVE_OF_ANOTHER_PROMOTER');
  });

  it('is not updated once it was taken over, but hears the same again', () => {
    given(referenced(), takenOver).when(refer()).thenNothing();
    given(referenced(), takenOver)
      .when(refer({ title: 'New' }))
      .thenRefused('REFERENCE_TAKEN_OVER');
  });

  it('changes in the register of its network, not here', () =>
    given(referenced())
      .when({ type: 'ChangeStage', data: { initiativeId, to: 'closed', reason: 'x', by: officer } })
      .thenRefused('INITIATIVE_REFERENCED_ONLY', { facts: { networkId, url: about.url } }));

  it('takes transfers all the same, and keeps them when it is updated', () => {
    const data = { ...(initiativeExamples['registry.transfer-recorded'] as TransferRecorded['data']), initiativeId };
    const recorded: InitiativeEvent = { type: 'registry.transfer-recorded', data };
    given(referenced()).when({ type: 'RecordTransfer', data }).then(recorded);
    given(referenced(), recorded, referenced({ title: 'New' }))
      .when({ type: 'RecordTransfer', data })
      .thenNothing();
  });
});
