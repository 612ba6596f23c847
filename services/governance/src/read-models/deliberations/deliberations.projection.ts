import { projection, type Rows } from '@ceriss/read-models';
import { deliberationCodec, type DeliberationEvent } from '../../domain/deliberation/deliberation.events.js';
import { AmendmentRow, ProposalTextRow } from './deliberations.entity.js';

export const DELIBERATION_TABLES = [ProposalTextRow, AmendmentRow];

type Decision = { amendmentId: string; reasons: string };
const decide = (proposalId: string, { amendmentId, reasons }: Decision, to: Partial<AmendmentRow>, rows: Rows): void =>
  rows.update(AmendmentRow, { proposalId, amendmentId }, { reasons, ...to });

export const deliberations = projection<DeliberationEvent>({
  name: 'deliberations',
  version: 1,
  context: 'governance',
  tables: DELIBERATION_TABLES,
  history: DELIBERATION_TABLES,
  codecs: [deliberationCodec],
  on: {
    'governance.deliberation-opened': ({ aggregateId: proposalId, data: { text, openedAt } }, rows) =>
      rows.insert(ProposalTextRow, { proposalId, version: 1, text, amendmentId: null, madeAt: new Date(openedAt) }),
    'governance.amendment-submitted': ({ aggregateId: proposalId, data }, rows) => {
      const { author, submittedAt, ...amendment } = data;
      rows.insert(AmendmentRow, {
        ...{ proposalId, ...amendment, ...author, status: 'submitted', submittedAt: new Date(submittedAt) },
        ...{ reasons: null, version: null, merged: false, decidedAt: null },
      });
    },
    'governance.amendment-accepted': ({ aggregateId: proposalId, data }, rows) => {
      const { amendmentId, version, text, merged, decidedAt } = data;
      const at = new Date(decidedAt);
      rows.insert(ProposalTextRow, { proposalId, version, text, amendmentId, madeAt: at });
      decide(proposalId, data, { status: 'accepted', version, merged, decidedAt: at }, rows);
    },
    'governance.amendment-rejected': ({ aggregateId, data }, rows) =>
      decide(aggregateId, data, { status: 'rejected', decidedAt: new Date(data.decidedAt) }, rows),
    'governance.amendment-withdrawn': ({ aggregateId, data }, rows) =>
      decide(aggregateId, data, { status: 'withdrawn', decidedAt: new Date(data.withdrawnAt) }, rows),
  },
});
