import type { Scene } from './cast.js';
import type { Narrator } from './narrator.js';

const officer = { by: 'knowledge-officer', to: 'knowledge-transfer' } as const;

const numbered = (prefix: string, texts: readonly string[]) =>
  texts.map((text, index) => ({ id: `${prefix}-${index + 1}`, text }));

const core = numbered('core', [
  'La persona elige su vivienda',
  'Nadie pierde el apoyo por mudarse',
  'Contrato de alquiler a su nombre',
  'Plan de vida propio, revisado cada seis meses',
  'Una profesional de referencia',
  'La comunidad vecinal participa',
]);
const adaptable = numbered('adaptable', [
  'Tipo de vivienda',
  'Transporte a demanda',
  'Teleasistencia',
  'Horario del apoyo',
  'Formación del equipo',
  'Acuerdo con atención primaria',
  'Comidas a domicilio',
  'Actividades en el municipio',
  'Registro de viviendas',
]);

/** What was learned becomes a practice that others can take up. */
export const practice = async (narrator: Narrator, scene: Scene): Promise<void> => {
  narrator.chapter('2029-09-03T09:00:00.000Z', 'La práctica');
  const citable = `/citable-evaluations?initiativeId=${scene.initiativeId}`;
  const has = ({ items }: { items: unknown[] }): boolean => items.length > 0;
  await narrator.until('Transferencia sabe por mensaje de la evaluación aprobada', 'knowledge-transfer', citable, has);
  const body = contentOf(scene);
  await narrator.refused('Afirmar más de lo que se ha demostrado', 'PRACTICE_CLAIM_EXCEEDS_EVIDENCE', {
    ...officer,
    path: '/practices',
    body: { ...body, claimedEvidenceLevel: 4 },
  });
  const drafted = await narrator.tell('Práctica v1.0: 6 componentes esenciales y 9 adaptables', {
    ...officer,
    path: '/practices',
    body,
  });
  scene.practiceId = drafted.practiceId!;
  const path = `/practices/${scene.practiceId}/versions/1.0`;
  const review = { recommendation: 'publish', comments: 'Clara, completa y honesta con lo que no funcionó' };
  await narrator.tell('Revisada por pares', {
    by: 'evaluator',
    to: 'knowledge-transfer',
    path: `${path}/reviews`,
    body: review,
  });
  await narrator.tell('Publicada', { ...officer, path: `${path}/publication` });
};

const contentOf = (scene: Scene) => ({
  title: 'Hogares en Comunidad',
  initiativeId: scene.initiativeId,
  donorActorId: scene.actors.hogares,
  problem: 'Personas mayores y con discapacidad ingresan en residencias porque no hay apoyo en su pueblo',
  population: 'Mayores de 65 años y personas con discapacidad en zonas despobladas',
  coreComponents: core,
  adaptableComponents: adaptable,
  failures: [
    'El primer registro de viviendas no se mantuvo al día',
    'El transporte compartido no encajó con los horarios',
  ],
  costPerPerson: { cents: '1250000', currency: 'EUR' },
  licence: 'CC-BY-4.0',
  plainLanguageSummary:
    'Ayudamos a vivir en casa a quien quiere vivir en casa. Cada persona elige dónde vive y quién le apoya.',
  evaluationIds: [scene.evaluationId],
  claimedEvidenceLevel: 3,
});
