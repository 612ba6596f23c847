import type { Scene } from './cast.js';
import { APPLICANTS_SEAT, councillor, trustee } from './foundations.js';
import type { Narrator } from './narrator.js';
import { acknowledged, concluded, convenedUrgently, minuted, offTheAgenda, opened, type Meeting } from './sessions.js';

type Choice = 'yes' | 'no' | 'abstention';
export type Voting = Readonly<Record<string, readonly [yes: number, no: number, abstention: number]>>;
type Tally = Readonly<{ outcome: string; census: number; present: number; yes: Share; no: Share }>;
type Share = Readonly<{ fraction: string }>;

const secretary = { by: 'secretary', to: 'governance' } as const;

/** Ballots by constituency, as in the example of the design: 33 present of a census of 41. */
export const COUNCIL_VOTE: Voting = {
  age: [4, 0, 0],
  ccaa: [9, 4, 2],
  local: [4, 1, 0],
  'third-sector': [5, 0, 0],
  philanthropy: [2, 0, 0],
  business: [1, 1, 0],
};
export const PATRONATO_VOTE: Voting = {
  state: [9, 1, 1],
  ccaa: [1, 1, 0],
  local: [1, 0, 0],
  'third-sector': [2, 0, 0],
  philanthropy: [1, 0, 0],
  business: [0, 1, 0],
};

const ballotsOf = (voting: Voting): { seat: string; choice: Choice }[] =>
  Object.entries(voting).flatMap(([constituency, [yes, no, abstention]]) => {
    const choices = [...Array(yes).fill('yes'), ...Array(no).fill('no'), ...Array(abstention).fill('abstention')];
    return (choices as Choice[]).map((choice, index) => ({ seat: `${constituency}-${index + 1}`, choice }));
  });

const agendaOf = (title: string, proposalId: string) => [
  { title, kind: 'decision', proposalId },
  { title: 'Ruegos y preguntas', kind: 'information' },
];
const seatsOf = (voting: Voting): string[] => ballotsOf(voting).map(({ seat }) => seat);

/** The council is convened, meets, votes the call and minutes it; then the patronato does. */
export const decision = async (narrator: Narrator, scene: Scene): Promise<void> => {
  const meeting: Meeting = { bodyId: scene.council, holder: councillor, chair: 'age-1' };
  const sessionId = await councilConvened(narrator, scene, meeting);
  await councilVotes(narrator, scene, sessionId);
  const digest = await concluded(narrator, sessionId);
  await narrator.tell('Se publica el acuerdo del Consejo', {
    ...secretary,
    path: `/proposals/${scene.councilResolution}/publication`,
  });
  await minuted(narrator, meeting, { sessionId, digest, seats: seatsOf(COUNCIL_VOTE) });
  await ratification(narrator, scene);
};

const councilConvened = async (narrator: Narrator, scene: Scene, meeting: Meeting): Promise<string> => {
  narrator.chapter('2026-12-03T11:00:00.000Z', 'Se convoca al Consejo, con urgencia');
  const matter = { kind: 'call', reference: scene.callId };
  const title = 'Convocatoria 2027';
  const text = 'Se aprueba la convocatoria Hogares en comunidad 2027 con cargo a la línea 3.2.';
  scene.councilResolution = await tabled(narrator, { bodyId: scene.council, title, text, matter });
  const sessionId = await convenedUrgently(narrator, meeting, {
    reference: '1/2026',
    startsAt: '2026-12-11T09:00:00.000Z',
    agenda: agendaOf(title, scene.councilResolution),
  });
  await acknowledged(narrator, meeting, sessionId, seatsOf(COUNCIL_VOTE));
  return sessionId;
};

const councilVotes = async (narrator: Narrator, scene: Scene, sessionId: string): Promise<void> => {
  narrator.chapter('2026-12-11T09:00:00.000Z', 'El Consejo vota la convocatoria');
  await opened(narrator, sessionId, seatsOf(COUNCIL_VOTE));
  await offTheAgenda(narrator, sessionId, seatsOf(COUNCIL_VOTE));
  const path = `/proposals/${scene.councilResolution}`;
  await narrator.tell('Un puesto del tercer sector se abstiene de intervenir: 42 → 41', {
    ...secretary,
    path: `${path}/recusals`,
    body: { seat: APPLICANTS_SEAT, reason: 'Su organización va a presentarse' },
  });
  await open(narrator, scene.councilResolution, '2026-12-11T14:00:00.000Z');
  await vote(narrator, scene.councilResolution, COUNCIL_VOTE, councillor);
  await narrator.refused('El puesto recusado intenta votar', 'BALLOT_SEAT_RECUSED', {
    by: councillor(APPLICANTS_SEAT),
    to: 'governance',
    path: `${path}/ballots`,
    body: { choice: 'yes' },
  });
  await closed(narrator, scene.councilResolution, '2026-12-11T14:00:00.000Z', 'adopted');
};

const patronatoConvened = async (narrator: Narrator, scene: Scene, meeting: Meeting): Promise<string> => {
  narrator.chapter('2026-12-11T15:00:00.000Z', 'Se convoca al Patronato');
  const title = 'Ratificación de la convocatoria 2027';
  scene.patronatoResolution = await tabled(narrator, {
    bodyId: scene.patronato,
    title,
    text: 'El Patronato ratifica el acuerdo del Consejo.',
    answer: { resolutionId: scene.councilResolution, response: 'ratifies' },
  });
  const sessionId = await convenedUrgently(narrator, meeting, {
    reference: '2/2026',
    startsAt: '2026-12-16T09:00:00.000Z',
    agenda: agendaOf(title, scene.patronatoResolution),
  });
  await acknowledged(narrator, meeting, sessionId, seatsOf(PATRONATO_VOTE));
  return sessionId;
};

const ratification = async (narrator: Narrator, scene: Scene): Promise<void> => {
  const meeting: Meeting = { bodyId: scene.patronato, holder: trustee, chair: 'state-1' };
  const sessionId = await patronatoConvened(narrator, scene, meeting);
  narrator.chapter('2026-12-16T09:00:00.000Z', 'El Patronato ratifica');
  await opened(narrator, sessionId, seatsOf(PATRONATO_VOTE));
  await open(narrator, scene.patronatoResolution, '2026-12-16T14:00:00.000Z');
  const path = `/proposals/${scene.patronatoResolution}`;
  await narrator.refused('Vota alguien que no ha declarado sus intereses', 'BALLOT_WITHOUT_DECLARATION', {
    by: trustee('ccaa-3'),
    to: 'governance',
    path: `${path}/ballots`,
    body: { choice: 'yes' },
  });
  await vote(narrator, scene.patronatoResolution, PATRONATO_VOTE, trustee);
  await closed(narrator, scene.patronatoResolution, '2026-12-16T14:00:00.000Z', 'adopted');
  await narrator.tell('Voto particular de un puesto de empresa', {
    by: trustee('business-1'),
    to: 'governance',
    path: `${path}/dissents`,
    body: { text: 'La convocatoria debería exigir cofinanciación de la entidad.' },
  });
  await concluded(narrator, sessionId);
  await narrator.tell('Se publica la ratificación: la convocatoria tiene acuerdo en vigor', {
    ...secretary,
    path: `${path}/publication`,
  });
};

/** Another proposal gets 19 ballots of 42: no quorum, and it is convened again. */
export const noQuorum = async (narrator: Narrator, scene: Scene): Promise<void> => {
  narrator.chapter('2026-12-17T09:00:00.000Z', 'Otra propuesta, sin quórum');
  const text = 'Se crea un grupo de trabajo sobre vivienda.';
  const proposalId = await tabled(narrator, {
    bodyId: scene.council,
    title: 'Grupo de trabajo',
    text,
    matter: { kind: 'general' },
  });
  await open(narrator, proposalId, '2026-12-18T14:00:00.000Z');
  await vote(narrator, proposalId, { age: [4, 0, 0], ccaa: [15, 0, 0] }, councillor);
  await closed(narrator, proposalId, '2026-12-18T14:00:00.000Z', 'no-quorum');
  await open(narrator, proposalId, '2026-12-22T14:00:00.000Z');
  narrator.say('La Secretaría la convoca de nuevo');
};

/** Drafts and tables a proposal. */
export const tabled = async (narrator: Narrator, body: Record<string, unknown>): Promise<string> => {
  const draft = { ...secretary, path: '/proposals', body };
  const { proposalId } = await narrator.tell(`Propuesta: ${String(body.title)}`, draft);
  await narrator.quietly({ ...secretary, path: `/proposals/${proposalId}/tabling` });
  return proposalId!;
};

export const open = async (narrator: Narrator, proposalId: string, closesAt: string): Promise<void> => {
  const path = `/proposals/${proposalId}/voting-rounds`;
  await narrator.tell(`Se abre la votación hasta ${closesAt}`, { ...secretary, path, body: { closesAt } });
};

/** Ballots of yes, no and abstention by constituency, each from the one who holds the seat. */
export const vote = async (
  narrator: Narrator,
  proposalId: string,
  voting: Voting,
  holder: (seat: string) => string,
): Promise<void> => {
  const ballots = ballotsOf(voting);
  for (const { seat, choice } of ballots) {
    const path = `/proposals/${proposalId}/ballots`;
    await narrator.quietly({ by: holder(seat), to: 'governance', path, body: { choice } });
  }
  narrator.say(`Votan ${ballots.length} puestos`);
};

/** Lets the time of a vote pass and tells its result. */
export const closed = async (narrator: Narrator, proposalId: string, at: string, outcome: string): Promise<void> => {
  narrator.moveTo(at);
  const isSo = (tally: Tally): boolean => tally.outcome === outcome;
  const tally = await narrator.until<Tally>(
    `Cierra la votación: ${outcome}`,
    'governance',
    `/proposals/${proposalId}/tally?round=1`,
    isSo,
  );
  narrator.say(`Presentes ${tally.present} de ${tally.census}; sí ${tally.yes.fraction}, no ${tally.no.fraction}`);
};
