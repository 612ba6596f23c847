import { projection, type Projected, type Rows } from '@ceriss/read-models';
import { boxCodec, type BoxEvent } from '../../domain/consultation/box.events.js';
import { consultationCodec, type ConsultationEvent } from '../../domain/consultation/consultation.events.js';
import {
  ConsultationBallotRow,
  ConsultationRow,
  ConsultationThemeRow,
  ConsultationTurnoutRow,
} from './consultations.entity.js';

export const CONSULTATION_TABLES = [
  ConsultationRow,
  ConsultationTurnoutRow,
  ConsultationBallotRow,
  ConsultationThemeRow,
];

const change = (
  { aggregateId: consultationId, revision }: Projected<ConsultationEvent>,
  rows: Rows,
  to: Partial<Omit<ConsultationRow, 'consultationId' | 'revision'>> = {},
): void => rows.update(ConsultationRow, { consultationId }, { ...to, revision: String(revision) });

export const consultations = projection<ConsultationEvent | BoxEvent>({
  name: 'consultations',
  version: 2,
  context: 'governance',
  tables: CONSULTATION_TABLES,
  history: CONSULTATION_TABLES,
  codecs: [consultationCodec, boxCodec],
  on: {
    'governance.consultation-opened': ({ aggregateId: consultationId, data, revision }, rows) => {
      const { about, opensAt, closesAt, heldTo = null, openedAt: _, ...terms } = data;
      rows.insert(ConsultationRow, {
        ...{ consultationId, ...terms, heldTo, opensAt: new Date(opensAt), closesAt: new Date(closesAt) },
        ...{ aboutKind: about.kind, aboutReference: about.reference ?? null, revision: String(revision) },
        ...{ closedAt: null, count: null, key: null, summary: null, summarisedAt: null },
      });
      rows.insert(ConsultationTurnoutRow, { consultationId, voters: 0n });
    },
    'governance.consultation-ballot-cast': ({ data }, rows) => {
      const { consultationId, voter, sealed, replaces, castAt } = data;
      rows.upsert(ConsultationBallotRow, { consultationId, voter, sealed, castAt: new Date(castAt) });
      if (!replaces) rows.add(ConsultationTurnoutRow, { consultationId }, { voters: 1n });
    },
    'governance.consultation-closed': (event, rows) => {
      const { count, key, closedAt } = event.data;
      change(event, rows, { count, key, closedAt: new Date(closedAt) });
    },
    'governance.consultation-theme-identified': (event, rows) => {
      const { identifiedAt: _, ...theme } = event.data;
      const unanswered = { outcome: null, reasons: null, reference: null };
      rows.insert(ConsultationThemeRow, { consultationId: event.aggregateId, ...theme, ...unanswered });
      change(event, rows);
    },
    'governance.consultation-theme-answered': (event, rows) => {
      const { themeId, outcome, reasons, reference = null } = event.data;
      rows.update(ConsultationThemeRow, { themeId }, { outcome, reasons, reference });
      change(event, rows);
    },
    'governance.consultation-summary-published': (event, rows) =>
      change(event, rows, { summary: event.data.text, summarisedAt: new Date(event.data.publishedAt) }),
  },
});
