import { projection, type Projected, type Rows } from '@ceriss/read-models';
import { proposalCodec, type ProposalEvent } from '../../domain/proposal/proposal.events.js';
import { ActRow, ResolutionRow } from './resolutions.entity.js';

const change = (event: Projected<ProposalEvent>, rows: Rows, values: Partial<ResolutionRow> = {}): void => {
  const { aggregateId: resolutionId, revision } = event;
  rows.update(ResolutionRow, { resolutionId }, { ...values, revision: String(revision) });
};

export const resolutions = projection<ProposalEvent>({
  name: 'resolutions',
  version: 2,
  context: 'governance',
  tables: [ResolutionRow, ActRow],
  history: [ResolutionRow, ActRow],
  codecs: [proposalCodec],
  on: {
    'governance.resolution-adopted': ({ aggregateId, data, revision }, rows) => {
      const { bodyId, title, matter, answer, ruleSetId, ruleVersion, round, parts = null, adoptedAt } = data;
      rows.insert(ResolutionRow, {
        resolutionId: aggregateId,
        bodyId,
        title,
        matterKind: matter.kind,
        matterReference: matter.reference ?? null,
        status: 'adopted',
        ruleSetId,
        ruleVersion,
        round,
        parts,
        adoptedAt: new Date(adoptedAt),
        publishedAt: null,
        answers: answer?.resolutionId ?? null,
        response: answer?.response ?? null,
        answeredBy: null,
        answeredWith: null,
        deviationReasons: null,
        deviationParts: null,
        authorisedParts: null,
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
      const { by, reasons = null, parts = null } = event.data;
      const said = { deviationReasons: reasons, deviationParts: parts };
      change(event, rows, { answeredBy: by, answeredWith: 'deviates', ...said });
    },
    'governance.resolution-entered-into-force': (event, rows) => {
      const { inForceFrom, chain, parts = null } = event.data;
      change(event, rows, {
        status: 'in-force',
        inForceFrom: new Date(inForceFrom),
        councilProposalId: chain.councilProposalId ?? null,
        patronatoProposalId: chain.patronatoProposalId ?? null,
        authorisedParts: parts,
      });
    },
    'governance.resolution-superseded': (event, rows) => {
      const { supersededBy, supersededAt } = event.data;
      change(event, rows, { status: 'superseded', supersededBy, supersededAt: new Date(supersededAt) });
    },
    'governance.dissent-recorded': (event, rows) => change(event, rows),
    'governance.act-recorded': (event, rows) => {
      const { part = null, reference = null, recordedAt, ...act } = event.data;
      const row = { ...act, part, reference, recordedAt: new Date(recordedAt) };
      rows.insert(ActRow, { ...row, resolutionId: event.aggregateId });
      change(event, rows);
    },
  },
});
