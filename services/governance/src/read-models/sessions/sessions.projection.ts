import { projection, type Rows } from '@ceriss/read-models';
import type { AgendaItem, SessionEvent } from '../../domain/session/session.events.js';
import type { Voices } from '../../domain/session/holding.rules.js';
import { sessionCodec } from '../../domain/session/session.events.js';
import {
  MinutesAnswerRow,
  SESSION_TABLES,
  SessionItemRow,
  SessionRow,
  SessionStayRow,
  SessionSummonsRow,
  SessionSupportRow,
} from './sessions.entity.js';

type Told = Readonly<{ data: Readonly<{ sessionId: string }>; revision: bigint }>;

const change = ({ data: { sessionId }, revision }: Told, rows: Rows, to: Partial<SessionRow> = {}): void =>
  rows.update(SessionRow, { sessionId }, { ...to, revision: String(revision) });

const EMPTY = {
  reference: null,
  request: null,
  convener: null,
  urgent: null,
  convenedAt: null,
  startsAt: null,
  secondCallAt: null,
  place: null,
  notice: null,
  acknowledgeBy: null,
  ruleSetId: null,
  ruleVersion: null,
  call: null,
  openedAt: null,
  closedAt: null,
  atOpening: null,
  atClosing: null,
  reason: null,
  minutesVersion: null,
  minutesDigest: null,
  minutesApprovedBy: null,
  minutesApprovedAt: null,
};

const addItem = (rows: Rows, sessionId: string, item: AgendaItem, urgent: Voices | null = null): void =>
  rows.insert(SessionItemRow, {
    ...item,
    sessionId,
    proposalId: item.proposalId ?? null,
    ...{ urgent, outcome: null, deliberation: null, annexes: [] },
  });

export const sessions = projection<SessionEvent>({
  name: 'sessions',
  version: 1,
  context: 'governance',
  tables: SESSION_TABLES,
  history: SESSION_TABLES,
  codecs: [sessionCodec],
  on: {
    'governance.session-requested': ({ data, revision }, rows) => {
      const { sessionId, bodyId, reasons, matters, seat, requestedAt } = data;
      const request = { reasons, matters };
      rows.insert(SessionRow, {
        ...EMPTY,
        sessionId,
        bodyId,
        request,
        status: 'requested',
        revision: String(revision),
      });
      rows.insert(SessionSupportRow, { sessionId, seat, supportedAt: new Date(requestedAt) });
    },
    'governance.session-request-supported': (event, rows) => {
      const { sessionId, seat, supportedAt } = event.data;
      rows.insert(SessionSupportRow, { sessionId, seat, supportedAt: new Date(supportedAt) });
      change(event, rows);
    },
    'governance.session-convened': ({ data, revision }, rows) => {
      const { sessionId, bodyId, reference, convener, urgent = null, place, notice, ruleSetId, ruleVersion } = data;
      const acknowledgeBy = new Date(data.acknowledgeBy);
      const told = {
        ...{ reference, convener, urgent, place, notice, ruleSetId, ruleVersion, acknowledgeBy, status: 'convened' },
        convenedAt: new Date(data.convenedAt),
        startsAt: new Date(data.startsAt),
        secondCallAt: data.secondCallAt === undefined ? null : new Date(data.secondCallAt),
        revision: String(revision),
      };
      // One that was requested is there already.
      if (revision > 0n) rows.update(SessionRow, { sessionId }, told);
      else rows.insert(SessionRow, { ...EMPTY, ...told, sessionId, bodyId });
      for (const item of data.agenda) addItem(rows, sessionId, item);
      for (const member of data.members)
        rows.insert(SessionSummonsRow, { ...member, sessionId, acknowledgeBy, acknowledgedAt: null });
    },
    'governance.agenda-item-added': (event, rows) => {
      addItem(rows, event.data.sessionId, event.data.item);
      change(event, rows);
    },
    'governance.convocation-acknowledged': (event, rows) => {
      const { sessionId, seat, acknowledgedAt } = event.data;
      rows.update(SessionSummonsRow, { sessionId, seat }, { acknowledgedAt: new Date(acknowledgedAt) });
      change(event, rows);
    },
    'governance.session-cancelled': (event, rows) =>
      change(event, rows, { status: 'cancelled', reason: event.data.reason }),
    'governance.member-arrived': (event, rows) => {
      const { sessionId, seat, constituency, manner, heldBy = null, arrivedAt } = event.data;
      const stay = { sessionId, seat, constituency, manner, heldBy, arrivedAt: new Date(arrivedAt), departedAt: null };
      rows.insert(SessionStayRow, stay);
      change(event, rows);
    },
    'governance.member-departed': (event, rows) => {
      const { sessionId, seat, arrivedAt, departedAt } = event.data;
      rows.update(
        SessionStayRow,
        { sessionId, seat, arrivedAt: new Date(arrivedAt) },
        { departedAt: new Date(departedAt) },
      );
      change(event, rows);
    },
    'governance.session-opened': (event, rows) => {
      const { call, openedAt, presence } = event.data;
      change(event, rows, { status: 'in-session', call, openedAt: new Date(openedAt), atOpening: presence });
    },
    'governance.session-not-held': (event, rows) =>
      change(event, rows, { status: 'not-held', atOpening: event.data.presence }),
    'governance.urgent-item-admitted': (event, rows) => {
      const { sessionId, item, inFavour, against, abstaining } = event.data;
      addItem(rows, sessionId, item, { inFavour, against, abstaining });
      change(event, rows);
    },
    'governance.urgent-item-declined': (event, rows) => change(event, rows),
    'governance.agenda-item-dealt-with': (event, rows) => {
      const { sessionId, item, outcome, deliberation, annexes } = event.data;
      rows.update(SessionItemRow, { sessionId, item }, { outcome, deliberation, annexes });
      change(event, rows);
    },
    'governance.session-closed': (event, rows) =>
      change(event, rows, {
        status: 'closed',
        closedAt: new Date(event.data.closedAt),
        atClosing: event.data.presence,
      }),
    'governance.minutes-drafted': (event, rows) =>
      change(event, rows, {
        status: 'minutes-drafted',
        minutesVersion: event.data.version,
        minutesDigest: event.data.digest,
      }),
    'governance.minutes-agreed-to': (event, rows) => {
      const { sessionId, seat, digest, agreedAt } = event.data;
      rows.upsert(MinutesAnswerRow, { sessionId, seat, digest, objection: null, answeredAt: new Date(agreedAt) });
      change(event, rows);
    },
    'governance.minutes-objected-to': (event, rows) => {
      const { sessionId, seat, digest, objection, objectedAt } = event.data;
      rows.upsert(MinutesAnswerRow, { sessionId, seat, digest, objection, answeredAt: new Date(objectedAt) });
      change(event, rows);
    },
    'governance.minutes-approved': (event, rows) =>
      change(event, rows, {
        status: 'minutes-approved',
        minutesApprovedBy: event.data.by,
        minutesApprovedAt: new Date(event.data.approvedAt),
      }),
  },
});
