import { euros, type Scene } from './cast.js';
import type { Narrator } from './narrator.js';

const treasurer = { by: 'treasurer', to: 'financing' } as const;
const manager = { by: 'programme-manager', to: 'financing' } as const;
const YEAR = '/foundation/years/2029';

type Test = Readonly<{ years: readonly { year: number; state: string; outstanding: { cents: string } }[] }>;

/** The foundation's own year: plan and actual, what went to its purposes, and a related party. */
export const accounts = async (narrator: Narrator, scene: Scene): Promise<void> => {
  narrator.chapter('2030-11-04T09:00:00.000Z', 'Las cuentas de la fundación');
  await narrator.tell('Plan de actuación: hogares, 300.000 €', {
    ...manager,
    path: `${YEAR}/activities`,
    body: { activity: 'homes', title: 'Hogares en comunidad', planned: euros(300_000) },
  });
  const income = (kind: string, amount: number, document: string) => ({
    ...treasurer,
    path: `${YEAR}/income`,
    body: { kind, amount: euros(amount), receivedOn: '2029-03-01', document },
  });
  await narrator.tell('Ingresos: subvención', income('grant', 300_000, 'ABONO-2029-1'));
  await narrator.tell('Ingresos: donación', income('donation', 150_000, 'ABONO-2029-2'));
  await narrator.tell('Dotación: no computa', income('endowment', 30_000, 'ABONO-2029-3'));
  const spent = { nature: 'purposes', activity: 'homes', spentOn: '2029-11-30' };
  await narrator.tell('Gasto en los fines: 280.000 €', {
    ...treasurer,
    path: `${YEAR}/expenses`,
    body: { ...spent, amount: euros(280_000), document: 'RESUMEN-2029' },
  });
  await related(narrator, scene);
  await narrator.tell('Se cierra el ejercicio', { ...treasurer, path: `${YEAR}/closing` });
  await narrator.until<Test>(
    'Faltan 35.000 € del 70 % de 450.000 €, hasta el 31 de diciembre de 2033',
    'financing',
    '/foundation/purpose-test',
    ({ years }) =>
      years.some(
        ({ year, state, outstanding }) => year === 2029 && state === 'open' && outstanding.cents === '3500000',
      ),
  );
};

const related = async (narrator: Narrator, scene: Scene): Promise<void> => {
  const partyId = scene.actors.cuidatec;
  await narrator.tell('Se declara la vinculación de un patrono con una empresa', {
    ...manager,
    path: '/foundation/related-parties',
    body: { partyId, relation: 'trustee-organisation', since: '2028-01-01' },
  });
  const body = { nature: 'administration', amount: euros(4_000), spentOn: '2030-06-01', document: 'F-2030-7' };
  await narrator.refused('Pagarle sin autorización del protectorado', 'RELATED_PARTY_NOT_AUTHORISED', {
    ...treasurer,
    path: '/foundation/years/2030/expenses',
    body: { ...body, counterpartyId: partyId },
  });
};
