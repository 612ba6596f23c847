import { projection } from '@ceriss/read-models';
import { bodyCodec, type BodyEvent } from '../../domain/body/body.events.js';
import { BodyRow, MandateRow, SuspensionRow } from './bodies.entity.js';

export const bodies = projection<BodyEvent>({
  name: 'bodies',
  version: 2,
  context: 'governance',
  tables: [BodyRow, MandateRow, SuspensionRow],
  history: [BodyRow, MandateRow, SuspensionRow],
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
        endingCause: null,
      });
      rows.update(BodyRow, { bodyId: aggregateId }, { revision: String(revision) });
    },
    'governance.conflicts-declared': ({ aggregateId, data, revision }, rows) => {
      rows.update(MandateRow, { mandateId: data.mandateId }, { declaredAt: new Date(data.declaredAt) });
      rows.update(BodyRow, { bodyId: aggregateId }, { revision: String(revision) });
    },
    'governance.mandate-ended': ({ aggregateId, data, revision }, rows) => {
      const { mandateId, endedAt, reason, cause = null } = data;
      const ended = { until: new Date(endedAt), endedBecause: reason, endingCause: cause };
      rows.update(MandateRow, { mandateId }, ended);
      rows.update(BodyRow, { bodyId: aggregateId }, { revision: String(revision) });
    },
    'governance.mandate-suspended': ({ aggregateId: bodyId, data, revision }, rows) => {
      const { mandateId, from, until, cause, reason } = data;
      const term = { from: new Date(from), until: until ? new Date(until) : null };
      rows.insert(SuspensionRow, { mandateId, bodyId, ...term, cause, reason });
      rows.update(BodyRow, { bodyId }, { revision: String(revision) });
    },
    'governance.suspension-lifted': ({ aggregateId: bodyId, data: { mandateId, from, liftedAt }, revision }, rows) => {
      rows.update(SuspensionRow, { mandateId, from: new Date(from) }, { until: new Date(liftedAt) });
      rows.update(BodyRow, { bodyId }, { revision: String(revision) });
    },
  },
});
