import { projection } from '@ceriss/read-models';
import { reportCodec, type ReportEvent } from '../../domain/report/report.events.js';
import { ListedReport } from './report-list.entity.js';

const notYet = { summary: null, document: null, submittedOn: null, daysLate: null, changes: [], approvedOn: null };

export const reportList = projection<ReportEvent>({
  name: 'report-list',
  version: 1,
  context: 'evaluation',
  tables: [ListedReport],
  codecs: [reportCodec],
  on: {
    'evaluation.report-requested': ({ data, revision }, rows) =>
      rows.insert(ListedReport, { ...data, ...notYet, status: 'requested', revision: String(revision) }),
    'evaluation.report-submitted': ({ data, revision }, rows) => {
      const { reportId, summary, document, submittedOn, daysLate } = data;
      const submitted = { summary, document, submittedOn, daysLate, changes: [] };
      rows.update(ListedReport, { reportId }, { ...submitted, status: 'submitted', revision: String(revision) });
    },
    'evaluation.report-changes-requested': ({ data: { reportId, changes }, revision }, rows) =>
      rows.update(ListedReport, { reportId }, { changes, status: 'changes-requested', revision: String(revision) }),
    'evaluation.report-approved': ({ data: { reportId, approvedOn }, revision }, rows) =>
      rows.update(ListedReport, { reportId }, { approvedOn, status: 'approved', revision: String(revision) }),
  },
});
