import type { Scene } from './cast.js';
import type { Narrator } from './narrator.js';

const manager = { by: 'programme-manager', to: 'financing' } as const;

type Shared = Readonly<{ items: readonly { status: string; shares: readonly { amount: { cents: string } }[] }[] }>;

const cents = (amount: number) => ({ cents: String(amount), currency: 'EUR' }) as const;

/* 1,020.31 and 21 % of tax, which the association does not get back. */
const invoice = {
  issuerNif: 'F16002222',
  number: 'F-2027-031',
  issuedOn: '2027-05-09',
  net: cents(102_031),
  vat: cents(21_426),
  vatRecoverable: false,
};
const cost = { purpose: 'personal-support', incurredOn: '2027-05-09' };

/** Costs of the award: shared to the cent, and no invoice charged above the whole, to whatever awards. */
export const expenses = async (narrator: Narrator, scene: Scene): Promise<void> => {
  const award = `/awards/${scene.awardId}`;
  const period = { from: '2027-03-15', to: '2029-04-30', reason: 'Resolución de concesión' };
  await narrator.tell('Periodo subvencionable: del 15-03-2027 al 30-04-2029', {
    ...manager,
    path: `${award}/eligible-period`,
    body: period,
  });
  const path = `${award}/expenses`;
  await narrator.tell('Factura de 1.234,57 €, repartida al céntimo entre cinco fuentes', {
    ...manager,
    path,
    body: { invoice, ...cost },
  });
  const { items } = await narrator.until<Shared>('Las fuentes cargan con su parte', 'financing', path, (page) =>
    page.items.some(({ status }) => status === 'apportioned'),
  );
  narrator.say(items[0]!.shares.map(({ amount }) => `${amount.cents} cts`).join(' + '));
  await narrator.refused('La misma factura otra vez, escrita de otro modo', 'INVOICE_OVERCHARGED', {
    ...manager,
    path,
    body: { invoice: { ...invoice, issuerNif: 'f-16.002.222', number: 'f 2027–031'.replace(' ', '-') }, ...cost },
  });
  await narrator.refused('Un gasto anterior a la concesión', 'EXPENSE_OUTSIDE_PERIOD', {
    ...manager,
    path,
    body: { invoice: { ...invoice, number: 'F-2027-007', issuedOn: '2027-03-14' }, ...cost, incurredOn: '2027-03-14' },
  });
  await chargedElsewhere(narrator, scene);
};

/* Another award bears it already: not one cent of it is left. */
const chargedElsewhere = async (narrator: Narrator, scene: Scene): Promise<void> => {
  const shared = { ...invoice, issuerNif: 'G44987659', number: '2027/88', net: cents(50_000), vat: cents(0) };
  await narrator.tell('Una factura se carga a la otra concesión', {
    ...manager,
    path: `/awards/${scene.secondAwardId}/expenses`,
    body: { invoice: shared, ...cost },
  });
  await narrator.refused('Y no puede cargarse también a esta', 'INVOICE_OVERCHARGED', {
    ...manager,
    path: `/awards/${scene.awardId}/expenses`,
    body: { invoice: shared, charge: { amount: cents(1) }, ...cost },
  });
};

/** More than a fifth of the award and more than € 60,000: contract and authorisation. */
export const subcontract = async (narrator: Narrator, scene: Scene): Promise<void> => {
  narrator.chapter('2027-06-15T09:00:00.000Z', 'Una subcontratación de 260.000 €');
  const path = `/awards/${scene.awardId}/subcontracts`;
  const works = { subcontractorId: scene.actors.cooperative, object: 'housing-adaptation' };
  const { subcontractId, needs } = await narrator.tell<{ subcontractId: string; needs: string[] }>(
    'El 24,8 % de la concesión: se piden contrato y autorización',
    { ...manager, path, body: { ...works, amount: cents(26_000_000) } },
  );
  narrator.say(`Hace falta: ${needs.join(', ')}`);
  const authorisation = { by: 'approver-1', to: 'financing', path: `${path}/${subcontractId}/authorisation` };
  await narrator.refused('Sin contrato por escrito no se autoriza', 'SUBCONTRACT_CONTRACT_MISSING', authorisation);
  const contract = { reference: 'Contrato 2027/14', signedOn: '2027-06-14' };
  await narrator.tell('Contrato entregado', { ...manager, path: `${path}/${subcontractId}/contract`, body: contract });
  await narrator.tell('Subcontratación autorizada', authorisation);
};
