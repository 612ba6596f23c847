import { projection } from '@ceriss/read-models';
import { duplicateCodec, type DuplicateDismissed } from '../../domain/actor/duplicate.decider.js';
import { mergesCodec, type ActorsMerged } from '../../domain/actor/merges.decider.js';
import { ActorMerge, DismissedDuplicate } from './duplicates.entity.js';

export const duplicates = projection<ActorsMerged | DuplicateDismissed>({
  name: 'duplicates',
  version: 1,
  context: 'registry',
  tables: [ActorMerge, DismissedDuplicate],
  codecs: [mergesCodec, duplicateCodec],
  on: {
    'registry.actors-merged': ({ data: { absorbedId, survivorId, reason } }, rows) =>
      rows.insert(ActorMerge, { absorbedId, survivorId, reason }),
    'registry.duplicate-dismissed': ({ data }, rows) => {
      const [firstId, secondId] = data.actorIds;
      rows.insert(DismissedDuplicate, { firstId, secondId, reason: data.reason });
    },
  },
});
