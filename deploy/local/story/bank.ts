import { Bank, OWN_IBAN, type Booking } from './bank-files.js';
import { euros, type Scene } from './cast.js';
import type { Narrator } from './narrator.js';

const treasurer = { by: 'treasurer', to: 'financing' } as const;
const ASSOCIATION_IBAN = 'ES7921000813610123456789';

type Referenced = Readonly<{ creditorReference: string | null }>;
type Pool = Readonly<{
  sources: readonly (Referenced & { kind: string; pledgeId: string | null; received: unknown })[];
}>;
type Pledge = Readonly<{ instalments: readonly (Referenced & { status: string })[] }>;

/** The account of the house is opened, and the funders pay in: the bank's file says so, and every credit names what it is. */
export const moneyIn = async (narrator: Narrator, scene: Scene): Promise<void> => {
  narrator.chapter('2027-01-07T09:00:00.000Z', 'Los fondos entran en el banco');
  narrator.actFor('treasurer', scene.actors.ceriss);
  const holder = { name: 'CERISS F.S.P.', taxNumber: 'G84001239', town: 'Madrid', country: 'ES' };
  scene.bankAccountId = (
    await narrator.tell('Cuenta de la fundación', {
      ...treasurer,
      path: '/bank-accounts',
      body: { code: 'main', iban: OWN_IBAN, holder, opening: euros(0) },
    })
  ).accountId!;
  scene.bank = new Bank();
  const pool = await narrator.until<Pool>(
    'Las fuentes tienen su referencia',
    'financing',
    `/pools/${scene.poolId}`,
    () => true,
  );
  const referenceOf = (kind: string) => pool.sources.find((one) => one.kind === kind)!.creditorReference!;
  const bookings = [
    { cents: 510_000_00n, reference: 'ABO-1', creditorReference: referenceOf('esf') },
    { cents: 300_000_00n, reference: 'ABO-2', creditorReference: referenceOf('state') },
    { cents: 90_000_00n, reference: 'ABO-3', creditorReference: referenceOf('business') },
    { cents: 150_000_00n, reference: 'ABO-4', creditorReference: referenceOf('own') },
    { cents: 75_000_00n, reference: 'ABO-5', creditorReference: await instalmentReference(narrator, scene, 1) },
  ];
  await takeStatement(narrator, scene, '2027-01-07', bookings);
  await narrator.until<Pledge>(
    'La Fundación Horizonte ha ingresado su primera anualidad: 75.000 €',
    'financing',
    `/pledges/${scene.pledgeId}?validAt=2027-01-07`,
    ({ instalments }) => instalments[0]!.status === 'received',
  );
  await narrator.until<unknown>(
    'En el banco hay 1.125.000 €, y nada en suspenso',
    'financing',
    '/ledger/accounts/suspense:bank-main?validAt=2027-01-07',
    (body) => balanceIn(body) === '0',
  );
};

/* Under which name the answer has it: one balance for each currency. */
const balanceIn = (body: unknown): string | undefined =>
  (body as { balances?: readonly { balance: { cents: string } }[] }).balances?.[0]?.balance.cents;

const instalmentReference = async (narrator: Narrator, scene: Scene, number: number): Promise<string> => {
  const path = `/pledges/${scene.pledgeId}`;
  const isThere = ({ instalments }: Pledge): boolean => instalments.length >= number;
  const pledge = await narrator.until<Pledge>(`Anualidad ${number}`, 'financing', path, isThere);
  return pledge.instalments[number - 1]!.creditorReference!;
};

/** The file of a day goes in whole. */
export const takeStatement = async (
  narrator: Narrator,
  scene: Scene,
  on: string,
  bookings: readonly Booking[],
): Promise<void> => {
  narrator.moveTo(`${on}T21:00:00.000Z`);
  const file = scene.bank.statement(on, bookings);
  await narrator.tell(`Extracto del banco del ${on}: ${bookings.length} apuntes`, {
    ...treasurer,
    path: '/bank-statements',
    file,
  });
};

/** Whom the money goes to is known by two people before any is sent. */
export const verifiedPayee = async (narrator: Narrator, scene: Scene): Promise<void> => {
  const path = `/payees/${scene.actors.hogares}/accounts`;
  const body = { iban: ASSOCIATION_IBAN, evidence: 'Certificado de titularidad' };
  const { accountId } = await narrator.tell('La cuenta de la asociación, propuesta por una persona', {
    by: 'programme-manager',
    to: 'financing',
    path,
    body,
  });
  const verification = { by: 'approver-1', to: 'financing', path: `${path}/${accountId}/verification` };
  await narrator.tell('y comprobada por otra', verification);
};

type Orders = Readonly<{ items: readonly { orderId: string; instalment: number; status: string }[] }>;

/** An ordered instalment goes to the bank in a pain.001 file, and comes back in a camt.053 file as paid. */
export const throughTheBank = async (
  narrator: Narrator,
  scene: Scene,
  {
    instalment,
    on,
    bookedOn,
    also = [],
  }: Readonly<{ instalment: number; on: string; bookedOn: string; also?: Booking[] }>,
): Promise<void> => {
  const isThere = ({ items }: Orders): boolean => items.some((one) => one.instalment === instalment);
  const ordersPath = `/payment-orders?awardId=${scene.awardId}`;
  const { items } = await narrator.until<Orders>('La orden está en tesorería', 'financing', ordersPath, isThere);
  const { orderId } = items.find((one) => one.instalment === instalment)!;
  const { batchId } = await narrator.tell('En un lote para el banco', {
    ...treasurer,
    path: '/payment-batches',
    body: { accountId: scene.bankAccountId, executionDate: on, orderIds: [orderId] },
  });
  const orderPath = `/payment-orders/${orderId}`;
  await narrator.until<{ status: string }>(
    'El lote tiene la orden',
    'financing',
    orderPath,
    (one) => one.status !== 'created',
  );
  const path = `/payment-batches/${batchId}`;
  await narrator.tell('El lote se emite', { ...treasurer, path: `${path}/issue` });
  const pain = await narrator.fileFrom({ ...treasurer, path: `${path}/file` });
  const debits = scene.bank.ordersIn(pain);
  narrator.say(`pain.001.001.09 con ${debits.length} transferencia`);
  await takeStatement(narrator, scene, bookedOn, [...debits, ...also]);
  await narrator.until<{ status: string }>(
    'El banco la ha pagado: conciliada por su identificador',
    'financing',
    orderPath,
    (one) => one.status === 'executed',
  );
};

/** The second instalment of the pledge, as the bank books it. */
export const secondPledgeInstalment = async (narrator: Narrator, scene: Scene): Promise<Booking> => ({
  ...{ cents: 75_000_00n, reference: 'ABO-6' },
  creditorReference: await instalmentReference(narrator, scene, 2),
});
