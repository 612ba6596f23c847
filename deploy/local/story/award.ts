import { apply } from './applications.js';
import { assess, hear } from './assessment.js';
import { throughTheBank, verifiedPayee } from './bank.js';
import { euros, type Role, type Scene } from './cast.js';
import { expenses } from './expenses.js';
import type { Narrator } from './narrator.js';

const manager = { by: 'programme-manager', to: 'financing' } as const;

/** From the published call to an accepted award and its first two payments. */
export const award = async (narrator: Narrator, scene: Scene): Promise<void> => {
  await publish(narrator, scene);
  const applications = await apply(narrator, scene);
  await assess(narrator, scene, applications);
  await hear(narrator, scene, applications);
  await grant(narrator, scene, applications);
  await payAdvance(narrator, scene);
  await expenses(narrator, scene);
};

const publish = async (narrator: Narrator, scene: Scene): Promise<void> => {
  narrator.chapter('2027-01-08T09:00:00.000Z', 'Se publica la convocatoria');
  narrator.actFor('programme-manager', scene.actors.ministry);
  const path = `/calls/${scene.callId}/publication`;
  await narrator.refused('Sin acuerdo en vigor no se convoca', 'CALL_WITHOUT_RESOLUTION_IN_FORCE', {
    ...manager,
    path,
    body: { resolutionId: scene.patronatoResolution },
  });
  const authorised = `/authorisations/${scene.councilResolution}`;
  await narrator.until(
    'Financiación sabe por mensaje que el acuerdo está en vigor',
    'financing',
    authorised,
    () => true,
  );
  const body = { resolutionId: scene.councilResolution };
  narrator.actFor('programme-manager', scene.actors.clm);
  await narrator.refused('Quien instruye no convoca', 'POWER_NOT_HELD', { ...manager, path, body });
  narrator.actFor('programme-manager', scene.actors.ministry);
  await narrator.tell('Convocatoria publicada', { ...manager, path, body });
  await narrator.until<{ items: readonly { code: string }[] }>(
    'Los datos abiertos la tienen como programa',
    'financing',
    '/open-data/programmes',
    ({ items }) => items.some(({ code }) => code === scene.callId),
  );
};

const grant = async (narrator: Narrator, scene: Scene, applications: Map<Role, string>): Promise<void> => {
  narrator.chapter('2027-03-15T09:00:00.000Z', 'Resolución y concesión');
  narrator.actFor('programme-manager', scene.actors.ministry);
  const resolutionId = scene.councilResolution;
  await narrator.tell('La relación es definitiva', {
    ...manager,
    path: `/calls/${scene.callId}/resolution`,
    body: { resolutionId },
  });
  const applicationId = applications.get('hogares')!;
  await reserveAid(narrator, scene, applicationId);
  const instalments = [
    { percent: 50 },
    { percent: 30, conditions: [{ kind: 'acceptance' }, { kind: 'report-approved', report: 'mid-term' }] },
    { percent: 20, conditions: [{ kind: 'acceptance' }, { kind: 'report-approved', report: 'final' }] },
  ];
  const shares = [
    { beneficiaryId: scene.actors.hogares, amount: euros(945_000), aidRegime: 'no-state-aid' },
    { beneficiaryId: scene.actors.servicios, amount: euros(105_000), aidRegime: 'de-minimis' },
  ];
  const body = { applicationId, resolutionId, amount: euros(1_050_000), instalments, shares };
  scene.awardId = (
    await narrator.tell('Concesión de 1.050.000 €: 945.000 € a la asociación y 105.000 € a la empresa', {
      ...manager,
      path: '/awards',
      body,
    })
  ).awardId!;
  const second = { applicationId: applications.get('teruel')!, resolutionId, amount: euros(140_000) };
  scene.secondAwardId = (
    await narrator.tell('Concesión de 140.000 € al Ayuntamiento de Teruel', {
      ...manager,
      path: '/awards',
      body: { ...second, instalments: [{ percent: 100 }] },
    })
  ).awardId!;
  narrator.moveTo('2027-03-18T09:00:00.000Z');
  narrator.actFor('promoter', scene.actors.hogares);
  await narrator.tell('La asociación acepta', {
    by: 'promoter',
    to: 'financing',
    path: `/awards/${scene.awardId}/acceptance`,
  });
  narrator.actFor('promoter', scene.actors.teruel);
  await narrator.tell('Y el Ayuntamiento de Teruel la suya', {
    by: 'promoter',
    to: 'financing',
    path: `/awards/${scene.secondAwardId}/acceptance`,
  });
  narrator.actFor('promoter', scene.actors.hogares);
};

const reserveAid = async (narrator: Narrator, scene: Scene, applicationId: string): Promise<void> => {
  const act = { ...manager, path: '/aid/reservations' };
  const aid = { applicationId, beneficiaryId: scene.actors.servicios, regime: 'general' };
  await narrator.refused(
    '120.000 € de minimis pasan del techo del grupo: 195.000 € de 300.000 € en tres años',
    'AWARD_DE_MINIMIS_EXCEEDED',
    { ...act, body: { ...aid, amount: euros(120_000) } },
  );
  const body = { ...aid, amount: euros(105_000) };
  await narrator.tell('Se reservan 105.000 €: lo que cabe, ni un céntimo más', { ...act, body });
};

const payAdvance = async (narrator: Narrator, scene: Scene): Promise<void> => {
  narrator.chapter('2027-05-10T08:00:00.000Z', 'Anticipo del 50 %');
  const path = `/awards/${scene.awardId}/instalments/1`;
  await narrator.tell('Se pide el pago de 525.000 €', { ...manager, path: `${path}/request` });
  await narrator.refused('Quien lo pide no lo aprueba', 'PAYMENT_DUTIES_NOT_SEPARATED', {
    ...manager,
    path: `${path}/approvals`,
  });
  await verifiedPayee(narrator, scene);
  const unknown = { cents: 1_000_00n, reference: 'ABO-ANON' };
  await pay(narrator, scene, { instalment: 1, on: '2027-05-10', bookedOn: '2027-05-10', also: [unknown] });
  await narrator.until<{ items: readonly { amount: { cents: string } }[] }>(
    'Un abono de 1.000 € del que nadie sabe nada queda pendiente',
    'financing',
    '/bank-entries?status=open',
    ({ items }) => items.length === 1 && items[0]!.amount.cents === '100000',
  );
};

type Paying = Parameters<typeof throughTheBank>[2];

/** Two approvals by distinct persons, then the order by a third, for the body that pays; and from there through the files of the bank. */
export const pay = async (narrator: Narrator, scene: Scene, paying: Paying): Promise<void> => {
  const path = `/awards/${scene.awardId}/instalments/${paying.instalment}`;
  await narrator.quietly({ by: 'approver-1', to: 'financing', path: `${path}/approvals` });
  await narrator.quietly({ by: 'approver-2', to: 'financing', path: `${path}/approvals` });
  const order = { by: 'treasurer', to: 'financing', path: `${path}/order` } as const;
  narrator.actFor('treasurer', scene.actors.ministry);
  await narrator.refused('Quien concede no paga', 'POWER_NOT_HELD', order);
  narrator.actFor('treasurer', scene.actors.ceriss);
  await narrator.tell('Dos aprobaciones y la orden, de quien paga', order);
  await throughTheBank(narrator, scene, paying);
  await narrator.until<{ difference: { cents: string } }>(
    'El libro mayor cuadra: debe menos haber, cero',
    'financing',
    '/ledger/trial-balance',
    ({ difference }) => difference.cents === '0',
  );
};
