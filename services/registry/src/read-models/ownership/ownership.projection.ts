import { projection } from '@ceriss/read-models';
import { ownershipCodec, type OwnershipEvent } from '../../domain/ownership/ownership.events.js';
import { OwnershipLink } from './ownership.entity.js';

export const ownership = projection<OwnershipEvent>({
  name: 'ownership',
  version: 1,
  context: 'registry',
  tables: [OwnershipLink],
  history: [OwnershipLink],
  codecs: [ownershipCodec],
  on: {
    'registry.ownership-recorded': ({ data, revision }, rows) => {
      const { share = null, validTo = null } = data;
      rows.insert(OwnershipLink, { ...data, share, validTo, revision: String(revision) });
    },
    'registry.ownership-corrected': ({ data, revision }, rows) => {
      const { linkId, ownedId: _, reason: __, share = null, validTo = null, ...terms } = data;
      rows.update(OwnershipLink, { linkId }, { ...terms, share, validTo, revision: String(revision) });
    },
    'registry.ownership-ended': ({ data, revision }, rows) => {
      const { linkId, validTo, evidence } = data;
      rows.update(OwnershipLink, { linkId }, { validTo, evidence, revision: String(revision) });
    },
    'registry.ownership-withdrawn': ({ data }, rows) => rows.remove(OwnershipLink, { linkId: data.linkId }),
  },
});
