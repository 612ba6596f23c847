import { projection } from '@ceriss/read-models';
import { proposalCodec, type ProposalEvent } from '../../domain/proposal/proposal.events.js';
import { DueClosing } from './deadlines.entity.js';

export const deadlines = projection<ProposalEvent>({
  name: 'deadlines',
  version: 1,
  context: 'governance',
  tables: [DueClosing],
  codecs: [proposalCodec],
  on: {
    'governance.voting-opened': ({ aggregateId: proposalId, data: { round, closesAt } }, rows) =>
      rows.insert(DueClosing, { proposalId, round, closesAt: new Date(closesAt) }),
    'governance.voting-closed': ({ aggregateId: proposalId }, rows) => rows.remove(DueClosing, { proposalId }),
    'governance.round-annulled': ({ aggregateId: proposalId }, rows) => rows.remove(DueClosing, { proposalId }),
  },
});
