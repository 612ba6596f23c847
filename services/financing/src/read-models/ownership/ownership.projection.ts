import { projection } from '@ceriss/read-models';
import { ownershipCodec, type OwnershipEvent } from '../../domain/ownership/ownership.events.js';
import { OwnershipLinkRow } from './ownership.entity.js';

export const ownership = projection<OwnershipEvent>({
  name: 'ownership',
  version: 1,
  context: 'financing',
  tables: [OwnershipLinkRow],
  history: [OwnershipLinkRow],
  codecs: [ownershipCodec],
  on: {
    'financing.ownership-noted': ({ data }, rows) =>
      rows.upsert(OwnershipLinkRow, { ...data, share: data.share ?? null, validTo: data.validTo ?? null }),
    'financing.ownership-dropped': ({ data: { linkId } }, rows) => rows.remove(OwnershipLinkRow, { linkId }),
  },
});
