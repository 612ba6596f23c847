import { projection } from '@ceriss/read-models';
import { networkCodec, type NetworkEvent } from '../../domain/network/network.events.js';
import { relationCodec, type RelationEvent } from '../../domain/relation/relation.events.js';
import { FormedNetwork, NetworkMember, RecordedRelation } from './ties.entity.js';

export const ties = projection<RelationEvent | NetworkEvent>({
  name: 'ties',
  version: 1,
  context: 'registry',
  tables: [RecordedRelation, FormedNetwork, NetworkMember],
  codecs: [relationCodec, networkCodec],
  on: {
    'registry.relation-recorded': ({ data, revision }, rows) => {
      const { validTo = null, validFrom } = data;
      rows.insert(RecordedRelation, { ...data, validTo, confirmedOn: validFrom, revision: String(revision) });
    },
    'registry.relation-confirmed': ({ data, revision }, rows) => {
      const { relationId, ...confirmation } = data;
      rows.update(RecordedRelation, { relationId }, { ...confirmation, revision: String(revision) });
    },
    'registry.network-formed': ({ data, revision }, rows) => {
      rows.insert(FormedNetwork, { ...data, members: 1, revision: String(revision) });
      rows.insert(NetworkMember, { networkId: data.networkId, actorId: data.coordinatorId });
    },
    'registry.network-joined': ({ data, revision }, rows) => {
      const { networkId } = data;
      rows.insert(NetworkMember, data);
      rows.update(FormedNetwork, { networkId }, { revision: String(revision) });
      rows.add(FormedNetwork, { networkId }, { members: 1n });
    },
  },
});
