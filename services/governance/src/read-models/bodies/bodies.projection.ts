import { projection } from '@ceriss/read-models';
import { bodyCodec, type BodyEvent } from '../../domain/body/body.events.js';
import { BodyRow, MandateRow } from './bodies.entity.js';

export const bodies = projection<BodyEvent>({
  name: 'bodies',
  version: 1,
  context: 'governance',
  tables: [BodyRow, MandateRow],
  codecs: [bodyCodec],
  on: {
    'governance.body-constituted': ({ aggregateId, data, revision }, rows) =>
      rows.insert(BodyRow, {
        bodyId: aggregateId,
        ...data,
        stateMajority: data.stateMajority ?? null,
        revision: String(revision),
      }),
    'governance.body-reconstituted': ({ aggregateId, data, revision }, rows) =>
      rows.update(
        BodyRow,
        { bodyId: aggregateId },
        { ...data, stateMajority: data.stateMajority ?? null, revision: String(revision) },
      ),
    'governance.mandate-conferred': ({ aggregateId, data, revision }, rows) => {
      rows.insert(MandateRow, {
        ...data,
        bodyId: aggregateId,
        from: new Date(data.from),
        until: data.until ? new Date(data.until) : null,
        declaredAt: null,
        endedBecause: null,
      });
      rows.update(BodyRow, { bodyId: aggregateId }, { revision: String(revision) });
    },
    'governance.conflicts-declared': ({ aggregateId, data, revision }, rows) => {
      rows.update(MandateRow, { mandateId: data.mandateId }, { declaredAt: new Date(data.declaredAt) });
      rows.update(BodyRow, { bodyId: aggregateId }, { revision: String(revision) });
    },
    'governance.mandate-ended': ({ aggregateId, data, revision }, rows) => {
      const { mandateId, endedAt, reason } = data;
      rows.update(MandateRow, { mandateId }, { until: new Date(endedAt), endedBecause: reason });
      rows.update(BodyRow, { bodyId: aggregateId }, { revision: String(revision) });
    },
  },
});
