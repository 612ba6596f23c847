import type { Aggregate } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { requireCome } from '../day.rules.js';
import { requireActive } from '../party.rules.js';
import { territoryCodes } from '../territory.rules.js';
import type {
  ChangeCoordinator,
  DissolveNetwork,
  FormNetwork,
  JoinNetwork,
  LeaveNetwork,
  NetworkCommand,
  RenameNetwork,
} from './network.commands.js';
import { networkCodec, type NetworkEvent } from './network.events.js';
import { requireCoordinator, requireFormed } from './network.rules.js';

/** The last term of an actor in a network. `since` is not known of those who joined before it was written down. */
type Membership = Readonly<{ term: number; since?: string | undefined; until?: string | undefined }>;
type Formed = Readonly<{
  status: 'formed' | 'dissolved';
  name: string;
  purpose: string;
  coordinatorId: string;
  members: Readonly<Record<string, Membership>>;
}>;
export type Network = Readonly<{ status: 'unknown' }> | Formed;

const initialState = (): Network => ({ status: 'unknown' });

const member = (network: Formed, actorId: string, membership: Membership): Network => ({
  ...network,
  members: { ...network.members, [actorId]: membership },
});

const evolve = (network: Network, { type, data }: NetworkEvent): Network => {
  if (type === 'registry.network-formed') {
    const { name, purpose, coordinatorId } = data;
    return { status: 'formed', name, purpose, coordinatorId, members: { [coordinatorId]: { term: 1 } } };
  }
  if (network.status === 'unknown') return network;
  switch (type) {
    case 'registry.network-joined':
      return member(network, data.actorId, { term: data.term, since: data.validFrom });
    case 'registry.network-left':
      return member(network, data.actorId, { ...network.members[data.actorId], term: data.term, until: data.validTo });
    case 'registry.network-renamed':
      return { ...network, name: data.name, purpose: data.purpose };
    case 'registry.network-coordinator-changed':
      return { ...network, coordinatorId: data.to };
    case 'registry.network-dissolved':
      return { ...network, status: 'dissolved' };
  }
};

const isMember = ({ members }: Formed, actorId: string): boolean =>
  members[actorId] !== undefined && members[actorId].until === undefined;

const form = (
  { coordinator, territories, today, ...data }: FormNetwork['data'],
  { status }: Network,
): NetworkEvent[] => {
  if (status !== 'unknown') throw new DomainError('NETWORK_ALREADY_FORMED', { facts: { networkId: data.networkId } });
  requireActive(coordinator, 'coordinator');
  const formed = { ...data, coordinatorId: coordinator.actorId, territories: territoryCodes(territories, today) };
  return [{ type: 'registry.network-formed', data: formed }];
};

const refusePeriod = (facts: Record<string, string>, notBefore: string): never => {
  throw new DomainError('NETWORK_MEMBERSHIP_PERIOD', {
    rule: 'membership-period@1',
    facts,
    wouldPassIf: { notBefore },
  });
};

const join = (data: JoinNetwork['data'], network: Formed): NetworkEvent[] => {
  const { networkId, member: joining, validFrom, today, by } = data;
  const { actorId } = joining;
  requireCoordinator(by, { ...network, networkId });
  if (isMember(network, actorId)) return [];
  requireActive(joining, 'member');
  requireCome('validFrom', validFrom, today);
  const { term, until } = network.members[actorId] ?? { term: 0 };
  if (until !== undefined && validFrom < until) refusePeriod({ actorId, validFrom }, until);
  return [{ type: 'registry.network-joined', data: { networkId, actorId, term: term + 1, validFrom } }];
};

const leave = ({ today, by, ...data }: LeaveNetwork['data'], network: Formed): NetworkEvent[] => {
  const { actorId, validTo, networkId } = data;
  requireCoordinator(by, { ...network, networkId }, actorId);
  if (actorId === network.coordinatorId) {
    throw new DomainError('NETWORK_COORDINATOR_STAYS', {
      rule: 'coordinator-is-member@1',
      facts: { networkId, actorId },
      wouldPassIf: { coordinator: 'another member' },
    });
  }
  if (!isMember(network, actorId)) return [];
  requireCome('validTo', validTo, today);
  const { term, since } = network.members[actorId]!;
  if (since !== undefined && validTo < since) refusePeriod({ actorId, validTo }, since);
  return [{ type: 'registry.network-left', data: { ...data, term } }];
};

const rename = ({ today: _, by, ...data }: RenameNetwork['data'], network: Formed): NetworkEvent[] => {
  requireCoordinator(by, { ...network, networkId: data.networkId });
  if (data.name === network.name && data.purpose === network.purpose) return [];
  return [{ type: 'registry.network-renamed', data }];
};

const changeCoordinator = (
  { networkId, coordinator, by }: ChangeCoordinator['data'],
  network: Formed,
): NetworkEvent[] => {
  const { coordinatorId: from } = network;
  const { actorId: to } = coordinator;
  requireCoordinator(by, { ...network, networkId });
  if (to === from) return [];
  requireActive(coordinator, 'coordinator');
  if (!isMember(network, to)) {
    throw new DomainError('NETWORK_MEMBER_MISSING', {
      rule: 'coordinator-is-member@1',
      facts: { networkId, actorId: to },
      wouldPassIf: { member: to },
    });
  }
  return [{ type: 'registry.network-coordinator-changed', data: { networkId, from, to } }];
};

const dissolve = ({ today, by, ...data }: DissolveNetwork['data'], network: Formed): NetworkEvent[] => {
  requireCoordinator(by, { ...network, networkId: data.networkId });
  if (network.status === 'dissolved') return [];
  requireCome('dissolvedOn', data.dissolvedOn, today);
  return [{ type: 'registry.network-dissolved', data }];
};

const decide = ({ type, data }: NetworkCommand, network: Network): NetworkEvent[] => {
  if (type === 'FormNetwork') return form(data, network);
  const { networkId } = data;
  if (network.status === 'unknown') throw new DomainError('NETWORK_NOT_FOUND', { facts: { networkId } });
  if (type === 'DissolveNetwork') return dissolve(data, network);
  requireFormed({ networkId, status: network.status });
  switch (type) {
    case 'JoinNetwork':
      return join(data, network);
    case 'LeaveNetwork':
      return leave(data, network);
    case 'RenameNetwork':
      return rename(data, network);
    case 'ChangeCoordinator':
      return changeCoordinator(data, network);
  }
};

export const networkAggregate: Aggregate<Network, NetworkCommand, NetworkEvent> = {
  decider: { initialState, evolve, decide },
  codec: networkCodec,
  streamOf: (networkId) => `registry.network-${networkId}`,
};
