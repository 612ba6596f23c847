import { euros, type Scene } from './cast.js';
import type { Narrator } from './narrator.js';

const secretary = { by: 'secretary', to: 'governance' } as const;
const LINE = { year: 2027, line: '3.2' } as const;

/** Strategic plan, annual plan 2027, action 3 and its line 3.2 of 1,200,000 euros with an indicator. */
export const plans = async (narrator: Narrator, scene: Scene): Promise<void> => {
  const plan = { title: 'Plan estratégico 2027-2030', fromYear: 2027, untilYear: 2030, budget: euros(12_000_000) };
  const adopted = await narrator.tell('Plan estratégico 2027-2030: 12.000.000 €', {
    ...secretary,
    path: '/plans',
    body: plan,
  });
  scene.strategicPlanId = adopted.planId!;
  const path = `/plans/${scene.strategicPlanId}`;
  const annual = { year: 2027, title: 'Plan anual 2027', budget: euros(3_000_000) };
  await narrator.tell('Plan anual 2027: 3.000.000 €', { ...secretary, path: `${path}/years`, body: annual });
  const action = { year: 2027, code: '3', title: 'Desinstitucionalización', budget: euros(2_000_000) };
  await narrator.tell('Acción 3', { ...secretary, path: `${path}/actions`, body: action });
  const line = { year: 2027, code: '3.2', parent: '3', title: 'Hogares en comunidad', budget: euros(1_200_000) };
  await narrator.tell('Línea 3.2 del plan anual: 1.200.000 €', { ...secretary, path: `${path}/lines`, body: line });
  await narrator.refused('Otra línea, de un euro más de lo que queda', 'PLAN_LINE_OVER_PARENT', {
    ...secretary,
    path: `${path}/lines`,
    body: { ...line, code: '3.3', budget: euros(800_001) },
  });
  const homes = { ...LINE, code: 'homes', name: 'Viviendas con apoyos en marcha', unit: 'viviendas' };
  const indicator = { ...homes, direction: 'increase', baseline: '0', target: '40', source: 'Memorias' };
  await narrator.quietly({ ...secretary, path: `${path}/indicators`, body: indicator });
};

/** The call carries out line 3.2, to the cent. */
export const linkedToPlan = async (narrator: Narrator, scene: Scene): Promise<void> => {
  const path = `/plans/${scene.strategicPlanId}/calls`;
  const body = { ...LINE, callId: scene.callId };
  await narrator.tell('La convocatoria ejecuta la línea 3.2 entera', { ...secretary, path, body });
};
