import type { SessionEvent } from './session.events.js';

const sessionId = '0198f000-0000-7000-8000-0000000005e5';
const mandateId = '0198f000-0000-7000-8000-000000000011';
const proposalId = '0198f000-0000-7000-8000-0000000000c1';
const sha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const member = { seat: 'age-1', constituency: 'age', mandateId };
const presence = {
  census: 41,
  present: 33,
  required: '1/2',
  met: true,
  officersPresent: true,
  constituencies: { required: 4, withShareOfSeats: '1/3', reached: 6 },
};
const notice = { convenedOn: '2026-11-16', workingDays: 11, required: 10, territory: '28079', estimated: false };
const item = {
  item: 1,
  title: 'Convocatoria 2027 de proyectos piloto',
  kind: 'decision' as const,
  proposalId,
  documents: [{ title: 'Propuesta de bases', sha256, uri: 'https://ceriss.example/documentos/bases' }],
};
const urgentItem = { item: 2, title: 'Calendario de sesiones', kind: 'debate' as const, documents: [] };
const voices = { inFavour: ['age-1', 'ccaa-1'], against: ['local-1'], abstaining: [] };
const acting = { seat: 'age-1', mandateId };

export const sessionExamples: { readonly [E in SessionEvent as E['type']]: E['data'] } = {
  'governance.session-requested': {
    sessionId,
    ...acting,
    constituency: 'age',
    bodyId: '0198f000-0000-7000-8000-0000000000b1',
    reasons: 'Hay que acordar la convocatoria antes de fin de año',
    matters: ['Convocatoria 2027'],
    mayAsk: { constituencies: ['age', 'ccaa', 'local'], share: '1/3', seats: 30 },
    requestedAt: '2026-11-10T09:00:00.000Z',
  },
  'governance.session-request-supported': { sessionId, ...acting, supportedAt: '2026-11-11T09:00:00.000Z' },
  'governance.session-convened': {
    sessionId,
    bodyId: '0198f000-0000-7000-8000-0000000000b1',
    bodyCode: 'council',
    bodyName: 'Consejo',
    reference: '4/2026',
    convener: { as: 'chair', seat: 'age-1' },
    urgent: 'La convocatoria debe publicarse este año',
    startsAt: '2026-12-04T09:00:00.000Z',
    secondCallAt: '2026-12-04T09:30:00.000Z',
    place: {
      manner: 'hybrid',
      venue: 'Sala de juntas',
      municipality: '28079',
      connection: 'https://ceriss.example/sesiones/4',
    },
    agenda: [item],
    members: [member],
    notice,
    acknowledgeBy: '2026-11-20T09:00:00.000Z',
    terms: {
      noticeWorkingDays: 10,
      urgentNoticeWorkingDays: 3,
      territory: '28079',
      firstCall: { share: '1/2', officersPresent: true, constituencies: { atLeast: 4, withShareOfSeats: '1/3' } },
      secondCall: { share: '1/3', officersPresent: true, afterMinutes: 30 },
      officers: { chair: ['age-1', 'age-2'], secretary: 'staff' },
      proxiesPerSeat: 2,
      reference: 'Ley 40/2015, art. 17',
    },
    ruleSetId: '0198f000-0000-7000-8000-000000000001',
    ruleVersion: 1,
    convenedAt: '2026-11-16T09:00:00.000Z',
  },
  'governance.agenda-item-added': { sessionId, item: urgentItem, notice, addedAt: '2026-11-17T09:00:00.000Z' },
  'governance.convocation-acknowledged': { sessionId, ...acting, acknowledgedAt: '2026-11-17T09:00:00.000Z' },
  'governance.session-cancelled': { sessionId, reason: 'Temporal de nieve', cancelledAt: '2026-12-03T18:00:00.000Z' },
  'governance.member-arrived': {
    sessionId,
    ...acting,
    constituency: 'age',
    manner: 'proxy',
    heldBy: 'age-2',
    arrivedAt: '2026-12-04T08:55:00.000Z',
  },
  'governance.member-departed': {
    sessionId,
    seat: 'age-1',
    arrivedAt: '2026-12-04T08:55:00.000Z',
    departedAt: '2026-12-04T10:15:00.000Z',
  },
  'governance.session-opened': {
    sessionId,
    call: 1,
    members: [member],
    presence,
    openedAt: '2026-12-04T09:02:00.000Z',
  },
  'governance.session-not-held': {
    sessionId,
    presence: { ...presence, present: 12, met: false },
    recordedAt: '2026-12-04T09:40:00.000Z',
  },
  'governance.urgent-item-admitted': { sessionId, item: urgentItem, ...voices, admittedAt: '2026-12-04T09:10:00.000Z' },
  'governance.urgent-item-declined': {
    sessionId,
    title: 'Calendario de sesiones',
    ...voices,
    declinedAt: '2026-12-04T09:10:00.000Z',
  },
  'governance.agenda-item-dealt-with': {
    sessionId,
    item: 1,
    outcome: 'decided',
    deliberation: 'Se expone la propuesta y se debate el plazo de ejecución.',
    annexes: [{ title: 'Informe de viabilidad', sha256 }],
    recordedAt: '2026-12-04T10:00:00.000Z',
  },
  'governance.session-closed': { sessionId, presence, closedAt: '2026-12-04T11:00:00.000Z' },
  'governance.minutes-drafted': {
    sessionId,
    version: 1,
    digest: sha256,
    template: 1,
    sources: [{ proposalId, revision: '41' }],
    draftedAt: '2026-12-05T09:00:00.000Z',
  },
  'governance.minutes-agreed-to': { sessionId, ...acting, digest: sha256, agreedAt: '2026-12-06T09:00:00.000Z' },
  'governance.minutes-objected-to': {
    sessionId,
    ...acting,
    digest: sha256,
    objection: 'Falta la intervención sobre el plazo',
    objectedAt: '2026-12-06T09:00:00.000Z',
  },
  'governance.minutes-approved': {
    sessionId,
    version: 1,
    digest: sha256,
    by: { manner: 'vote', inSession: '0198f000-0000-7000-8000-0000000005e6', ...voices },
    approvedAt: '2027-01-20T10:00:00.000Z',
  },
};
