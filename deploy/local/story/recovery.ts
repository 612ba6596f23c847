import { pay } from './award.js';
import { euros, type Scene } from './cast.js';
import type { Narrator } from './narrator.js';

const manager = { by: 'programme-manager', to: 'financing' } as const;
const promoter = { by: 'promoter', to: 'financing' } as const;
const digest = (byte: string): string => `sha256:${byte.repeat(32)}`;

const line = (lineId: string, budgetLine: string, whole: number, instalment: number, invoice: string) => ({
  ...{ lineId, budgetLine, amount: euros(whole), instalment, invoice },
});
const lines = [
  line('l-1', 'personal-support', 506_600, 1, 'Relación de nóminas 2027-2028'),
  line('l-2', 'personal-support', 18_400, 1, 'F-2027-090'),
  line('l-3', 'housing-adaptation', 315_000, 2, 'Relación de obras'),
  line('l-4', 'personal-support', 210_000, 3, 'Relación de nóminas 2028-2029'),
];

/** The project is over: its account comes in its term, with the report of an auditor, and is verified line by line. */
export const justification = async (narrator: Narrator, scene: Scene): Promise<void> => {
  narrator.chapter('2029-07-31T08:00:00.000Z', 'La cuenta justificativa');
  const path = `/awards/${scene.awardId}/justification`;
  const budget = [
    { line: 'personal-support', amount: euros(735_000) },
    { line: 'housing-adaptation', amount: euros(315_000) },
  ];
  const targets = [{ indicator: 'chosen-home', planned: 60 }];
  const rules = { version: 'convocatoria-2027@1', recovery: 'by-instalment' };
  const body = { endsOn: '2029-04-30', budget, targets, rules };
  await narrator.tell('Terminó el 30 de abril: tres meses, hasta el 31 de julio', { ...manager, path, body });
  narrator.actFor('promoter', scene.actors.hogares);
  const delivery = { document: digest('3c'), lines, achievements: [{ indicator: 'chosen-home', achieved: 61 }] };
  await narrator.refused('Sin informe de auditor no basta', 'JUSTIFICATION_AUDITOR_REPORT_MISSING', {
    ...promoter,
    path: `${path}/submission`,
    body: delivery,
  });
  await narrator.tell('Entregada el último día, con informe de auditor', {
    ...promoter,
    path: `${path}/submission`,
    body: { ...delivery, auditorReport: digest('4d') },
  });
};

/** 18,400.00 are outside the object of the award, and the public entity that pays most asks for them. */
export const reimbursement = async (narrator: Narrator, scene: Scene): Promise<void> => {
  narrator.chapter('2029-09-04T08:00:00.000Z', 'Verificación y reintegro');
  await verify(narrator, scene);
  const asked = {
    awardId: scene.awardId,
    cause: 'ineligible-cost',
    items: [{ instalment: 1, amount: euros(18_400) }],
  };
  narrator.actFor('programme-manager', scene.actors.ceriss);
  await narrator.refused('CERISS paga, y no es quien puede pedirlo', 'REIMBURSEMENT_NOT_COMPETENT', {
    ...manager,
    path: '/reimbursements',
    body: asked,
  });
  narrator.actFor('programme-manager', scene.actors.ministry);
  const { reimbursementId } = await narrator.tell('El Ministerio abre el reintegro y da audiencia', {
    ...manager,
    path: '/reimbursements',
    body: asked,
  });
  narrator.actFor('programme-manager', scene.actors.ceriss);
  scene.reimbursementId = reimbursementId!;
  narrator.actFor('promoter', scene.actors.hogares);
  await narrator.tell('La asociación alega', {
    ...promoter,
    path: `/reimbursements/${reimbursementId}/allegations`,
    body: { document: digest('5e') },
  });
};

const verify = async (narrator: Narrator, scene: Scene): Promise<void> => {
  const path = `/awards/${scene.awardId}/justification`;
  for (const { lineId, amount } of lines.filter((one) => one.lineId !== 'l-2')) {
    await narrator.quietly({ ...manager, path: `${path}/lines/${lineId}/verification`, body: { eligible: amount } });
  }
  await narrator.tell('18.400 € quedan fuera del objeto', {
    ...manager,
    path: `${path}/lines/l-2/verification`,
    body: { eligible: euros(0), reason: 'Fuera del objeto de la ayuda' },
  });
  await narrator.tell('Cuenta cerrada', { ...manager, path: `${path}/closing` });
  const { result } = await narrator.until<{
    result: { finalGrant: { cents: string }; sources: { amount: { cents: string } }[] } | null;
  }>('La ayuda queda en 1.031.600 €', 'financing', path, (body) => body.result !== null);
  narrator.say(result!.sources.map(({ amount }) => `${amount.cents} cts`).join(' + '));
};

/** Agreed with interest, and taken from the last payment. */
export const netting = async (narrator: Narrator, scene: Scene): Promise<void> => {
  narrator.chapter('2029-10-01T08:00:00.000Z', 'El reintegro se acuerda y se compensa');
  const path = `/reimbursements/${scene.reimbursementId}`;
  await narrator.tell('Interés del 4,0625 % en la tabla', {
    by: 'treasurer',
    to: 'financing',
    path: '/interest-rates',
    body: { validFrom: '2023-01-01', percent: '4.0625', reference: 'Tabla de ejemplo' },
  });
  narrator.actFor('programme-manager', scene.actors.ministry);
  await narrator.tell('Acordado', { ...manager, path: `${path}/agreement`, body: { answer: digest('6f') } });
  narrator.actFor('programme-manager', scene.actors.ceriss);
  await narrator.until<{ interest: { cents: string } | null }>(
    '875 días: 1.791,95 € de interés, 20.191,95 € en total',
    'financing',
    path,
    ({ interest }) => interest?.cents === '179195',
  );
  await narrator.tell('Se compensa con el último pago', {
    by: 'treasurer',
    to: 'financing',
    path: `${path}/offsets`,
    body: { instalment: 3 },
  });
  await narrator.until<{ status: string }>('No se debe nada', 'financing', path, ({ status }) => status === 'settled');
  await finalReport(narrator, scene);
  await narrator.tell('Se pide el último pago: 189.808,05 € de los 210.000 €', {
    ...manager,
    path: `/awards/${scene.awardId}/instalments/3/request`,
  });
  await pay(narrator, scene, { instalment: 3, on: '2029-10-01', bookedOn: '2029-10-01' });
};

type AwardView = Readonly<{ instalments: readonly { number: number; open: readonly unknown[] }[] }>;

const finalReport = async (narrator: Narrator, scene: Scene): Promise<void> => {
  const evaluator = { by: 'evaluator', to: 'evaluation' } as const;
  const { reportId } = await narrator.tell('Se pide el informe final', {
    ...evaluator,
    path: '/reports',
    body: { awardId: scene.awardId, kind: 'final', dueOn: '2029-10-01' },
  });
  const body = { summary: 'Dos años de trabajo', document: digest('7a') };
  await narrator.tell('Entregado', { by: 'promoter', to: 'evaluation', path: `/reports/${reportId}/submission`, body });
  await narrator.tell('Aprobado', { ...evaluator, path: `/reports/${reportId}/approval` });
  await narrator.until<AwardView>(
    'Financiación sabe por mensaje que el informe final está aprobado',
    'financing',
    `/awards/${scene.awardId}`,
    ({ instalments }) => instalments.find(({ number }) => number === 3)?.open.length === 0,
  );
};
