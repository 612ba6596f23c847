import { projection, type Projected, type Rows } from '@ceriss/read-models';
import { barrierCodec, type BarrierEvent } from '../../domain/barrier/barrier.events.js';
import { communitiesOf } from '../communities.js';
import { BarrierInitiative, ReportedBarrier } from './barriers.entity.js';

const change = (
  { data, revision }: Projected<BarrierEvent>,
  rows: Rows,
  to: Partial<Omit<ReportedBarrier, 'barrierId' | 'revision'>> = {},
): void => rows.update(ReportedBarrier, { barrierId: data.barrierId }, { ...to, revision: String(revision) });

export const barriers = projection<BarrierEvent>({
  name: 'barriers',
  version: 1,
  context: 'registry',
  tables: [ReportedBarrier, BarrierInitiative],
  history: [ReportedBarrier, BarrierInitiative],
  codecs: [barrierCodec],
  on: {
    'registry.barrier-reported': ({ data, revision }, rows) => {
      const { initiativeIds, ...barrier } = data;
      const { barrierId, territories } = data;
      rows.insert(ReportedBarrier, {
        ...{ ...barrier, communities: communitiesOf(territories), status: 'reported' },
        ...{ reviewer: null, outcome: null, removedBy: null, endedOn: null, revision: String(revision) },
      });
      for (const initiativeId of initiativeIds) rows.insert(BarrierInitiative, { barrierId, initiativeId });
    },
    'registry.initiative-affected': (event, rows) => {
      rows.insert(BarrierInitiative, event.data);
      change(event, rows);
    },
    'registry.barrier-under-review': (event, rows) =>
      change(event, rows, { status: 'under-review', reviewer: event.data.by }),
    'registry.barrier-resolved': (event, rows) => {
      const { how: outcome, legalReference: removedBy = null, resolvedOn: endedOn } = event.data;
      change(event, rows, { status: 'resolved', outcome, removedBy, endedOn });
    },
    'registry.barrier-rejected': (event, rows) => {
      const { reasons: outcome, rejectedOn: endedOn } = event.data;
      change(event, rows, { status: 'rejected', outcome, endedOn });
    },
  },
});
