import { projection, type Projected, type Rows } from '@ceriss/read-models';
import {
  commitmentCodec,
  type CommitmentEvent,
  type CommitmentOwner,
} from '../../domain/commitment/commitment.events.js';
import { isPublic } from '../../domain/participant/participant.decider.js';
import { CommitmentExtensionRow, CommitmentRow } from './commitments.entity.js';

export const COMMITMENT_TABLES = [CommitmentRow, CommitmentExtensionRow];

const ownerColumns = (owner: CommitmentOwner) =>
  owner.kind === 'actor'
    ? {
        ...{ ownerKind: owner.kind, ownerId: owner.actorId, seat: null, sector: owner.sector },
        publicActor: isPublic({ sector: owner.sector, suspended: false }),
      }
    : { ownerKind: owner.kind, ownerId: owner.bodyId, seat: owner.seat, sector: null, publicActor: false };

const change = (
  { aggregateId: commitmentId, revision }: Projected<CommitmentEvent>,
  rows: Rows,
  to: Partial<Omit<CommitmentRow, 'commitmentId' | 'revision'>>,
): void => rows.update(CommitmentRow, { commitmentId }, { ...to, revision: String(revision) });

export const commitments = projection<CommitmentEvent>({
  name: 'commitments',
  version: 1,
  context: 'governance',
  tables: COMMITMENT_TABLES,
  history: COMMITMENT_TABLES,
  codecs: [commitmentCodec],
  on: {
    'governance.commitment-made': ({ aggregateId: commitmentId, data, revision }, rows) => {
      const { owner, origin, title, text, madeOn, dueOn } = data;
      rows.insert(CommitmentRow, {
        ...{ commitmentId, title, text, madeOn, dueOn, ...ownerColumns(owner), status: 'open', endedOn: null },
        ...{ originKind: origin.kind, originReference: origin.reference ?? null, evidence: [], withdrawnBecause: null },
        revision: String(revision),
      });
    },
    'governance.commitment-extended': (event, rows) => {
      const { extendedAt: _, ...extension } = event.data;
      rows.insert(CommitmentExtensionRow, { commitmentId: event.aggregateId, ...extension });
      change(event, rows, { dueOn: event.data.dueOn });
    },
    'governance.commitment-fulfilled': (event, rows) => {
      const { evidence, fulfilledOn: endedOn } = event.data;
      change(event, rows, { status: 'fulfilled', evidence, endedOn });
    },
    'governance.commitment-withdrawn': (event, rows) => {
      const { reasons: withdrawnBecause, withdrawnOn: endedOn } = event.data;
      change(event, rows, { status: 'withdrawn', withdrawnBecause, endedOn });
    },
  },
});
