import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { networkAggregate, type FormNetwork } from './network.decider.js';
import { networkExamples, type NetworkEvent, type NetworkFormed } from './network.events.js';

const given = deciderSpec(networkAggregate.decider);
const about = networkExamples['registry.network-formed'];
const { networkId, coordinatorId, ...rest } = about as NetworkFormed['data'];
const coordinator = { actorId: coordinatorId, standing: 'verified' } as const;
const member = { actorId: '2c7d9e10-3b4a-5c6d-8e9f-1a2b3c4d5e6f', standing: 'registered' } as const;
const form = (change: Partial<FormNetwork['data']> = {}): FormNetwork => ({
  type: 'FormNetwork',
  data: { networkId, coordinator, ...rest, ...change },
});
const formed: NetworkEvent = { type: 'registry.network-formed', data: { networkId, coordinatorId, ...rest } };
const join = (party: FormNetwork['data']['coordinator'] = member) =>
  ({ type: 'JoinNetwork', data: { networkId, member: party } }) as const;
const joined: NetworkEvent = { type: 'registry.network-joined', data: { networkId, actorId: member.actorId } };

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
  it('is done once', () => given(formed).when(form()).thenRefused('NETWORK_ALREADY_FORMED'));
});

describe('Joining a network', () => {
  it('is done once by an active actor', () => {
    given(formed).when(join()).then(joined);
    given(formed, joined).when(join()).thenNothing();
    given(formed).when(join(coordinator)).thenNothing();
  });
  it('refuses one that is not active', () =>
    given(formed)
      .when(join({ ...member, standing: 'unknown' }))
      .thenRefused('ACTOR_NOT_ACTIVE', { facts: { as: 'member' } }));
  it('knows none that was never formed', () => given().when(join()).thenRefused('NETWORK_NOT_FOUND'));
});

it('has a stream of its own', () => expect(networkAggregate.streamOf(networkId)).toBe(`registry.network-${networkId}`));
