import { centsOf } from '@ceriss/kernel';
import { projection, type Projected, type Rows } from '@ceriss/read-models';
import { applicationCodec, type ApplicationEvent } from '../../domain/application/application.events.js';
import { AllegationRow, ApplicationRow } from './applications.entity.js';

const change = (
  { data: { applicationId }, revision }: Projected<ApplicationEvent>,
  rows: Rows,
  changed: Partial<ApplicationRow> = {},
) => rows.update(ApplicationRow, { applicationId }, { ...changed, revision });

export const applications = projection<ApplicationEvent>({
  name: 'applications',
  version: 2,
  context: 'financing',
  tables: [ApplicationRow, AllegationRow],
  history: [ApplicationRow, AllegationRow],
  codecs: [applicationCodec],
  on: {
    'financing.application-drafted': ({ data: { cost, requested, declaredAid: _, ...application }, revision }, rows) =>
      rows.insert(ApplicationRow, {
        ...application,
        costCents: centsOf(cost),
        requestedCents: centsOf(requested),
        status: 'draft',
        submittedAt: null,
        missing: [],
        cureDueBy: null,
        total: null,
        points: null,
        position: null,
        ...{ territory: null, periodFrom: null, periodTo: null, participants: [], otherFunding: [] },
        awardId: null,
        revision,
      }),
    'financing.application-particulars-given': (event, rows) => {
      const { territory = null, period, participants, otherFunding } = event.data;
      const dates = { periodFrom: period?.from ?? null, periodTo: period?.to ?? null };
      change(event, rows, { territory, participants, otherFunding, ...dates });
    },
    'financing.application-submitted': (event, rows) =>
      change(event, rows, { status: 'submitted', submittedAt: new Date(event.data.submittedAt) }),
    'financing.cure-requested': (event, rows) =>
      change(event, rows, { status: 'cure-asked', missing: event.data.missing, cureDueBy: event.data.dueBy }),
    'financing.application-cured': (event, rows) => change(event, rows, { status: 'submitted', missing: [] }),
    'financing.application-admitted': (event, rows) => change(event, rows, { status: 'admitted' }),
    'financing.application-declared-inadmissible': (event, rows) => change(event, rows, { status: 'inadmissible' }),
    'financing.conflict-declared': (event, rows) => change(event, rows),
    'financing.conflict-found': (event, rows) => change(event, rows),
    'financing.application-scored': (event, rows) => change(event, rows),
    'financing.scores-frozen': (event, rows) =>
      change(event, rows, { status: 'assessed', total: event.data.total, points: event.data.points }),
    'financing.scores-set-aside': (event, rows) =>
      change(event, rows, { status: 'admitted', total: null, points: null, position: null }),
    'financing.application-placed': (event, rows) =>
      change(event, rows, { status: event.data.outcome, position: event.data.position }),
    'financing.application-withdrawn': (event, rows) => change(event, rows, { status: 'withdrawn' }),
    'financing.application-deemed-withdrawn': (event, rows) => change(event, rows, { status: 'withdrawn' }),
    'financing.allegation-filed': (event, rows) => {
      rows.insert(AllegationRow, { ...event.data, upheld: null, reasons: null, answeredOn: null });
      change(event, rows);
    },
    'financing.allegation-answered': (event, rows) => {
      const { allegationId, upheld, reasons, answeredOn } = event.data;
      rows.update(AllegationRow, { allegationId }, { upheld, reasons, answeredOn });
      change(event, rows);
    },
    'financing.scores-corrected': (event, rows) =>
      change(event, rows, { total: event.data.total, points: event.data.points }),
    'financing.application-reformulated': (event, rows) =>
      change(event, rows, { costCents: centsOf(event.data.cost), requestedCents: centsOf(event.data.requested) }),
    'financing.application-granted': (event, rows) =>
      change(event, rows, { status: 'granted', awardId: event.data.awardId }),
  },
});
