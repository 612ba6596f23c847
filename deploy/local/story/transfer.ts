import type { Scene } from './cast.js';
import type { Narrator } from './narrator.js';

const TERUEL = '44216';
const to = 'knowledge-transfer';

/** Aragón takes the practice up; the register learns of it by message. */
export const transfer = async (narrator: Narrator, scene: Scene): Promise<void> => {
  narrator.chapter('2029-10-01T09:00:00.000Z', 'La transferencia a Teruel');
  narrator.actFor('promoter', scene.actors.hogares);
  narrator.actFor('promoter-2', scene.actors.aragon);
  const request = { practiceId: scene.practiceId, practiceVersion: '1.0', territory: TERUEL };
  const asked = await narrator.tell('El Gobierno de Aragón pide la práctica', {
    by: 'promoter-2',
    to,
    path: '/transfers',
    body: request,
  });
  scene.transferId = asked.transferId!;
  const path = `/transfers/${scene.transferId}`;
  const readiness = { score: 74, gaps: ['Oferta de vivienda'] };
  await narrator.tell('Preparación 74 de 100: falta vivienda', {
    by: 'knowledge-officer',
    to,
    path: `${path}/readiness`,
    body: readiness,
  });
  const adaptations = [
    { component: 'adaptable-1', change: 'Vivienda compartida de dos personas' },
    { component: 'adaptable-2', change: 'Taxi concertado' },
    { component: 'core-3', change: 'Cesión municipal en lugar de alquiler' },
  ];
  await narrator.tell('Plan: dos cambios en lo adaptable y uno en lo esencial', {
    by: 'promoter-2',
    to,
    path: `${path}/adaptation-plan`,
    body: { adaptations },
  });
  await narrator.refused('Lo esencial no cambia sin quien lo creó', 'TRANSFER_CORE_CHANGE_NOT_APPROVED', {
    by: 'promoter-2',
    to,
    path: `${path}/consents`,
  });
  await narrator.tell('La asociación aprueba el cambio', {
    by: 'promoter',
    to,
    path: `${path}/core-approvals`,
    body: { component: 'core-3' },
  });
  await narrator.tell('Consiente quien adopta', { by: 'promoter-2', to, path: `${path}/consents` });
  await narrator.tell('Consiente quien dona: hay acuerdo', { by: 'promoter', to, path: `${path}/consents` });
  await narrator.until<{ transfers: { territory: string }[] }>(
    'El registro sabe por mensaje que Hogares en Comunidad llega a Teruel',
    'registry',
    `/initiatives/${scene.initiativeId}`,
    ({ transfers }) => transfers.some(({ territory }) => territory === TERUEL),
  );
  narrator.moveTo('2029-10-15T09:00:00.000Z');
};
