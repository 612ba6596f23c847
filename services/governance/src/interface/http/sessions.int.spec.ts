import { pdfText } from '@ceriss/documents/testing';
import { addDays, addWorkingDays, calendarOf, madridDate } from '@ceriss/spain';
import { eventually, httpClient } from '@ceriss/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GovernanceWorld, ROOT } from '../../testing/governance-world.js';

let world: GovernanceWorld;
beforeAll(async () => {
  world = await GovernanceWorld.open();
  await world.constitute();
}, 120_000);
afterAll(() => world?.close());

const calendar = calendarOf([{ level: 'municipality', code: '28079' }]);
/** The first day on which a session convened now has so many clear working days of notice. */
const earliest = (workingDays: number): string =>
  addDays(addWorkingDays(madridDate(new Date(world.inHours(0))), workingDays, calendar), 1);
const at = (day: string): string => `${day}T10:00:00.000Z`;
const passUntil = (instant: string, minutes = 0): void =>
  world.passHours((Date.parse(instant) - Date.parse(world.inHours(0))) / 3_600_000 + minutes / 60);

const place = { manner: 'hybrid', venue: 'Sala de juntas', connection: 'https://ceriss.example/sesiones' };
const information = { title: 'Ruegos', kind: 'information' };
const convocation = (startsAt: string, more: object = {}) => ({
  ...{ bodyId: world.bodies.council, reference: '4/2026', startsAt, place, agenda: [information] },
  ...more,
});
const convene = (startsAt: string, more: object = {}) =>
  world.secretary.post(`${ROOT}/sessions`, convocation(startsAt, more));
const act = (sessionId: string, path: string, body: object = {}) =>
  world.secretary.post(`${ROOT}/sessions/${sessionId}/${path}`, body);
const arrive = async (sessionId: string, seats: readonly string[]) => {
  for (const seat of seats) await world.must(act(sessionId, 'arrivals', { seat, manner: 'in-person' }));
};
/* Six of four constituencies and ccaa-3 to ccaa-9: thirteen, one fewer than a third of 42. */
const THIRTEEN = [
  ...['age-1', 'ccaa-1', 'ccaa-2', 'local-1', 'local-2', 'third-sector-1'],
  ...['ccaa-3', 'ccaa-4', 'ccaa-5', 'ccaa-6', 'ccaa-7', 'ccaa-8', 'ccaa-9'],
];

describe('A session is convened', () => {
  it('with ten clear working days between both days: on the day before it is refused with the figures', async () => {
    const day = earliest(10);
    const convenedOn = madridDate(new Date(world.inHours(0)));
    expect(await convene(at(addDays(day, -1)))).toMatchObject({
      status: 409,
      body: {
        ...{ code: 'SESSION_NOTICE_TOO_SHORT', rule: 'council-notice (statutes@1)' },
        facts: { convenedOn, sessionDay: addDays(day, -1), workingDays: 9, required: 10, territory: '28079' },
        wouldPassIf: { sessionDayAtLeast: day },
        detail: expect.stringContaining('hay 9 días hábiles completos; hacen falta 10'),
      },
    });
    const convened = await world.must(convene(at(day)));
    expect(await world.seen(`/sessions/${convened.body.sessionId}`, convened)).toMatchObject({
      ...{ status: 'convened', urgent: null, convener: { as: 'secretary' } },
      notice: { workingDays: 10, required: 10 },
    });
  });

  it('urgently with three, and says why', async () => {
    const urgent = 'La convocatoria de ayudas no puede esperar.';
    expect(await convene(at(addDays(earliest(3), -1)), { urgent })).toMatchObject({
      status: 409,
      body: { code: 'SESSION_NOTICE_TOO_SHORT', facts: { workingDays: 2, required: 3 } },
    });
    const convened = await world.must(convene(at(earliest(3)), { urgent }));
    expect(await world.seen(`/sessions/${convened.body.sessionId}`, convened)).toMatchObject({
      ...{ urgent, notice: { workingDays: 3, required: 3 } },
    });
  });

  it('by the chair or the secretary, not by any member and not by anybody else', async () => {
    const body = convocation(at(earliest(10)));
    const chair = await world.member('council', 'age-1');
    expect(await chair.post(`${ROOT}/sessions`, body)).toMatchObject({ status: 201 });
    const member = await world.member('council', 'local-1');
    expect(await member.post(`${ROOT}/sessions`, body)).toMatchObject({
      status: 403,
      body: { code: 'SESSION_CONVENER_NOT_ENTITLED', wouldPassIf: { share: '1/3' } },
    });
    expect((await httpClient(world.service.url).post(`${ROOT}/sessions`, body)).status).toBe(401);
    for (const path of ['arrivals', 'opening', 'closing', 'minutes'])
      expect((await member.post(`${ROOT}/sessions/${world.bodies.council}/${path}`, {})).status).toBe(403);
  });

  it('and acknowledged by whoever it summons; who has not is listed after the time for it', async () => {
    const startsAt = at(earliest(10));
    const convened = await world.must(convene(startsAt));
    const { sessionId } = convened.body;
    const path = `${ROOT}/sessions/${sessionId}/acknowledgements`;
    const local = await world.member('council', 'local-1');
    expect(await local.post(path, { seat: 'local-2' })).toMatchObject({ status: 403, body: { code: 'SEAT_NOT_HELD' } });
    const told = await world.must(local.post(path, {}));
    expect(await world.must(local.post(path, {}))).toMatchObject({ body: { seat: 'local-1' } });
    const due = new Date(Date.parse(startsAt) + 1).toISOString();
    const { items } = await world.seen<{ items: { sessionId: string; seat: string }[] }>(
      `/overdue-acknowledgements?limit=200&due=${due}`,
      told,
    );
    const own = items.filter((one) => one.sessionId === sessionId);
    expect(own).toHaveLength(41);
    expect(own.map(({ seat }) => seat)).not.toContain('local-1');
  });
});

describe('A session is held', () => {
  let sessionId: string;
  let proposalId: string;
  let startsAt: string;
  let asConvened: string;
  let digest: string;

  it('at its hour and with a quorum: at the second call with a third, and not with one fewer', async () => {
    proposalId = await world.propose('council', { matter: { kind: 'general' } });
    startsAt = at(earliest(10));
    const decision = { title: 'Convocatoria', kind: 'decision', proposalId };
    const convened = await world.must(convene(startsAt, { agenda: [decision, information], reference: '7/2026' }));
    sessionId = convened.body.sessionId!;
    asConvened = new Date().toISOString();
    await arrive(sessionId, THIRTEEN);
    passUntil(startsAt, 1);
    expect(await act(sessionId, 'opening', { call: 1 })).toMatchObject({
      status: 409,
      body: {
        ...{ code: 'SESSION_NO_QUORUM', rule: 'council-quorum (statutes@1)', reference: 'Ley 40/2015, art. 17' },
        facts: { call: 1, present: 13, census: 42, required: '1/2' },
        wouldPassIf: { presentAtLeast: 21 },
      },
    });
    const fourteenth = { seat: 'business-1', manner: 'proxy', heldBy: 'age-1' };
    passUntil(startsAt, 29);
    await world.must(act(sessionId, 'arrivals', fourteenth));
    expect(await act(sessionId, 'opening', { call: 2 })).toMatchObject({ body: { code: 'SESSION_NOT_YET' } });
    passUntil(startsAt, 31);
    await world.must(act(sessionId, 'departures', { seat: 'ccaa-9' }));
    expect(await act(sessionId, 'opening', { call: 2 })).toMatchObject({
      body: { code: 'SESSION_NO_QUORUM', facts: { call: 2, present: 13, required: '1/3' } },
    });
    await arrive(sessionId, ['ccaa-9']);
    const opened = await world.must(act(sessionId, 'opening', { call: 2 }));
    expect(await world.seen(`/sessions/${sessionId}`, opened)).toMatchObject({
      ...{ status: 'in-session', call: 2, atOpening: { present: 14, census: 42, met: true } },
    });
  });

  it('about its agenda only, unless all are there', async () => {
    const item = { title: 'Otro asunto', kind: 'debate' };
    expect(await act(sessionId, 'urgent-items', { item, inFavour: THIRTEEN })).toMatchObject({
      status: 409,
      body: {
        ...{ code: 'SESSION_URGENCY_NEEDS_ALL', reference: 'Ley 40/2015, art. 17.4' },
        ...{ facts: { members: 42, present: 14 }, wouldPassIf: { present: 42 } },
      },
    });
    expect(await act(sessionId, 'closing')).toMatchObject({
      body: { code: 'SESSION_ITEMS_OPEN', facts: { items: [1, 2] } },
    });
  });

  it('and closed when every item is dealt with; then it has minutes, in either language, and nobody approves them alone', async () => {
    await world.must(world.open(proposalId, 1));
    const seats = ['age-1', 'local-1', 'third-sector-1', ...THIRTEEN.filter((seat) => seat.startsWith('ccaa'))];
    for (const [index, seat] of [
      ...seats,
      ...['age-2', 'age-3', 'age-4', 'local-2', 'third-sector-2'],
      'local-3',
      'local-4',
      'local-5',
      'philanthropy-1',
    ].entries())
      await world.must(world.vote('council', seat, proposalId, index === 0 ? 'no' : 'yes'));
    expect(await world.closed(proposalId, 1)).toMatchObject({ outcome: 'adopted', present: 21 });
    for (const [number, outcome] of [
      [1, 'decided'],
      [2, 'informed'],
    ] as const)
      await world.must(act(sessionId, 'outcomes', { item: number, outcome, deliberation: 'Se delibera.' }));
    const closed = await world.must(act(sessionId, 'closing'));
    expect(await world.seen(`/sessions/${sessionId}`, closed)).toMatchObject({
      ...{ status: 'closed', agenda: [{ outcome: 'decided' }, { outcome: 'informed' }] },
    });
    digest = (await world.must(act(sessionId, 'minutes'))).body.digest!;
    const minutes = `${ROOT}/sessions/${sessionId}/minutes`;
    const anyone = httpClient(world.service.url);
    const page = async (query: string, headers: Record<string, string> = {}) =>
      (await fetch(`${world.service.url}${minutes}?format=html${query}`, { headers })).text();
    expect(await page('')).toContain('Acta de la sesión 7/2026');
    expect(await page('', { 'accept-language': 'en' })).toContain('Minutes of the session 7/2026');
    expect(await page('', { 'accept-language': 'gl, es;q=0.5' })).toContain('Acta da sesión 7/2026');
    expect(await page('&lang=ca', { 'accept-language': 'en' })).toContain('Acta de la sessió 7/2026');
    expect(await anyone.get(`${minutes}?format=json`)).toMatchObject({ status: 200, body: { digest } });
    expect(await act(sessionId, 'minutes/approval', { digest })).toMatchObject({
      body: { code: 'MINUTES_NOT_AGREED', facts: { attended: 14, agreed: 0 }, reference: 'Ley 40/2015, art. 18.2' },
    });
    const absent = await world.member('council', 'business-2');
    expect(await absent.post(`${minutes}/answers`, { digest })).toMatchObject({
      body: { code: 'SESSION_SEAT_NOT_PRESENT' },
    });
  });

  it('and its resolution is certified: before the approval of the minutes and after it, the same bytes each time', async () => {
    const path = `${world.service.url}${ROOT}/resolutions/${proposalId}/certificate`;
    const document = async (query: string) => Buffer.from(await (await fetch(`${path}?${query}`)).arrayBuffer());
    const before = await document('format=pdf');
    expect(before.equals(await document('format=pdf'))).toBe(true);
    expect(pdfText(before)).toContain('antes de la aprobación del acta');
    for (const seat of [...THIRTEEN, 'business-1']) {
      const member = await world.member('council', seat);
      await world.must(member.post(`${ROOT}/sessions/${sessionId}/minutes/answers`, { digest }));
    }
    const approved = await world.must(act(sessionId, 'minutes/approval', { digest }));
    expect(await world.seen(`/sessions/${sessionId}`, approved)).toMatchObject({
      ...{ status: 'minutes-approved', minutesDigest: digest, minutesApprovedBy: { manner: 'consent' } },
    });
    const html = (await document('format=html')).toString();
    for (const said of ['7/2026', '21 de 42', 'El acta de la sesión está aprobada.']) expect(html).toContain(said);
  });

  it('and can be seen as it stood before', async () => {
    expect(await world.seen(`/sessions/${sessionId}?asOf=${asConvened}`)).toMatchObject({
      ...{ status: 'convened', attendance: [], minutesDigest: null },
    });
    const anyone = httpClient(world.service.url);
    expect((await anyone.get(`${ROOT}/sessions/${sessionId}/minutes?asOf=${asConvened}`)).status).toBe(404);
  });

  it('or not: whoever came too few is recorded', async () => {
    const trustees = { bodyId: world.bodies.patronato, startsAt: at(earliest(5)), reference: '8/2026' };
    const convened = await world.must(convene(trustees.startsAt, trustees));
    const id = convened.body.sessionId!;
    expect(await act(id, 'failure')).toMatchObject({ body: { code: 'SESSION_NOT_YET' } });
    passUntil(trustees.startsAt, 1);
    const failed = await world.must(act(id, 'failure'));
    await eventually(async () =>
      expect(await world.seen(`/sessions/${id}`, failed)).toMatchObject({ status: 'not-held' }),
    );
    expect(await act(id, 'opening', { call: 1 })).toMatchObject({ body: { code: 'SESSION_IN_OTHER_STATUS' } });
  });
});
