import { projection } from '@ceriss/read-models';
import { ownershipCodec, type OwnershipEvent } from '../../domain/ownership/ownership.events.js';
import { mergerCodec, type MergerNoted } from '../../domain/merger/merger.decider.js';
import { MergedActor } from './merged-actor.entity.js';
import { OwnershipLinkRow } from './ownership.entity.js';

export const ownership = projection<OwnershipEvent | MergerNoted>({
  name: 'ownership',
  version: 2,
  context: 'financing',
  tables: [OwnershipLinkRow, MergedActor],
  history: [OwnershipLinkRow, MergedActor],
  codecs: [ownershipCodec, mergerCodec],
  on: {
    'financing.ownership-noted': ({ data }, rows) =>
      rows.upsert(OwnershipLinkRow, { ...data, share: data.share ?? null, validTo: data.validTo ?? null }),
    'financing.merger-noted': ({ data }, rows) => rows.upsert(MergedActor, data),
    'financing.ownership-dropped': ({ data: { linkId } }, rows) => rows.remove(OwnershipLinkRow, { linkId }),
  },
});
