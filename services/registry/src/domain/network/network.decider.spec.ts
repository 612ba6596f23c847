import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import type { NetworkCommand } from './network.commands.js';
import { networkAggregate } from './network.decider.js';
import { networkCodec, networkExamples, type NetworkEvent, type NetworkFormed } from './network.events.js';

const given = deciderSpec(networkAggregate.decider);
const about = networkExamples['registry.network-formed'] as NetworkFormed['data'];
const { networkId, coordinatorId, ...rest } = about;
const coordinator = { actorId: coordinatorId, standing: 'verified' } as const;
const memberId = '2c7d9e10-3b4a-5c6d-8e9f-1a2b3c4d5e6f';
const member = { actorId: memberId, standing: 'registered' } as const;
const officer = { role: 'registry-officer' };
const asked = { networkId, today: '2027-05-10', by: officer };

type Data<T extends NetworkCommand['type']> = Extract<NetworkCommand, { type: T }>['data'];
const form = (more: Partial<Data<'FormNetwork'>> = {}): NetworkCommand => ({
  type: 'FormNetwork',
  data: { networkId, coordinator, ...rest, today: asked.today, ...more },
});
const join = (more: Partial<Data<'JoinNetwork'>> = {}): NetworkCommand => ({
  type: 'JoinNetwork',
  data: { ...asked, member, validFrom: '2027-01-01', ...more },
});
const leave = (more: Partial<Data<'LeaveNetwork'>> = {}): NetworkCommand => ({
  type: 'LeaveNetwork',
  data: { ...asked, actorId: memberId, validTo: '2027-05-01', reason: 'moved', ...more },
});
const rename = (more: Partial<Data<'RenameNetwork'>> = {}): NetworkCommand => ({
  type: 'RenameNetwork',
  data: { ...asked, name: 'Otra', purpose: 'More', ...more },
});
const hand = (more: Partial<Data<'ChangeCoordinator'>> = {}): NetworkCommand => ({
  type: 'ChangeCoordinator',
  data: { ...asked, coordinator: member, ...more },
});
const dissolve = (more: Partial<Data<'DissolveNetwork'>> = {}): NetworkCommand => ({
  type: 'DissolveNetwork',
  data: { ...asked, dissolvedOn: '2027-05-10', reason: 'done', ...more },
});

const formed: NetworkEvent = { type: 'registry.network-formed', data: about };
const joined = (term = 1, validFrom = '2027-01-01'): NetworkEvent => ({
  type: 'registry.network-joined',
  data: { networkId, actorId: memberId, term, validFrom },
});
const left: NetworkEvent = {
  type: 'registry.network-left',
  data: { networkId, actorId: memberId, term: 1, validTo: '2027-05-01', reason: 'moved' },
};
const handed: NetworkEvent = {
  type: 'registry.network-coordinator-changed',
  data: { networkId, from: coordinatorId, to: memberId },
};
const dissolved: NetworkEvent = {
  type: 'registry.network-dissolved',
  data: { networkId, dissolvedOn: '2027-05-10', reason: 'done' },
};
const stranger = { role: 'promoter', organisation: memberId };

describe('Forming a network', () => {
  it('needs an active coordinator', () => {
    given().when(form()).then(formed);
    given()
      .when(form({ coordinator: { ...coordinator, standing: 'suspended' } }))
      .thenRefused('ACTOR_NOT_ACTIVE', { facts: { as: 'coordinator' } });
  });
  it('refuses territories that do not exist', () =>
    given()
      .when(form({ territories: ['20'] }))
      .thenRefused('TERRITORY_INVALID'));
  it('refuses municipalities that are not listed on the day', () =>
    given()
      .when(form({ territories: ['41904'], today: '2018-12-31' }))
      .thenRefused('TERRITORY_INVALID', { wouldPassIf: { territory: '41095' } }));
  it('is done once', () => given(formed).when(form()).thenRefused('NETWORK_ALREADY_FORMED'));
});

describe('Joining a network', () => {
  it('is done once by an active actor', () => {
    given(formed).when(join()).then(joined());
    given(formed, joined()).when(join()).thenNothing();
    given(formed)
      .when(join({ member: coordinator }))
      .thenNothing();
  });
  it('refuses one that is not active', () =>
    given(formed)
      .when(join({ member: { ...member, standing: 'unknown' } }))
      .thenRefused('ACTOR_NOT_ACTIVE', { facts: { as: 'member' } }));
  it('is not for a day to come', () => {
    given(formed)
      .when(join({ validFrom: '2027-05-11' }))
      .thenRefused('DAY_IN_FUTURE', { wouldPassIf: { validFrom: { notAfter: '2027-05-10' } } });
    given(formed)
      .when(join({ validFrom: '2027-05-10' }))
      .then(joined(1, '2027-05-10'));
  });
  it('again is another term, not before the last one ended', () => {
    given(formed, joined(), left)
      .when(join({ validFrom: '2027-05-01' }))
      .then(joined(2, '2027-05-01'));
    given(formed, joined(), left)
      .when(join({ validFrom: '2027-04-30' }))
      .thenRefused('NETWORK_MEMBERSHIP_PERIOD', { wouldPassIf: { notBefore: '2027-05-01' } });
  });
  it('is decided by the coordinator or an officer', () => {
    given(formed)
      .when(join({ by: { role: 'promoter', organisation: coordinatorId } }))
      .then(joined());
    given(formed)
      .when(join({ by: stranger }))
      .thenRefused('NETWORK_OF_ANOTHER_COORDINATOR', { wouldPassIf: { organisation: coordinatorId } });
  });
  it('was written without day and term once', () =>
    expect(
      networkCodec.decode({
        type: 'registry.network-joined',
        schemaVersion: 1,
        data: { networkId, actorId: memberId },
      }),
    ).toEqual({ type: 'registry.network-joined', data: { networkId, actorId: memberId, term: 1 } }));
});

describe('Leaving a network', () => {
  it('is done once, by the coordinator or by the member itself', () => {
    given(formed, joined()).when(leave()).then(left);
    given(formed, joined())
      .when(leave({ by: stranger }))
      .then(left);
    given(formed, joined(), left).when(leave()).thenNothing();
    given(formed).when(leave()).thenNothing();
  });
  it('is not done before joining, nor for a day to come', () => {
    given(formed, joined())
      .when(leave({ validTo: '2026-12-31' }))
      .thenRefused('NETWORK_MEMBERSHIP_PERIOD', { wouldPassIf: { notBefore: '2027-01-01' } });
    given(formed, joined())
      .when(leave({ validTo: '2027-05-11' }))
      .thenRefused('DAY_IN_FUTURE');
  });
  it('is not for the coordinator, who hands over first', () => {
    given(formed)
      .when(leave({ actorId: coordinatorId }))
      .thenRefused('NETWORK_COORDINATOR_STAYS');
    given(formed, joined(), handed)
      .when(leave({ actorId: coordinatorId }))
      .then({
        type: 'registry.network-left',
        data: { networkId, actorId: coordinatorId, term: 1, validTo: '2027-05-01', reason: 'moved' },
      });
  });
});

describe('Coordinating a network', () => {
  it('passes to an active member, once', () => {
    given(formed, joined()).when(hand()).then(handed);
    given(formed, joined(), handed).when(hand()).thenNothing();
    given(formed).when(hand()).thenRefused('NETWORK_MEMBER_MISSING');
    given(formed, joined(), left).when(hand()).thenRefused('NETWORK_MEMBER_MISSING');
    given(formed, joined())
      .when(hand({ coordinator: { ...member, standing: 'suspended' } }))
      .thenRefused('ACTOR_NOT_ACTIVE');
  });
  it('gives the authority to its new coordinator and takes it from the old one', () => {
    given(formed, joined(), handed)
      .when(rename({ by: stranger }))
      .then({ type: 'registry.network-renamed', data: { networkId, name: 'Otra', purpose: 'More' } });
    given(formed, joined(), handed)
      .when(rename({ by: { role: 'promoter', organisation: coordinatorId } }))
      .thenRefused('NETWORK_OF_ANOTHER_COORDINATOR');
  });
  it('renames it only when something changes', () =>
    given(formed)
      .when(rename({ name: about.name, purpose: about.purpose }))
      .thenNothing());
});

describe('A dissolved network', () => {
  it('stays so', () => {
    given(formed).when(dissolve()).then(dissolved);
    given(formed, dissolved).when(dissolve()).thenNothing();
    given(formed)
      .when(dissolve({ dissolvedOn: '2027-05-11' }))
      .thenRefused('DAY_IN_FUTURE');
  });
  it.each([join(), leave(), rename(), hand()])('takes no $type', (command) =>
    given(formed, joined(), dissolved).when(command).thenRefused('NETWORK_DISSOLVED'),
  );
});

it.each([join(), leave(), rename(), hand(), dissolve()])('$type knows no network that was never formed', (command) =>
  given().when(command).thenRefused('NETWORK_NOT_FOUND'),
);

it('has a stream of its own', () => expect(networkAggregate.streamOf(networkId)).toBe(`registry.network-${networkId}`));
