import { blocked, candidates, late, particularsOf, type Candidate } from './candidates.js';
import { euros, type Role, type Scene } from './cast.js';
import type { Narrator } from './narrator.js';

const manager = { by: 'programme-manager', to: 'financing' } as const;

/** Seven organisations draft; one withdraws, one is blocked and one is late. Answers the applications by who made them. */
export const apply = async (narrator: Narrator, scene: Scene): Promise<Map<Role, string>> => {
  narrator.chapter('2027-01-12T09:00:00.000Z', 'Siete solicitudes');
  const applications = new Map<Role, string>();
  for (const candidate of [...candidates, late, blocked]) {
    applications.set(candidate.role, await draft(narrator, scene, candidate));
  }
  for (const { role } of candidates) await submit(narrator, scene, role, applications.get(role)!);
  await declareEarlierAid(narrator, scene);
  narrator.actFor('promoter', scene.actors.cuenca);
  await narrator.tell('El Ayuntamiento de Cuenca desiste de la suya', {
    ...{ by: 'promoter', to: 'financing' },
    path: `/applications/${applications.get('cuenca')!}/withdrawal`,
  });
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

const draft = async (narrator: Narrator, scene: Scene, candidate: Candidate): Promise<string> => {
  const { role, title, cost, requested } = candidate;
  narrator.actFor('promoter', scene.actors[role]);
  const initiativeId = role === 'hogares' ? scene.initiativeId : await registerInitiative(narrator, scene, role, title);
  const amounts = { cost: euros(cost), requested: euros(requested) };
  const body = { callId: scene.callId, initiativeId, title, ...amounts, ...particularsOf(role, scene.actors) };
  const act = { by: 'promoter', to: 'financing', path: '/applications', body };
  return (await narrator.tell(`Borrador de solicitud: ${title}`, act)).applicationId!;
};

/** An initiative of an organisation, as it registers it itself. */
export const registerInitiative = async (
  narrator: Narrator,
  scene: Scene,
  role: Role,
  title: string,
): Promise<string> => {
  const body = {
    ...{ title, summary: title, promoterId: scene.actors[role], stage: 'idea' },
    ...{ territories: ['16134'], targetGroups: ['older-people'], serviceCodes: ['home-care'] },
    challengeId: scene.challengeId,
  };
  return (await narrator.quietly({ by: 'promoter', to: 'registry', path: '/initiatives', body })).initiativeId!;
};

/** The act by which an application is handed in. */
export const submission = (applicationId: string) => ({
  ...{ by: 'promoter', to: 'financing' },
  path: `/applications/${applicationId}/submission`,
});

const submit = async (narrator: Narrator, scene: Scene, role: Role, applicationId: string): Promise<void> => {
  narrator.actFor('promoter', scene.actors[role]);
  await narrator.tell(`Presentada: ${role}`, submission(applicationId));
};

/* What two companies of one group have had from others counts together. */
const declareEarlierAid = async (narrator: Narrator, scene: Scene): Promise<void> => {
  const earlier = [
    ['cuidatec', '2024-11-20', 150_000],
    ['servicios', '2025-06-10', 45_000],
  ] as const;
  for (const [role, grantDate, whole] of earlier) {
    narrator.actFor('promoter', scene.actors[role]);
    const body = { grantDate, amount: euros(whole), grantor: 'Otra administración' };
    await narrator.tell(`${role} declara ${whole.toLocaleString('es-ES')} € de minimis de ${grantDate}`, {
      ...{ by: 'promoter', to: 'financing', path: '/aid/declarations' },
      body,
    });
  }
};
