import { userNamed } from '../identity/users.js';
import { registerInitiative, submission } from './applications.js';
import { HOGARES_TITLE } from './candidates.js';
import { euros, type Role, type Scene } from './cast.js';
import { closed, COUNCIL_VOTE, open, PATRONATO_VOTE, tabled, vote } from './decision.js';
import { councillor, trustee } from './foundations.js';
import type { Narrator } from './narrator.js';

const manager = { by: 'programme-manager', to: 'financing' } as const;
const secretary = { by: 'secretary', to: 'governance' } as const;
const points = { need: 80 };

/**
 * Another mix of sources, for Teruel: the company asks again on the day on which aid of three years ago stops counting, and the
 * association for what its first award finances already.
 */
export const teruelMix = async (narrator: Narrator, scene: Scene): Promise<void> => {
  narrator.chapter('2027-09-06T09:00:00.000Z', 'Otra mezcla de fuentes, para Teruel');
  const callId = await draftCall(narrator, scene, await fillPool(narrator, scene));
  const resolutionId = await decide(narrator, scene, callId);
  const [company, association] = await apply(narrator, scene, callId, resolutionId);
  await rankAll(narrator, scene, callId, [company, association], resolutionId);
  await boundaryDay(narrator, scene, { company, association, resolutionId });
};

const fillPool = async (narrator: Narrator, scene: Scene): Promise<string> => {
  const pool = { title: 'Hogares en Teruel', planLine: '3.3' };
  const { poolId } = await narrator.tell('Bolsa de Teruel', { ...manager, path: '/pools', body: pool });
  const mix: readonly (readonly [string, Role, number])[] = [
    ['regional', 'aragon', 250_000],
    ['local', 'teruel', 100_000],
    ['philanthropy', 'horizonte', 50_000],
  ];
  for (const [kind, role, whole] of mix) {
    const body = { kind, funder: { actorId: scene.actors[role] }, amount: euros(whole), purposes: [] };
    await narrator.quietly({ ...manager, path: `/pools/${poolId}/sources`, body });
  }
  const { authority } = await narrator.until<{ authority: string | null }>(
    'Tres fuentes; la entidad pública con la mayor parte decide',
    'financing',
    `/pools/${poolId}/competent-authority`,
    (body) => body.authority === scene.actors.aragon,
  );
  narrator.say(`Órgano competente: el Gobierno de Aragón (${authority})`);
  return poolId!;
};

const draftCall = async (narrator: Narrator, scene: Scene, poolId: string): Promise<string> => {
  const body = {
    ...{ title: 'Hogares en Teruel 2027', planLine: '3.3', poolId, budget: euros(400_000) },
    ...{ criteria: [{ code: 'need', weight: 100 }], minimumScore: 50, tieBreak: [{ by: 'earlier-submission' }] },
    ...{ assessorsPerApplication: 1, acceptanceWorkingDays: 10 },
    ...{ opensAt: '2027-10-01T07:00:00.000Z', closesAt: '2027-10-20T21:59:59.999Z' },
    conditions: {
      territory: '02',
      allegationWorkingDays: 0,
      parties: {
        ...{ grantingAuthority: scene.actors.aragon, instructingBody: scene.actors.teruel },
        payingAgent: scene.actors.ceriss,
      },
    },
  };
  const { callId } = await narrator.tell('Convocatoria de Teruel en borrador', { ...manager, path: '/calls', body });
  await narrator.until('Gobernanza la conoce', 'governance', `/matters/${callId}`, () => true);
  return callId!;
};

const decide = async (narrator: Narrator, scene: Scene, callId: string): Promise<string> => {
  const matter = { kind: 'call', reference: callId };
  const text = 'Se aprueba la convocatoria Hogares en Teruel 2027.';
  const resolutionId = await tabled(narrator, { bodyId: scene.council, title: 'Convocatoria de Teruel', text, matter });
  await open(narrator, resolutionId, '2027-09-10T14:00:00.000Z');
  await vote(narrator, resolutionId, COUNCIL_VOTE, councillor);
  await closed(narrator, resolutionId, '2027-09-10T14:00:00.000Z', 'adopted');
  await narrator.quietly({ ...secretary, path: `/proposals/${resolutionId}/publication` });
  const ratification = await tabled(narrator, {
    ...{ bodyId: scene.patronato, title: 'Ratificación de la convocatoria de Teruel' },
    ...{ text: 'El Patronato ratifica.', answer: { resolutionId, response: 'ratifies' } },
  });
  await open(narrator, ratification, '2027-09-15T14:00:00.000Z');
  await vote(narrator, ratification, PATRONATO_VOTE, trustee);
  await closed(narrator, ratification, '2027-09-15T14:00:00.000Z', 'adopted');
  await narrator.quietly({ ...secretary, path: `/proposals/${ratification}/publication` });
  await narrator.until('Acuerdo en vigor', 'financing', `/authorisations/${resolutionId}`, () => true);
  return resolutionId;
};

const apply = async (
  narrator: Narrator,
  scene: Scene,
  callId: string,
  resolutionId: string,
): Promise<readonly [company: string, association: string]> => {
  narrator.actFor('programme-manager', scene.actors.aragon);
  await narrator.tell('Convocatoria publicada', {
    ...manager,
    path: `/calls/${callId}/publication`,
    body: { resolutionId },
  });
  narrator.moveTo('2027-10-04T09:00:00.000Z');
  const particulars = { territory: '02', period: { from: '2027-12-01', to: '2028-11-30' } };
  const drafted = async (role: Role, project: object): Promise<string> => {
    narrator.actFor('promoter', scene.actors[role]);
    const act = { by: 'promoter', to: 'financing', path: '/applications', body: { callId, particulars, ...project } };
    const { applicationId } = await narrator.quietly(act);
    await narrator.tell(`Presentada: ${role}`, submission(applicationId!));
    return applicationId!;
  };
  narrator.actFor('promoter', scene.actors.servicios);
  const title = 'Teleasistencia en Teruel';
  const initiativeId = await registerInitiative(narrator, scene, 'servicios', title);
  const asked = { cost: euros(170_000), requested: euros(150_000), aidRegime: 'de-minimis' };
  const company = await drafted('servicios', { initiativeId, title, ...asked });
  const again = { cost: euros(1_200_000), requested: euros(200_000) };
  const own = { initiativeId: scene.initiativeId, title: HOGARES_TITLE, ...again };
  return [company, await drafted('hogares', own)];
};

const rankAll = async (
  narrator: Narrator,
  scene: Scene,
  callId: string,
  applications: readonly string[],
  resolutionId: string,
): Promise<void> => {
  narrator.moveTo('2027-10-21T09:00:00.000Z');
  narrator.actFor('programme-manager', scene.actors.teruel);
  const assessor = { assessor: userNamed('assessor-1')!.sub, declaresNoConflict: true };
  await narrator.quietly({ ...manager, path: `/calls/${callId}/assessors`, body: assessor });
  for (const applicationId of applications) {
    const path = `/applications/${applicationId}`;
    await narrator.quietly({ ...manager, path: `${path}/admission` });
    const body = { points, declaresNoConflict: true };
    await narrator.quietly({ by: 'assessor-1', to: 'financing', path: `${path}/scores`, body });
    await narrator.quietly({ ...manager, path: `${path}/scores/freezing` });
  }
  await narrator.tell('Relación ordenada: empatan, y decide quién presentó antes', {
    ...manager,
    path: `/calls/${callId}/ranking`,
  });
  narrator.actFor('programme-manager', scene.actors.aragon);
  await narrator.tell('Definitiva', { ...manager, path: `/calls/${callId}/resolution`, body: { resolutionId } });
};

type Applied = Readonly<{ company: string; association: string; resolutionId: string }>;

const boundaryDay = async (narrator: Narrator, scene: Scene, applied: Applied): Promise<void> => {
  const { company, association, resolutionId } = applied;
  narrator.chapter('2027-11-19T09:00:00.000Z', 'El día en que deja de contar la ayuda de hace tres años');
  const reservation = { ...manager, path: '/aid/reservations' };
  const aid = { applicationId: company, amount: euros(150_000) };
  await narrator.refused('El 19 de noviembre no queda nada', 'AWARD_DE_MINIMIS_EXCEEDED', {
    ...reservation,
    body: aid,
  });
  const award = { resolutionId, instalments: [{ percent: 100 }] };
  await narrator.refused('Y la asociación ya recibe 1.050.000 € para un coste de 1.200.000 €', 'AWARD_DOUBLE_FUNDING', {
    ...manager,
    path: '/awards',
    body: { ...award, applicationId: association, amount: euros(200_000) },
  });
  narrator.moveTo('2027-11-20T08:00:00.000Z');
  await narrator.tell('El 20 de noviembre se liberan 150.000 €: caben', { ...reservation, body: aid });
  const { awardId } = await narrator.tell('Concesión de 150.000 € a Cuidatec Servicios S.L.', {
    ...manager,
    path: '/awards',
    body: { ...award, applicationId: company, amount: euros(150_000) },
  });
  narrator.actFor('promoter', scene.actors.servicios);
  await narrator.tell('La empresa acepta', { by: 'promoter', to: 'financing', path: `/awards/${awardId}/acceptance` });
};
