import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { requireActive, type Party } from '../party.rules.js';
import { territoryCodes } from '../territory.rules.js';
import { networkCodec, type NetworkEvent } from './network.events.js';

export type FormNetwork = Command<
  'FormNetwork',
  { networkId: string; name: string; purpose: string; coordinator: Party; territories: readonly string[] }
>;
export type JoinNetwork = Command<'JoinNetwork', { networkId: string; member: Party }>;
export type NetworkCommand = FormNetwork | JoinNetwork;

export type Network = Readonly<{ status: 'unknown' }> | Readonly<{ status: 'formed'; memberIds: readonly string[] }>;

const initialState = (): Network => ({ status: 'unknown' });

const evolve = (network: Network, { type, data }: NetworkEvent): Network => {
  switch (type) {
    case 'registry.network-formed':
      return { status: 'formed', memberIds: [data.coordinatorId] };
    case 'registry.network-joined':
      return network.status === 'formed' ? { ...network, memberIds: [...network.memberIds, data.actorId] } : network;
  }
};

const form = ({ coordinator, territories, ...data }: FormNetwork['data'], { status }: Network): NetworkEvent[] => {
  if (status === 'formed') throw new DomainError('NETWORK_ALREADY_FORMED', { facts: { networkId: data.networkId } });
  requireActive(coordinator, 'coordinator');
  const formed = { ...data, coordinatorId: coordinator.actorId, territories: territoryCodes(territories) };
  return [{ type: 'registry.network-formed', data: formed }];
};

const join = ({ networkId, member }: JoinNetwork['data'], network: Network): NetworkEvent[] => {
  if (network.status === 'unknown') throw new DomainError('NETWORK_NOT_FOUND', { facts: { networkId } });
  if (network.memberIds.includes(member.actorId)) return [];
  requireActive(member, 'member');
  return [{ type: 'registry.network-joined', data: { networkId, actorId: member.actorId } }];
};

const decide = ({ type, data }: NetworkCommand, network: Network): NetworkEvent[] => {
  switch (type) {
    case 'FormNetwork':
      return form(data, network);
    case 'JoinNetwork':
      return join(data, network);
  }
};

export const networkAggregate: Aggregate<Network, NetworkCommand, NetworkEvent> = {
  decider: { initialState, evolve, decide },
  codec: networkCodec,
  streamOf: (networkId) => `registry.network-${networkId}`,
};
