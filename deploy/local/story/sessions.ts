import type { Narrator } from './narrator.js';

const secretary = { by: 'secretary', to: 'governance' } as const;

/** A body that meets: its sessions as the story holds them, and who holds its seats. */
export type Meeting = Readonly<{ bodyId: string; holder: (seat: string) => string; chair: string }>;

type Convocation = Readonly<{ reference: string; startsAt: string; agenda: readonly object[] }>;

const PLACE = { manner: 'hybrid', venue: 'Sala de juntas', connection: 'https://ceriss.example/sesiones' } as const;

/** Convened by the chair with the notice of the statutes for what cannot wait: the ordinary one would be too short. */
export const convenedUrgently = async (
  narrator: Narrator,
  { bodyId, holder, chair }: Meeting,
  convocation: Convocation,
): Promise<string> => {
  const body = { bodyId, place: PLACE, ...convocation };
  await narrator.refused('La convocatoria ordinaria no da la antelación de los estatutos', 'SESSION_NOTICE_TOO_SHORT', {
    ...secretary,
    path: '/sessions',
    body,
  });
  const urgent = 'La convocatoria de ayudas ha de publicarse antes de fin de año.';
  const day = convocation.startsAt.slice(0, 10);
  const { sessionId } = await narrator.tell(`La presidencia convoca con urgencia, con sus motivos, para el ${day}`, {
    by: holder(chair),
    to: 'governance',
    path: '/sessions',
    body: { ...body, urgent },
  });
  return sessionId!;
};

/** Members say that the convocation has come to them. */
export const acknowledged = async (
  narrator: Narrator,
  { holder }: Meeting,
  sessionId: string,
  seats: readonly string[],
): Promise<void> => {
  for (const seat of seats) {
    const path = `/sessions/${sessionId}/acknowledgements`;
    await narrator.quietly({ by: holder(seat), to: 'governance', path });
  }
  narrator.say(`Acusan recibo ${seats.length} puestos`);
};

/** They come, every third of them remotely; the session is opened when enough are there, and not before. */
export const opened = async (narrator: Narrator, sessionId: string, seats: readonly string[]): Promise<void> => {
  const path = `/sessions/${sessionId}`;
  const opening = { ...secretary, path: `${path}/opening`, body: { call: 1 } };
  const few = Math.floor(seats.length / 2);
  await arrivals(narrator, path, seats, [0, few]);
  await narrator.refused(`Con ${few} puestos no hay quórum para abrir la sesión`, 'SESSION_NO_QUORUM', opening);
  await arrivals(narrator, path, seats, [few, seats.length]);
  await narrator.tell(`Asisten ${seats.length} puestos: se abre la sesión en primera convocatoria`, opening);
};

const arrivals = async (
  narrator: Narrator,
  path: string,
  seats: readonly string[],
  [from, to]: readonly [from: number, to: number],
): Promise<void> => {
  for (const [index, seat] of seats.entries()) {
    if (index < from || index >= to) continue;
    const manner = index % 3 === 2 ? 'remote' : 'in-person';
    await narrator.quietly({ ...secretary, path: `${path}/arrivals`, body: { seat, manner } });
  }
};

/** What is not on the agenda waits: not all are there, so that its urgency is not even put to the vote (Ley 40/2015, art. 17.4). */
export const offTheAgenda = async (
  narrator: Narrator,
  sessionId: string,
  inFavour: readonly string[],
): Promise<void> => {
  const item = { title: 'Ampliar el plazo de solicitudes', kind: 'debate' };
  await narrator.refused('Un punto fuera del orden del día, sin que estén todos', 'SESSION_URGENCY_NEEDS_ALL', {
    ...secretary,
    path: `/sessions/${sessionId}/urgent-items`,
    body: { item, inFavour },
  });
};

/** Every item has its outcome; then the session is closed and its minutes are drafted. Gives the digest of the draft. */
export const concluded = async (narrator: Narrator, sessionId: string): Promise<string> => {
  const path = `/sessions/${sessionId}`;
  const outcomes = [
    { item: 1, outcome: 'decided', deliberation: 'Se debate el ámbito territorial y se somete a votación.' },
    { item: 2, outcome: 'informed', deliberation: 'No hay ruegos.' },
  ];
  for (const body of outcomes) await narrator.quietly({ ...secretary, path: `${path}/outcomes`, body });
  await narrator.tell('Se levanta la sesión', { ...secretary, path: `${path}/closing` });
  const draft = await narrator.tell('La secretaría redacta el acta', { ...secretary, path: `${path}/minutes` });
  return draft.digest!;
};

/** All who were there agree to the draft; then, and not before, it is the minutes (Ley 40/2015, art. 18.2). */
export const minuted = async (
  narrator: Narrator,
  { holder }: Meeting,
  { sessionId, digest, seats }: Readonly<{ sessionId: string; digest: string; seats: readonly string[] }>,
): Promise<void> => {
  const path = `/sessions/${sessionId}/minutes`;
  const approval = { ...secretary, path: `${path}/approval`, body: { digest } };
  await narrator.refused('El acta, sin la conformidad de quienes asistieron', 'MINUTES_NOT_AGREED', approval);
  for (const seat of seats) {
    await narrator.quietly({ by: holder(seat), to: 'governance', path: `${path}/answers`, body: { digest } });
  }
  await narrator.tell(`El acta queda aprobada con la conformidad de los ${seats.length} asistentes`, approval);
};
