import type { Scene } from './cast.js';
import type { Narrator } from './narrator.js';

const classification = {
  territories: ['16078', '16134'],
  targetGroups: ['older-people', 'disability', 'depopulated-areas'],
  serviceCodes: ['supported-housing', 'housing-adaptation', 'home-care'],
};

export const initiative = async (narrator: Narrator, scene: Scene): Promise<void> => {
  narrator.chapter('2026-12-02T09:00:00.000Z', 'El reto, la iniciativa y su red');
  const officer = { by: 'registry-officer', to: 'registry' } as const;
  scene.challengeId = (
    await narrator.tell('Reto: dejar la residencia, o no tener que entrar', {
      ...officer,
      path: '/challenges',
      body: {
        title: 'Vivir en casa en zonas despobladas',
        need: 'Mayores de 65 años y personas con discapacidad ingresan en residencias por falta de apoyo cerca',
        population: 'Personas mayores de 65 años o con discapacidad en zonas despobladas',
        evidence: ['Listas de espera provinciales'],
        ...classification,
      },
    })
  ).challengeId!;
  narrator.actFor('promoter', scene.actors.hogares);
  const promoter = { by: 'promoter', to: 'registry' } as const;
  const registered = await narrator.tell('Hogares en Comunidad entra en el registro como prototipo', {
    ...promoter,
    path: '/initiatives',
    body: {
      title: 'Hogares en Comunidad',
      summary: 'Viviendas elegidas, adaptadas y con apoyo personal en dos municipios de Cuenca',
      promoterId: scene.actors.hogares,
      stage: 'prototype',
      challengeId: scene.challengeId,
      ...classification,
    },
  });
  scene.initiativeId = registered.initiativeId!;
  await attachPartners(narrator, scene);
  const network = await narrator.tell('Se forma la red Casa y Comunidad', {
    ...officer,
    path: '/networks',
    body: {
      name: 'Casa y Comunidad',
      purpose: 'Compartir lo aprendido sobre vivir en casa con apoyo',
      coordinatorId: scene.actors.ceriss,
      territories: ['08', '02'],
    },
  });
  const joining = {
    ...officer,
    path: `/networks/${network.networkId}/members`,
    body: { actorId: scene.actors.hogares },
  };
  await narrator.tell('La asociación se une a la red', joining);
};

const attachPartners = async (narrator: Narrator, scene: Scene): Promise<void> => {
  const partners = [
    ['cuenca', 'Cede cuatro viviendas municipales'],
    ['university', 'Asesora el diseño de la evaluación'],
    ['cooperative', 'Presta el apoyo personal'],
  ] as const;
  for (const [role, contribution] of partners) {
    const path = `/initiatives/${scene.initiativeId}/partners`;
    const body = { actorId: scene.actors[role], contribution };
    await narrator.quietly({ by: 'promoter', to: 'registry', path, body });
  }
  narrator.say(`${partners.length} organizaciones se suman como socias`);
};
