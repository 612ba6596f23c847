import { projection } from '@ceriss/read-models';
import { relationCodec, type RelationEvent } from '../../domain/relation/relation.events.js';
import { RecordedRelation } from './ties.entity.js';

export const ties = projection<RelationEvent>({
  name: 'ties',
  version: 4,
  context: 'registry',
  tables: [RecordedRelation],
  history: [RecordedRelation],
  codecs: [relationCodec],
  on: {
    'registry.relation-recorded': ({ data, revision }, rows) => {
      const { validTo = null, suggestionId = null, validFrom } = data;
      rows.insert(RecordedRelation, {
        ...{ ...data, validTo, suggestionId, confirmedOn: validFrom, revision: String(revision) },
      });
    },
    'registry.relation-confirmed': ({ data, revision }, rows) => {
      const { relationId, ...confirmation } = data;
      rows.update(RecordedRelation, { relationId }, { ...confirmation, revision: String(revision) });
    },
    'registry.relation-ended': ({ data, revision }, rows) => {
      const { relationId, ...end } = data;
      rows.update(RecordedRelation, { relationId }, { ...end, revision: String(revision) });
    },
  },
});
