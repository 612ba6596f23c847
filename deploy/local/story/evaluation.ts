import { namedId } from '@ceriss/kernel';
import type { Scene } from './cast.js';
import { subcontract } from './expenses.js';
import { midTermReport } from './mid-term-report.js';
import type { Narrator } from './narrator.js';
import { teruelMix } from './teruel-mix.js';

const INDICATORS = '5c1d6f0e-6a39-4a55-8f0b-2d8f4c7e9b10';
const CRITERIA = ['relevance', 'coherence', 'effectiveness', 'efficiency', 'impact', 'sustainability'] as const;
const evaluator = { by: 'evaluator', to: 'evaluation' } as const;

/** Name, unit, direction and source of the nine indicators. */
const indicators: readonly (readonly [key: string, name: string, unit: string, direction: 'increase' | 'decrease'])[] =
  [
    ['life', 'Índice de calidad de vida', 'puntos', 'increase'],
    ['home', 'Personas que viven en un hogar elegido', 'personas', 'increase'],
    ['residence', 'Personas en residencia', 'personas', 'decrease'],
    ['support', 'Horas de apoyo por persona y semana', 'horas', 'increase'],
    ['hospital', 'Ingresos hospitalarios', 'ingresos', 'decrease'],
    ['contacts', 'Relaciones en el municipio', 'relaciones', 'increase'],
    ['families', 'Familias con respiro', 'familias', 'increase'],
    ['adapted', 'Viviendas adaptadas', 'viviendas', 'increase'],
    ['staff', 'Profesionales contratados', 'personas', 'increase'],
  ];

type Reading = Readonly<{
  indicator: string;
  group?: 'participants' | 'comparison';
  period: string;
  observedOn: string;
  value: string;
  cases?: number;
}>;

/** From the locked design to the approved final evaluation. */
export const evaluation = async (narrator: Narrator, scene: Scene): Promise<void> => {
  await lockDesign(narrator, scene);
  await baseline(narrator, scene);
  await subcontract(narrator, scene);
  await teruelMix(narrator, scene);
  await measurements(narrator, scene);
  await midTermReport(narrator, scene);
  await finalEvaluation(narrator, scene);
};

const lockDesign = async (narrator: Narrator, scene: Scene): Promise<void> => {
  narrator.chapter('2027-05-11T09:00:00.000Z', 'El diseño de la evaluación se cierra antes de medir');
  await narrator.until(
    'Evaluación sabe por mensaje de la concesión',
    'evaluation',
    `/awards/${scene.awardId}`,
    () => true,
  );
  scene.indicators = Object.fromEntries(indicators.map(([key]) => [key, namedId(INDICATORS, key)]));
  const body = {
    awardId: scene.awardId,
    initiativeId: scene.initiativeId,
    title: 'Evaluación de Hogares en Comunidad',
    theoryOfChange: theory,
    indicators: indicators.map(([key, name, unit, direction]) => ({
      ...{ indicatorId: scene.indicators[key], version: 1, name, unit, direction },
      source: 'Registro del proyecto',
      frequency: 'half-yearly',
    })),
    design: {
      kind: 'comparison-group',
      participants: 84,
      comparison: 60,
      selection: 'Lista de espera de la misma comarca',
    },
    questions: CRITERIA.map((criterion) => ({ criterion, question: '¿En qué medida y para quién?' })),
  };
  scene.planId = (
    await narrator.tell('Plan: teoría del cambio, 9 indicadores, grupo de comparación de 60', {
      ...evaluator,
      path: '/plans',
      body,
    })
  ).planId!;
  await narrator.refused('No se mide antes de cerrar el diseño', 'MEASUREMENT_BEFORE_DESIGN_LOCK', {
    ...evaluator,
    path: `/plans/${scene.planId}/measurements`,
    body: reading(scene, { indicator: 'life', period: 'baseline', observedOn: '2027-05-11', value: '88.4' }),
  });
  await narrator.tell('Diseño cerrado', { ...evaluator, path: `/plans/${scene.planId}/lock` });
};

const theory = {
  nodes: [
    { id: 'homes', kind: 'input', text: 'Viviendas adaptadas y personal de apoyo' },
    {
      id: 'support',
      kind: 'activity',
      text: 'Apoyo personal en la casa elegida',
      assumption: 'Hay profesionales en la comarca',
    },
    { id: 'moved', kind: 'output', text: 'Personas que dejan la residencia o no entran' },
    { id: 'life', kind: 'outcome', text: 'Mejor calidad de vida' },
    { id: 'system', kind: 'impact', text: 'La administración financia hogares y no camas' },
  ],
  edges: [
    ['homes', 'support'],
    ['support', 'moved'],
    ['moved', 'life'],
    ['life', 'system'],
  ],
};

const reading = (scene: Scene, { indicator, group = 'participants', cases = 84, ...rest }: Reading) => ({
  ...rest,
  indicatorId: scene.indicators[indicator],
  group,
  cases: group === 'comparison' ? 60 : cases,
});

const measure = (narrator: Narrator, scene: Scene, words: string, one: Reading) =>
  narrator.tell(words, { ...evaluator, path: `/plans/${scene.planId}/measurements`, body: reading(scene, one) });

const baseline = async (narrator: Narrator, scene: Scene): Promise<void> => {
  narrator.chapter('2027-05-20T09:00:00.000Z', 'Línea de base: 84 participantes');
  const at = { period: 'baseline', observedOn: '2027-05-20' };
  const disaggregation = { dimension: 'municipality', cells: { cuenca: 59, motilla: 21 }, unknown: 4 };
  await narrator.tell('Calidad de vida 88,4; por municipio, con las celdas pequeñas ocultas', {
    ...evaluator,
    path: `/plans/${scene.planId}/measurements`,
    body: { ...reading(scene, { indicator: 'life', ...at, value: '88.4' }), disaggregation },
  });
  await measure(narrator, scene, 'Grupo de comparación: 88,1', {
    indicator: 'life',
    group: 'comparison',
    ...at,
    value: '88.1',
  });
  await measure(narrator, scene, 'En un hogar elegido: ninguna persona', { indicator: 'home', ...at, value: '0' });
};

const measurements = async (narrator: Narrator, scene: Scene): Promise<void> => {
  const rows = [
    ['2027-11-20', 'month-6', '90.2', '31'],
    ['2028-05-20', 'month-12', '92.9', '87'],
  ] as const;
  for (const [observedOn, period, life, home] of rows) {
    narrator.chapter(`${observedOn}T09:00:00.000Z`, `Medición: ${period}`);
    await measure(narrator, scene, `Calidad de vida ${life}`, { indicator: 'life', period, observedOn, value: life });
    await measure(narrator, scene, `En un hogar elegido: ${home}`, {
      indicator: 'home',
      period,
      observedOn,
      value: home,
      cases: 90,
    });
  }
  const restated = { indicator: 'home', period: 'month-12', observedOn: '2028-05-20', value: '86', cases: 90 };
  await narrator.tell('El valor del mes 12 se reformula, 87 → 86: ambos quedan legibles', {
    ...evaluator,
    path: `/plans/${scene.planId}/restatements`,
    body: { ...reading(scene, restated), reason: 'Una persona se contó en dos municipios' },
  });
};

const finalEvaluation = async (narrator: Narrator, scene: Scene): Promise<void> => {
  narrator.chapter('2029-05-20T09:00:00.000Z', 'Evaluación final');
  const at = { period: 'month-24', observedOn: '2029-05-20' };
  await measure(narrator, scene, 'Calidad de vida 97,1', { indicator: 'life', ...at, value: '97.1' });
  await measure(narrator, scene, 'Grupo de comparación: 89,3 (+1,2)', {
    indicator: 'life',
    group: 'comparison',
    ...at,
    value: '89.3',
  });
  await measure(narrator, scene, 'En un hogar elegido: 61 de 84', { indicator: 'home', ...at, value: '61' });
  const opening = { planId: scene.planId, evaluatorId: scene.actors.university, territory: '16078' };
  scene.evaluationId = (
    await narrator.tell('La universidad abre la evaluación', { ...evaluator, path: '/evaluations', body: opening })
  ).evaluationId!;
  const path = `/evaluations/${scene.evaluationId}`;
  for (const criterion of CRITERIA) {
    const body = {
      criterion,
      rating: criterion === 'sustainability' ? 3 : 4,
      rationale: 'Según rúbrica',
      evidence: ['Mediciones y entrevistas'],
    };
    await narrator.quietly({ ...evaluator, path: `${path}/ratings`, body });
  }
  narrator.say('Valorados los seis criterios del CAD');
  const findings = { summary: 'La mejora supera en 7,5 puntos a la del grupo de comparación', manuals: [] };
  await narrator.tell('Conclusiones entregadas', { ...evaluator, path: `${path}/findings`, body: findings });
  await narrator.tell('Aprobada por otra persona', { by: 'evaluator-2', to: 'evaluation', path: `${path}/approval` });
  const isSo = ({ evidenceLevel }: { evidenceLevel: number }): boolean => evidenceLevel === 3;
  await narrator.until('Nivel de evidencia 3, calculado y no declarado', 'evaluation', path, isSo);
};
