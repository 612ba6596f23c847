import { projection, type Projected, type Rows } from '@ceriss/read-models';
import { networkCodec, type NetworkEvent } from '../../domain/network/network.events.js';
import { dayOf } from '../recorded-day.js';
import { FormedNetwork, NetworkMember } from './networks.entity.js';

const change = (
  { data, revision }: Projected<NetworkEvent>,
  rows: Rows,
  to: Partial<Omit<FormedNetwork, 'networkId' | 'revision'>> = {},
): void => rows.update(FormedNetwork, { networkId: data.networkId }, { ...to, revision: String(revision) });

export const networks = projection<NetworkEvent>({
  name: 'networks',
  version: 1,
  context: 'registry',
  tables: [FormedNetwork, NetworkMember],
  history: [FormedNetwork, NetworkMember],
  codecs: [networkCodec],
  on: {
    'registry.network-formed': (event, rows) => {
      const { data, revision } = event;
      const standing = { status: 'formed', dissolvedOn: null, dissolvedBecause: null };
      rows.insert(FormedNetwork, { ...data, ...standing, revision: String(revision) });
      const { networkId, coordinatorId: actorId } = data;
      rows.insert(NetworkMember, { networkId, actorId, term: 1, validFrom: dayOf(event), validTo: null });
    },
    'registry.network-joined': (event, rows) => {
      const { validFrom = dayOf(event), ...member } = event.data;
      rows.insert(NetworkMember, { ...member, validFrom, validTo: null });
      change(event, rows);
    },
    'registry.network-left': (event, rows) => {
      const { networkId, actorId, term, validTo } = event.data;
      rows.update(NetworkMember, { networkId, actorId, term }, { validTo });
      change(event, rows);
    },
    'registry.network-renamed': (event, rows) => {
      const { name, purpose } = event.data;
      change(event, rows, { name, purpose });
    },
    'registry.network-coordinator-changed': (event, rows) => change(event, rows, { coordinatorId: event.data.to }),
    'registry.network-dissolved': (event, rows) => {
      const { dissolvedOn, reason: dissolvedBecause } = event.data;
      change(event, rows, { status: 'dissolved', dissolvedOn, dissolvedBecause });
    },
  },
});
