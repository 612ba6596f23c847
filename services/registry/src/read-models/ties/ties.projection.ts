import { projection, type Rows } from '@ceriss/read-models';
import {
  relationCodec,
  type InitiativeRelationRecorded,
  type RelationEvent,
} from '../../domain/relation/relation.events.js';
import type { TieEnd } from '../../domain/relation/tie-end.js';
import { RecordedRelation } from './ties.entity.js';

type Begun = InitiativeRelationRecorded['data'];

const columnsOf = ({ from, to }: Readonly<{ from: TieEnd; to: TieEnd }>) => {
  const named = ({ kind, id }: TieEnd, asked: TieEnd['kind']): string | null => (kind === asked ? id : null);
  return {
    ...{ fromActorId: named(from, 'actor'), toActorId: named(to, 'actor') },
    ...{ fromInitiativeId: named(from, 'initiative'), toInitiativeId: named(to, 'initiative') },
  };
};

const begin = (rows: Rows, { from, to, ...data }: Begun, term: number, revision: bigint): void => {
  const { validTo = null, suggestionId = null, validFrom } = data;
  rows.insert(RecordedRelation, {
    ...{ ...data, term, ...columnsOf({ from, to }), validTo, suggestionId },
    ...{ confirmedOn: validFrom, confirmationDueOn: null, revision: String(revision) },
  });
};

export const ties = projection<RelationEvent>({
  name: 'ties',
  version: 5,
  context: 'registry',
  tables: [RecordedRelation],
  history: [RecordedRelation],
  codecs: [relationCodec],
  on: {
    'registry.relation-recorded': ({ data: { fromActorId, toActorId, ...data }, revision }, rows) => {
      const from = { kind: 'actor', id: fromActorId } as const;
      begin(rows, { ...data, from, to: { kind: 'actor', id: toActorId } }, 1, revision);
    },
    'registry.initiative-relation-recorded': ({ data, revision }, rows) => begin(rows, data, 1, revision),
    'registry.relation-renewed': ({ data: { term, ...data }, revision }, rows) => begin(rows, data, term, revision),
    'registry.relation-confirmed': ({ data, revision }, rows) => {
      const { relationId, term, ...confirmation } = data;
      const held = { ...confirmation, confirmationDueOn: null, revision: String(revision) };
      rows.update(RecordedRelation, { relationId, term }, held);
    },
    'registry.relation-confirmation-requested': ({ data: { relationId, term, dueOn }, revision }, rows) =>
      rows.update(RecordedRelation, { relationId, term }, { confirmationDueOn: dueOn, revision: String(revision) }),
    'registry.relation-ended': ({ data, revision }, rows) => {
      const { relationId, term, ...end } = data;
      rows.update(RecordedRelation, { relationId, term }, { ...end, revision: String(revision) });
    },
  },
});
