import { pay } from './award.js';
import { secondPledgeInstalment } from './bank.js';
import type { Scene } from './cast.js';
import type { Narrator } from './narrator.js';

const evaluator = { by: 'evaluator', to: 'evaluation' } as const;

/** Handed in, sent back, approved: and with the approval the second payment. */
export const midTermReport = async (narrator: Narrator, scene: Scene): Promise<void> => {
  narrator.chapter('2028-05-25T09:00:00.000Z', 'Informe intermedio y segundo pago');
  const asked = { awardId: scene.awardId, kind: 'mid-term', dueOn: '2028-06-15' };
  const { reportId } = await narrator.tell('Se pide el informe intermedio', {
    ...evaluator,
    path: '/reports',
    body: asked,
  });
  const path = `/reports/${reportId}`;
  const promoter = { by: 'promoter', to: 'evaluation', path: `${path}/submission` } as const;
  narrator.actFor('promoter', scene.actors.hogares);
  await narrator.tell('Entregado', {
    ...promoter,
    body: { summary: 'Doce meses de trabajo', document: `sha256:${'1a'.repeat(32)}` },
  });
  await narrator.tell('Se piden cambios', {
    ...evaluator,
    path: `${path}/changes`,
    body: { changes: ['Falta el coste por persona'] },
  });
  await narrator.tell('Entregado otra vez', {
    ...promoter,
    body: { summary: 'Con el coste por persona', document: `sha256:${'2b'.repeat(32)}` },
  });
  await narrator.tell('Aprobado', { ...evaluator, path: `${path}/approval` });
  narrator.moveTo('2028-06-20T08:00:00.000Z');
  await requestWhenFulfilled(narrator, scene);
  const also = [await secondPledgeInstalment(narrator, scene)];
  await pay(narrator, scene, { instalment: 2, on: '2028-06-20', bookedOn: '2028-06-21', also });
};

type AwardView = Readonly<{ instalments: readonly { number: number; open: readonly unknown[] }[] }>;

const requestWhenFulfilled = async (narrator: Narrator, scene: Scene): Promise<void> => {
  await narrator.until<AwardView>(
    'Financiación sabe por mensaje que el informe está aprobado',
    'financing',
    `/awards/${scene.awardId}`,
    ({ instalments }) => instalments.find(({ number }) => number === 2)?.open.length === 0,
  );
  const path = `/awards/${scene.awardId}/instalments/2/request`;
  await narrator.tell('Se pide el segundo pago, el 30 %: 315.000 €', {
    by: 'programme-manager',
    to: 'financing',
    path,
  });
};
