import { projection, type Projected, type Rows } from '@ceriss/read-models';
import { proposalCodec, type ProposalEvent } from '../../domain/proposal/proposal.events.js';
import { ResolutionRow } from './resolutions.entity.js';

const change = (event: Projected<ProposalEvent>, rows: Rows, values: Partial<ResolutionRow> = {}): void => {
  const { aggregateId: resolutionId, revision } = event;
  rows.update(ResolutionRow, { resolutionId }, { ...values, revision: String(revision) });
};

export const resolutions = projection<ProposalEvent>({
  name: 'resolutions',
  version: 1,
  context: 'governance',
  tables: [ResolutionRow],
  codecs: [proposalCodec],
  on: {
    'governance.resolution-adopted': ({ aggregateId, data, revision }, rows) => {
      const { bodyId, title, matter, answer, ruleSetId, ruleVersion, adoptedAt } = data;
      rows.insert(ResolutionRow, {
        resolutionId: aggregateId,
        bodyId,
        title,
        matterKind: matter.kind,
        matterReference: matter.reference ?? null,
        status: 'adopted',
        ruleSetId,
        ruleVersion,
        adoptedAt: new Date(adoptedAt),
        publishedAt: null,
        answers: answer?.resolutionId ?? null,
        response: answer?.response ?? null,
        answeredBy: null,
        answeredWith: null,
        deviationReasons: null,
        inForceFrom: null,
        councilProposalId: null,
        patronatoProposalId: null,
        supersededBy: null,
        supersededAt: null,
        revision: String(revision),
      });
    },
    'governance.resolution-published': (event, rows) =>
      change(event, rows, { status: 'published', publishedAt: new Date(event.data.publishedAt) }),
    'governance.resolution-ratified': (event, rows) =>
      change(event, rows, { answeredBy: event.data.by, answeredWith: 'ratifies' }),
    'governance.resolution-deviated-from': (event, rows) => {
      const { by, reasons } = event.data;
      change(event, rows, { answeredBy: by, answeredWith: 'deviates', deviationReasons: reasons });
    },
    'governance.resolution-entered-into-force': (event, rows) => {
      const { inForceFrom, chain } = event.data;
      change(event, rows, {
        status: 'in-force',
        inForceFrom: new Date(inForceFrom),
        councilProposalId: chain.councilProposalId ?? null,
        patronatoProposalId: chain.patronatoProposalId ?? null,
      });
    },
    'governance.resolution-superseded': (event, rows) => {
      const { supersededBy, supersededAt } = event.data;
      change(event, rows, { status: 'superseded', supersededBy, supersededAt: new Date(supersededAt) });
    },
    'governance.dissent-recorded': (event, rows) => change(event, rows),
  },
});
