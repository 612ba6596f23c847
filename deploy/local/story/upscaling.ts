import type { Scene } from './cast.js';
import { closed, open, tabled, vote, type Voting } from './decision.js';
import { councillor, trustee } from './foundations.js';
import type { Narrator } from './narrator.js';

const secretary = { by: 'secretary', to: 'governance' } as const;

/** In favour by weights, 263/3 to 37/3, and by seats, 32 to 6: the statutes ask for both. */
const COUNCIL_VOTE: Voting = {
  age: [5, 0, 0],
  ccaa: [12, 4, 1],
  local: [5, 1, 0],
  'third-sector': [6, 0, 0],
  philanthropy: [2, 0, 1],
  business: [2, 1, 0],
};
const PATRONATO_VOTE: Voting = {
  state: [10, 1, 0],
  ccaa: [2, 0, 0],
  local: [1, 0, 0],
  'third-sector': [1, 2, 0],
  philanthropy: [0, 1, 0],
  business: [1, 0, 0],
};
const PARTS = [
  { code: 'out', title: 'Extenderlo a otras comarcas' },
  { code: 'up', title: 'Llevarlo al catálogo de servicios y al presupuesto' },
];
const REASONS =
  'La extensión tiene financiación comprometida. El cambio del catálogo exige un crédito que los presupuestos de 2031 aún no recogen.';

/** The council wants the practice scaled out and up; the patronato approves one, defers the other and says why. */
export const upscaling = async (narrator: Narrator, scene: Scene): Promise<void> => {
  narrator.chapter('2030-10-14T08:00:00.000Z', 'El escalado: el Consejo a favor, el Patronato se aparta en parte');
  const councils = await tabled(narrator, {
    bodyId: scene.council,
    title: 'Escalado de Hogares en Comunidad',
    text: 'Se propone extender la práctica a otras comarcas y llevarla al catálogo de servicios.',
    matter: { kind: 'upscaling', reference: scene.practiceId },
    parts: PARTS,
  });
  await open(narrator, councils, '2030-10-21T12:00:00.000Z');
  await vote(narrator, councils, COUNCIL_VOTE, councillor);
  await closed(narrator, councils, '2030-10-21T12:00:00.000Z', 'adopted');
  await narrator.tell('Se publica el acuerdo del Consejo, con doble mayoría', {
    ...secretary,
    path: `/proposals/${councils}/publication`,
  });
  await deviation(narrator, scene, councils);
};

const deviation = async (narrator: Narrator, scene: Scene, councils: string): Promise<void> => {
  const answer = {
    resolutionId: councils,
    response: 'deviates',
    parts: [
      { part: 'out', decision: 'approves' },
      { part: 'up', decision: 'defers' },
    ],
  };
  const body = {
    bodyId: scene.patronato,
    title: 'El Patronato sobre el escalado',
    text: 'Se aprueba la extensión y se aplaza el cambio normativo.',
  };
  await narrator.refused('Apartarse de un acuerdo vinculante, sin motivos', 'DEVIATION_WITHOUT_REASONS', {
    ...secretary,
    path: '/proposals',
    body: { ...body, answer },
  });
  const proposalId = await tabled(narrator, { ...body, answer: { ...answer, reasons: REASONS } });
  await open(narrator, proposalId, '2030-10-28T12:00:00.000Z');
  await vote(narrator, proposalId, PATRONATO_VOTE, trustee);
  await closed(narrator, proposalId, '2030-10-28T12:00:00.000Z', 'adopted');
  await narrator.tell('Se publica con sus motivos: en vigor para «out», aplazado «up»', {
    ...secretary,
    path: `/proposals/${proposalId}/publication`,
  });
  await executed(narrator, scene, proposalId);
};

const executed = async (narrator: Narrator, scene: Scene, resolutionId: string): Promise<void> => {
  narrator.moveTo('2030-10-29T09:00:00.000Z');
  const path = `/resolutions/${resolutionId}/acts`;
  const act = { kind: 'Programa de extensión', reference: scene.practiceId, actedOn: '2030-10-29' };
  await narrator.refused('Un acto sobre lo aplazado', 'ACT_PART_NOT_AUTHORISED', {
    ...secretary,
    path,
    body: { ...act, part: 'up', description: 'Modificación del catálogo de servicios.' },
  });
  await narrator.tell('Se ejecuta lo aprobado: programa de extensión', {
    ...secretary,
    path,
    body: { ...act, part: 'out', description: 'Encargo del programa a cinco comarcas.' },
  });
};
