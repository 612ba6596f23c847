import { euros, type Role, type Scene } from './cast.js';
import type { Narrator } from './narrator.js';

const manager = { by: 'programme-manager', to: 'financing' } as const;

type Candidate = Readonly<{
  role: Role;
  title: string;
  requested: number;
  points: Readonly<Record<string, number>>;
  aid?: Readonly<{ aidRegime: 'de-minimis'; declaredAid: readonly object[] }>;
}>;

const points = (need: number, model: number, design: number, partnership: number, sustainability: number) => ({
  need,
  model,
  'evaluation-design': design,
  partnership,
  sustainability,
});

const candidates: readonly Candidate[] = [
  { role: 'hogares', title: 'Hogares en Comunidad', requested: 1_050_000, points: points(95, 90, 92, 88, 84) },
  {
    role: 'servicios',
    title: 'Teleasistencia para Hogares en Comunidad',
    requested: 120_000,
    points: points(80, 82, 78, 75, 80),
    aid: {
      aidRegime: 'de-minimis',
      declaredAid: [
        { grantDate: '2024-11-20', amount: euros(150_000) },
        { grantDate: '2025-06-10', amount: euros(45_000) },
      ],
    },
  },
  { role: 'viviendo', title: 'Casa en Andorra', requested: 400_000, points: points(70, 72, 65, 60, 66) },
];

/** Five organisations draft; one is blocked and one is late. Answers the applications by who made them. */
export const apply = async (narrator: Narrator, scene: Scene): Promise<Map<Role, string>> => {
  narrator.chapter('2027-01-12T09:00:00.000Z', 'Solicitudes');
  const applications = new Map<Role, string>();
  for (const candidate of [...candidates, late, blocked]) {
    applications.set(candidate.role, await draft(narrator, scene, candidate));
  }
  for (const { role } of candidates) await submit(narrator, scene, role, applications.get(role)!);
  const block = { kind: 'unresolved-reimbursement', reference: 'Expediente 2025/118' };
  await narrator.tell('Una entidad tiene un reintegro sin resolver', {
    ...manager,
    path: `/applicants/${scene.actors.university}/blocks`,
    body: block,
  });
  narrator.actFor('promoter', scene.actors.university);
  await narrator.refused('Y no puede presentarse', 'APPLICANT_BLOCKED', submission(applications.get('university')!));
  narrator.moveTo('2027-01-31T23:00:00.000Z');
  narrator.actFor('promoter', scene.actors.cooperative);
  await narrator.refused(
    'Fuera de plazo por milisegundos',
    'APPLICATION_LATE',
    submission(applications.get('cooperative')!),
  );
  return applications;
};

const late: Candidate = { role: 'cooperative', title: 'Cuidados de la Sierra', requested: 200_000, points: {} };
const blocked: Candidate = { role: 'university', title: 'Observatorio de cuidados', requested: 90_000, points: {} };

const draft = async (narrator: Narrator, scene: Scene, { role, title, requested, aid }: Candidate): Promise<string> => {
  narrator.actFor('promoter', scene.actors[role]);
  const initiativeId = role === 'hogares' ? scene.initiativeId : await registerInitiative(narrator, scene, role, title);
  const cost = role === 'hogares' ? 1_260_000 : requested;
  const body = { callId: scene.callId, initiativeId, title, cost: euros(cost), requested: euros(requested), ...aid };
  return (
    await narrator.tell(`Borrador de solicitud: ${title}`, {
      by: 'promoter',
      to: 'financing',
      path: '/applications',
      body,
    })
  ).applicationId!;
};

const registerInitiative = async (narrator: Narrator, scene: Scene, role: Role, title: string): Promise<string> => {
  const body = {
    title,
    summary: title,
    promoterId: scene.actors[role],
    stage: 'idea',
    territories: ['16134'],
    targetGroups: ['older-people'],
    serviceCodes: ['home-care'],
    challengeId: scene.challengeId,
  };
  return (await narrator.quietly({ by: 'promoter', to: 'registry', path: '/initiatives', body })).initiativeId!;
};

const submission = (applicationId: string) => ({
  by: 'promoter',
  to: 'financing',
  path: `/applications/${applicationId}/submission`,
});

const submit = async (narrator: Narrator, scene: Scene, role: Role, applicationId: string): Promise<void> => {
  narrator.actFor('promoter', scene.actors[role]);
  await narrator.tell(`Presentada: ${role}`, submission(applicationId));
};

/** Cure, blind scores and the ranking. */
export const assess = async (narrator: Narrator, scene: Scene, applications: Map<Role, string>): Promise<void> => {
  narrator.chapter('2027-02-02T09:00:00.000Z', 'Subsanación, valoración ciega y relación ordenada');
  await narrator.until<{ status: string }>(
    'El plazo cierra solo',
    'financing',
    `/calls/${scene.callId}`,
    ({ status }) => status !== 'published',
  );
  const incomplete = applications.get('viviendo')!;
  const missing = { missing: ['Presupuesto firmado'] };
  await narrator.tell('A una solicitud le falta un documento: diez días hábiles', {
    ...manager,
    path: `/applications/${incomplete}/cure-request`,
    body: missing,
  });
  narrator.moveTo('2027-02-09T09:00:00.000Z');
  narrator.actFor('promoter', scene.actors.viviendo);
  const delivered = { delivered: ['Presupuesto firmado'] };
  await narrator.tell('Subsanada a tiempo', {
    by: 'promoter',
    to: 'financing',
    path: `/applications/${incomplete}/cure`,
    body: delivered,
  });
  await score(narrator, applications);
  const { ranking } = await narrator.tell<{ ranking: { position: number; total: string; outcome: string }[] }>(
    'Relación ordenada',
    { ...manager, path: `/calls/${scene.callId}/ranking` },
  );
  for (const { position, total, outcome } of ranking) narrator.say(`${position}.º  ${total} puntos  ${outcome}`);
};

const score = async (narrator: Narrator, applications: Map<Role, string>): Promise<void> => {
  const favourite = `/applications/${applications.get('hogares')!}`;
  const reason = { reason: 'Trabajó en la entidad hasta 2026' };
  await narrator.tell('Una persona evaluadora declara un conflicto', {
    by: 'assessor-3',
    to: 'financing',
    path: `${favourite}/conflicts`,
    body: reason,
  });
  for (const { role, points } of candidates) {
    const path = `/applications/${applications.get(role)!}`;
    await narrator.quietly({ ...manager, path: `${path}/admission` });
    for (const by of ['assessor-1', 'assessor-2']) {
      await narrator.quietly({
        by,
        to: 'financing',
        path: `${path}/scores`,
        body: { points, declaresNoConflict: true },
      });
    }
    if (role === 'hogares') {
      const body = { points, declaresNoConflict: true };
      await narrator.refused('Y su puntuación no cuenta', 'ASSESSOR_HAS_CONFLICT', {
        by: 'assessor-3',
        to: 'financing',
        path: `${path}/scores`,
        body,
      });
    }
    await narrator.tell(`Puntuación cerrada: ${role}`, { ...manager, path: `${path}/scores/freezing` });
  }
};
