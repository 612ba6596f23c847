import { userNamed } from '../identity/users.js';
import { candidates, HOGARES_TITLE } from './candidates.js';
import { euros, type Role, type Scene } from './cast.js';
import type { Narrator } from './narrator.js';

const manager = { by: 'programme-manager', to: 'financing' } as const;
type Place = Readonly<{ position: number; total: string; outcome: string; inWords: readonly string[] }>;

const subjectOf = (name: string): string => userNamed(name)!.sub;

/** Cure, blind scores, the ranking, and the provisional proposal on which applicants are heard. */
export const assess = async (narrator: Narrator, scene: Scene, applications: Map<Role, string>): Promise<void> => {
  narrator.chapter('2027-02-02T09:00:00.000Z', 'Subsanación, valoración ciega y relación ordenada');
  await narrator.until<{ status: string }>(
    'El plazo cierra solo',
    'financing',
    `/calls/${scene.callId}`,
    ({ status }) => status !== 'published',
  );
  narrator.actFor('programme-manager', scene.actors.clm);
  await cure(narrator, scene, applications.get('viviendo')!);
  await appoint(narrator, scene);
  await score(narrator, scene, applications);
  await narrator.tell('Relación ordenada', { ...manager, path: `/calls/${scene.callId}/ranking` });
  const { places } = await narrator.until<{ places: Place[] }>(
    'Cada puesto tiene su explicación',
    'financing',
    `/calls/${scene.callId}/ranking/explanation`,
    ({ places: all }) => all.length === 4,
  );
  for (const { inWords } of places) narrator.say(inWords.join(' '));
};

const cure = async (narrator: Narrator, scene: Scene, incomplete: string): Promise<void> => {
  const missing = { missing: ['Presupuesto firmado'] };
  await narrator.tell('A una solicitud le falta un documento: diez días hábiles', {
    ...manager,
    path: `/applications/${incomplete}/cure-request`,
    body: missing,
  });
  narrator.moveTo('2027-02-09T09:00:00.000Z');
  narrator.actFor('promoter', scene.actors.viviendo);
  await narrator.tell('Subsanada a tiempo', {
    ...{ by: 'promoter', to: 'financing', path: `/applications/${incomplete}/cure` },
    body: { delivered: ['Presupuesto firmado'] },
  });
};

const appoint = async (narrator: Narrator, scene: Scene): Promise<void> => {
  const path = `/calls/${scene.callId}/assessors`;
  for (const name of ['assessor-1', 'assessor-2', 'assessor-3']) {
    const body = { assessor: subjectOf(name), declaresNoConflict: true };
    await narrator.quietly({ ...manager, path, body });
  }
  narrator.say('Se nombra a tres personas evaluadoras, con su declaración');
};

const score = async (narrator: Narrator, scene: Scene, applications: Map<Role, string>): Promise<void> => {
  const favourite = `/applications/${applications.get('hogares')!}`;
  const scored = candidates.filter(({ points }) => points !== undefined);
  for (const { role } of scored) {
    await narrator.quietly({ ...manager, path: `/applications/${applications.get(role)!}/admission` });
  }
  const body = { points: scored[0]!.points, declaresNoConflict: true };
  const third = { by: 'assessor-3', to: 'financing' } as const;
  await narrator.tell('La tercera persona puntúa la primera solicitud', {
    ...third,
    path: `${favourite}/scores`,
    body,
  });
  await narrator.tell('Y después declara un conflicto: su puntuación deja de contar', {
    ...third,
    path: `${favourite}/conflicts`,
    body: { reason: 'Trabajó en la entidad hasta 2026' },
  });
  await narrator.refused('No puede volver a puntuar', 'ASSESSOR_HAS_CONFLICT', {
    ...third,
    path: `${favourite}/scores`,
    body,
  });
  await narrator.tell('Se la sustituye en toda la convocatoria', {
    ...manager,
    path: `/calls/${scene.callId}/assessors`,
    body: { assessor: subjectOf('assessor-4'), replaces: subjectOf('assessor-3'), declaresNoConflict: true },
  });
  for (const { role, points } of scored) {
    const path = `/applications/${applications.get(role)!}`;
    for (const by of ['assessor-1', 'assessor-2', 'assessor-4']) {
      const given = { points, declaresNoConflict: true };
      await narrator.quietly({ by, to: 'financing', path: `${path}/scores`, body: given });
    }
    await narrator.tell(`Puntuación cerrada: ${role}`, { ...manager, path: `${path}/scores/freezing` });
  }
};

/** The provisional proposal, an allegation, and the reformulation of the first application. */
export const hear = async (narrator: Narrator, scene: Scene, applications: Map<Role, string>): Promise<void> => {
  narrator.chapter('2027-02-15T09:00:00.000Z', 'Propuesta provisional, alegaciones y reformulación');
  const { allegationsUntil } = await narrator.tell('Propuesta provisional publicada', {
    ...manager,
    path: `/calls/${scene.callId}/proposal`,
  });
  narrator.say(`Alegaciones hasta el ${allegationsUntil}`);
  const waiting = `/applications/${applications.get('viviendo')!}/allegations`;
  narrator.moveTo('2027-02-18T09:00:00.000Z');
  narrator.actFor('promoter', scene.actors.viviendo);
  const promoter = { by: 'promoter', to: 'financing' } as const;
  const text = 'El diseño de evaluación del anexo 4 merece más puntos.';
  const { allegationId } = await narrator.tell('Una entidad alega', { ...promoter, path: waiting, body: { text } });
  await narrator.tell('Se contesta con razones: se desestima', {
    ...manager,
    path: `${waiting}/${allegationId}/answer`,
    body: { upheld: false, reasons: 'El anexo 4 se valoró y no hay grupo de comparación.' },
  });
  await reformulate(narrator, scene, applications.get('hogares')!);
  await narrator.until(
    'La solicitud queda reformulada',
    'financing',
    `/applications/${applications.get('hogares')!}`,
    ({ cost }: { cost: { cents: string } }) => cost.cents === euros(1_200_000).cents,
  );
};

const reformulate = async (narrator: Narrator, scene: Scene, applicationId: string): Promise<void> => {
  narrator.actFor('promoter', scene.actors.hogares);
  const act = { by: 'promoter', to: 'financing', path: `/applications/${applicationId}/reformulation` } as const;
  const amounts = { cost: euros(1_200_000), requested: euros(1_050_000) };
  const body = { ...amounts, initiativeId: scene.initiativeId, title: HOGARES_TITLE };
  await narrator.refused('El objeto no puede cambiar', 'REFORMULATION_CHANGES_OBJECT', {
    ...act,
    body: { ...body, title: 'Otra cosa' },
  });
  await narrator.tell('Reformulación: de 1.260.000 € a 1.200.000 € de coste, el mismo objeto', { ...act, body });
};
