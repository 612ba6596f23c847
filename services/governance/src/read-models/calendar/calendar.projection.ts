import { projection } from '@ceriss/read-models';
import { calendarCodec, type CalendarEvent } from '../../domain/calendar/calendar.events.js';
import { FiscalYearRow, ObligationRow } from './calendar.entity.js';

export const CALENDAR_TABLES = [FiscalYearRow, ObligationRow];

export const calendar = projection<CalendarEvent>({
  name: 'calendar',
  version: 2,
  context: 'governance',
  tables: CALENDAR_TABLES,
  history: CALENDAR_TABLES,
  codecs: [calendarCodec],
  on: {
    'governance.fiscal-year-opened': ({ aggregateId: bodyId, data, revision }, rows) => {
      const { from, until, rulesVersion, reference, obligations } = data;
      rows.insert(FiscalYearRow, { bodyId, from, until, rulesVersion, reference, revision: String(revision) });
      for (const { code, opensOn = null, dueOn = null, after } of obligations) {
        rows.insert(ObligationRow, {
          ...{ bodyId, from, code, opensOn, dueOn, estimated: false, territory: null },
          ...{ afterObligation: after?.obligation ?? null, workingDays: after?.workingDays ?? null },
          ...{ metOn: null, resolutionId: null, evidence: [], corrects: null },
        });
      }
    },
    'governance.obligation-met': ({ aggregateId: bodyId, data, revision }, rows) => {
      const { from, code, metOn, evidence, resolutionId = null, corrects = null } = data;
      rows.update(ObligationRow, { bodyId, from, code }, { metOn, evidence, resolutionId, corrects });
      rows.update(FiscalYearRow, { bodyId, from }, { revision: String(revision) });
    },
    'governance.obligation-due': ({ aggregateId: bodyId, data, revision }, rows) => {
      const { from, code, opensOn, dueOn, estimated, territory = null } = data;
      rows.update(ObligationRow, { bodyId, from, code }, { opensOn, dueOn, estimated, territory });
      rows.update(FiscalYearRow, { bodyId, from }, { revision: String(revision) });
    },
  },
});
