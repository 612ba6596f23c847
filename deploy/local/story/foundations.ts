import { developmentUsers } from '../identity/users.js';
import { organisations, type Role, type Scene } from './cast.js';
import type { Narrator } from './narrator.js';

const COUNCIL: readonly (readonly [constituency: string, seats: number, of: Role])[] = [
  ['age', 5, 'ministry'],
  ['ccaa', 19, 'clm'],
  ['local', 6, 'cuenca'],
  ['third-sector', 6, 'viviendo'],
  ['philanthropy', 3, 'horizonte'],
  ['business', 3, 'cuidatec'],
];
const PATRONATO: typeof COUNCIL = [
  ['state', 11, 'ministry'],
  ['ccaa', 3, 'clm'],
  ['local', 2, 'cuenca'],
  ['third-sector', 3, 'viviendo'],
  ['philanthropy', 1, 'horizonte'],
  ['business', 1, 'cuidatec'],
];

/** The seat that the applicant itself holds in the council. */
export const APPLICANTS_SEAT = 'third-sector-6';

const seatsOf = (shares: typeof COUNCIL): { seat: string; of: Role }[] =>
  shares.flatMap(([constituency, seats, of]) =>
    Array.from({ length: seats }, (_, index) => ({ seat: `${constituency}-${index + 1}`, of })),
  );

const padded = (index: number): string => String(index + 1).padStart(2, '0');

/** The development user who holds a seat: users are numbered in the order of the seats. */
const holderOf = (shares: typeof COUNCIL, prefix: string, seat: string): string =>
  `${prefix}-${padded(seatsOf(shares).findIndex((one) => one.seat === seat))}`;
export const councillor = (seat: string): string => holderOf(COUNCIL, 'council', seat);
export const trustee = (seat: string): string => holderOf(PATRONATO, 'trustee', seat);

export const foundations = async (narrator: Narrator, scene: Scene): Promise<void> => {
  narrator.chapter('2026-12-01T09:00:00.000Z', 'Estatutos de ejemplo, organizaciones y puestos');
  await adoptStatutes(narrator, scene);
  await registerActors(narrator, scene);
  await fillSeats(narrator, scene, { bodyId: scene.council, shares: COUNCIL, prefix: 'council', undeclared: [] });
  // Two trustees have not declared their interests: they sit, and cannot vote.
  const undeclared = ['ccaa-3', 'local-2'];
  await fillSeats(narrator, scene, { bodyId: scene.patronato, shares: PATRONATO, prefix: 'trustee', undeclared });
};

const adoptStatutes = async (narrator: Narrator, scene: Scene): Promise<void> => {
  const { items } = await narrator.until<{ items: unknown[] }>(
    'El registro de estatutos ofrece un ejemplo',
    'governance',
    '/statutes/examples',
    ({ items }) => items.length > 0,
  );
  const by = { by: 'secretary', to: 'governance' } as const;
  const adopted = await narrator.tell('Se adoptan los estatutos v1', { ...by, path: '/statutes', body: items[0] });
  scene.statutesId = adopted.statutesId!;
  for (const code of ['patronato', 'council'] as const) {
    const body = { statutesId: scene.statutesId, code };
    const words =
      code === 'council' ? 'Se constituye el Consejo, 42 puestos' : 'Se constituye el Patronato, 21 puestos';
    scene[code] = (await narrator.tell(words, { ...by, path: '/bodies', body })).bodyId!;
  }
};

const registerActors = async (narrator: Narrator, scene: Scene): Promise<void> => {
  const by = { by: 'registry-officer', to: 'registry' } as const;
  scene.actors = {} as Record<Role, string>;
  for (const [role, organisation] of Object.entries(organisations) as [Role, (typeof organisations)[Role]][]) {
    const body = { ...organisation, validFrom: '2026-01-01' };
    const act = { ...by, path: '/actors', body };
    const { actorId } = await narrator.tell(`${organisation.legalName} se inscribe con NIF ${organisation.nif}`, act);
    scene.actors[role] = actorId!;
    const evidence = { evidence: 'Escritura y certificado de la Agencia Tributaria' };
    await narrator.quietly({ ...by, path: `/actors/${actorId}/verification`, body: evidence });
  }
  narrator.say(`Verificadas las ${Object.keys(organisations).length} organizaciones`);
  await linkGroup(narrator, scene);
  await narrator.refused('Una cifra cambiada: G16123450', 'ACTOR_NIF_INVALID', {
    ...by,
    path: '/actors',
    body: { ...organisations.hogares, nif: 'G16123450' },
  });
};

/* Known long before the register was: what one of them is granted counts for the other. */
const linkGroup = async (narrator: Narrator, scene: Scene): Promise<void> => {
  const link = {
    ...{ ownerId: scene.actors.cuidatec, kind: 'voting-rights', share: '1' },
    ...{ evidence: 'Registro Mercantil', validFrom: '2019-04-01' },
  };
  await narrator.tell('Cuidatec S.A. tiene el 100 % de Cuidatec Servicios S.L. desde el 2019-04-01', {
    ...{ by: 'registry-officer', to: 'registry' },
    path: `/actors/${scene.actors.servicios}/owners`,
    body: link,
  });
};

type Filling = Readonly<{ bodyId: string; shares: typeof COUNCIL; prefix: string; undeclared: readonly string[] }>;

const fillSeats = async (narrator: Narrator, scene: Scene, filling: Filling): Promise<void> => {
  const { bodyId, shares, prefix, undeclared } = filling;
  const seats = seatsOf(shares);
  for (const [index, { seat, of }] of seats.entries()) {
    const user = `${prefix}-${padded(index)}`;
    const organisation = scene.actors[prefix === 'council' && seat === APPLICANTS_SEAT ? 'hogares' : of];
    const holder = developmentUsers.find(({ name }) => name === user)!.sub;
    const path = `/bodies/${bodyId}/mandates`;
    const body = { seat, organisation, holder, from: '2026-12-01T00:00:00.000Z' };
    const { mandateId } = await narrator.quietly({ by: 'secretary', to: 'governance', path, body });
    if (undeclared.includes(seat)) continue;
    const declaration = {
      by: user,
      to: 'governance',
      path: `${path}/${mandateId}/declarations`,
      body: { interests: [] },
    };
    await narrator.quietly(declaration);
  }
  narrator.say(`Cubiertos ${seats.length} puestos; declaraciones de intereses: ${seats.length - undeclared.length}`);
};
