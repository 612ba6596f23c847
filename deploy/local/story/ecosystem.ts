import type { Scene } from './cast.js';
import type { Narrator } from './narrator.js';

const officer = { by: 'registry-officer', to: 'registry' } as const;

/** As a provincial office sends it: a mark at the beginning, semicolons, dates by day, and one number that is wrong. */
const DIRECTORY = [
  '\uFEFFNIF;Razón social;Sector;Código INE;Desde',
  'G19001015;Asociación Pueblos Vivos;tercer sector de acción social;19130;01/03/2020',
  'G16002024;Fundación Serranía Rural;philanthropy;16078;15/06/2018',
  'B16003030;Servicios de la Manchuela S.L.;business;16134;01/01/2015',
  'P4402500E;Ayuntamiento de Andorra;local;44025;01/01/2000',
  'G16123450;Asociación Hogares;third-sector;16078;01/01/2010',
  'F44004042;"Cuidados del Maestrazgo\nS. Coop.";third-sector;44216;10/10/2012',
].join('\r\n');

type Hits = Readonly<{ items: readonly { title: string }[] }>;
type Mass = Readonly<{ criticalMass?: { reached: boolean } }>;

/** The neighbours come in by a file; ties are recorded, end and hold again; what is missing to a critical mass can be read. */
export const ecosystem = async (narrator: Narrator, scene: Scene): Promise<void> => {
  narrator.chapter('2026-12-02T12:00:00.000Z', 'El ecosistema: quién está y quién trabaja con quién');
  await narrator.tell('Un directorio provincial de seis filas, tal como lo envía una oficina', {
    ...officer,
    path: '/imports?dataset=actors',
    file: DIRECTORY,
    fileType: 'text/csv',
  });
  await narrator.until<Hits>(
    'Lo que trae se encuentra, aunque se escriba mal: «cuidadso del maestrasgo»',
    'registry',
    '/search?q=cuidadso%20del%20maestrasgo&type=actor',
    ({ items }) => items.some(({ title }) => title.startsWith('Cuidados del Maestrazgo')),
  );
  await collaboration(narrator, scene);
  await tiesOfTheInitiative(narrator, scene);
  await narrator.until<Mass>(
    'Aún no hay masa crítica alrededor del reto, y se lee qué falta',
    'registry',
    `/challenges/${scene.challengeId}/critical-mass`,
    ({ criticalMass }) => criticalMass?.reached === false,
  );
};

const collaboration = async (narrator: Narrator, scene: Scene): Promise<void> => {
  const { hogares, cuenca } = scene.actors;
  const tie = { fromActorId: hogares, toActorId: cuenca, kind: 'collaborates' };
  const first = { evidence: 'Convenio de 2024', validFrom: '2024-01-01', validTo: '2025-12-31' };
  const { relationId } = await narrator.tell('La asociación y el ayuntamiento colaboraron dos años', {
    ...officer,
    path: '/relations',
    body: { ...tie, ...first },
  });
  scene.collaborationId = relationId!;
  await narrator.refused('Otra vez lo mismo, antes de que termine', 'RELATION_PERIODS_OVERLAP', {
    ...officer,
    path: '/relations',
    body: { ...tie, evidence: 'Convenio de 2025', validFrom: '2025-12-31' },
  });
  await narrator.tell('y vuelven a hacerlo: es la misma relación, en otro periodo', {
    ...officer,
    path: '/relations',
    body: { ...tie, evidence: 'Convenio de 2026', validFrom: '2026-03-01' },
  });
};

const tiesOfTheInitiative = async (narrator: Narrator, scene: Scene): Promise<void> => {
  const { horizonte, hogares, university } = scene.actors;
  const toIt = { ...officer, path: '/relations' };
  const facts = { toInitiativeId: scene.initiativeId, evidence: 'Carta de compromiso', validFrom: '2026-11-02' };
  await narrator.tell('La fundación filantrópica financia la iniciativa', {
    ...toIt,
    body: { ...facts, fromActorId: horizonte, kind: 'funds' },
  });
  await narrator.tell('La universidad la acompaña', {
    ...toIt,
    body: { ...facts, fromActorId: university, kind: 'mentors' },
  });
  await narrator.refused('Con la propia iniciativa nadie se relaciona', 'RELATION_WITH_OWN_INITIATIVE', {
    ...toIt,
    body: { ...facts, fromActorId: hogares, kind: 'collaborates' },
  });
};
