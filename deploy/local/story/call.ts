import { euros, type Scene } from './cast.js';
import type { Narrator } from './narrator.js';
import { linkedToPlan, plans } from './plans.js';

const manager = { by: 'programme-manager', to: 'financing' } as const;

/** Plan, pool from five sources and the draft of a call. */
export const call = async (narrator: Narrator, scene: Scene): Promise<void> => {
  narrator.chapter('2026-12-03T09:00:00.000Z', 'El plan, el bolsa y la convocatoria en borrador');
  await plans(narrator, scene);
  await fillPool(narrator, scene);
  const drafted = await narrator.tell('Convocatoria en borrador: 1.200.000 €, cinco criterios, mínimo 50 puntos', {
    ...manager,
    path: '/calls',
    body: {
      title: 'Hogares en comunidad 2027',
      planLine: '3.2',
      poolId: scene.poolId,
      budget: euros(1_200_000),
      criteria: [
        { code: 'need', weight: 25 },
        { code: 'model', weight: 25 },
        { code: 'evaluation-design', weight: 20 },
        { code: 'partnership', weight: 15 },
        { code: 'sustainability', weight: 15 },
      ],
      minimumScore: 50,
      tieBreak: [{ by: 'criterion', criterion: 'evaluation-design' }, { by: 'earlier-submission' }],
      assessorsPerApplication: 3,
      acceptanceWorkingDays: 10,
      opensAt: '2027-01-11T08:00:00.000Z',
      closesAt: '2027-01-31T22:59:59.999Z',
      conditions: {
        territory: '08',
        parties: {
          grantingAuthority: scene.actors.ministry,
          instructingBody: scene.actors.clm,
          payingAgent: scene.actors.ceriss,
          collaboratingEntity: scene.actors.ceriss,
        },
        criterionMinimums: [{ criterion: 'need', points: 40 }],
        maximumShareOfCost: '9/10',
      },
    },
  });
  scene.callId = drafted.callId!;
  await narrator.until(
    'Gobernanza sabe por mensaje que hay un asunto que decidir',
    'governance',
    `/matters/${scene.callId}`,
    () => true,
  );
  await linkedToPlan(narrator, scene);
};

const fillPool = async (narrator: Narrator, scene: Scene): Promise<void> => {
  const pool = { title: 'Hogares en comunidad', planLine: '3.2' };
  scene.poolId = (await narrator.tell('Bolsa', { ...manager, path: '/pools', body: pool })).poolId!;
  const { ministry, cuidatec, ceriss } = scene.actors;
  const sources = [
    { kind: 'esf', funder: { publicFund: 'FSE+ 2021-2027' }, amount: 510_000, purposes: [] },
    { kind: 'state', funder: { actorId: ministry }, amount: 300_000, purposes: [] },
    { kind: 'business', funder: { actorId: cuidatec }, amount: 90_000, purposes: [] },
    { kind: 'own', funder: { actorId: ceriss }, amount: 150_000, purposes: [] },
  ];
  // The public money first: the private part may never be too large, not even for a moment.
  const ordered = [...sources.filter(({ kind }) => !isPrivate(kind)), ...sources.filter(({ kind }) => isPrivate(kind))];
  for (const { amount, ...source } of ordered) {
    const body = { ...source, amount: euros(amount) };
    const words = `${source.kind}: ${amount.toLocaleString('es-ES')} €${source.purposes.length > 0 ? ', finalista' : ''}`;
    await narrator.tell(words, { ...manager, path: `/pools/${scene.poolId}/sources`, body });
  }
  await pledge(narrator, scene);
};

/* In two years, for what the foundation wants to pay for and nothing else. */
const pledge = async (narrator: Narrator, scene: Scene): Promise<void> => {
  const body = {
    ...{
      title: 'Convenio con la Fundación Horizonte',
      kind: 'philanthropy',
      funder: { actorId: scene.actors.horizonte },
    },
    purposes: ['housing-adaptation', 'personal-support'],
    instalments: [
      { amount: euros(75_000), dueOn: '2027-01-15' },
      { amount: euros(75_000), dueOn: '2028-06-30' },
    ],
  };
  const made = await narrator.tell('La Fundación Horizonte compromete 150.000 € en dos anualidades, finalistas', {
    ...manager,
    path: '/pledges',
    body,
  });
  scene.pledgeId = made.pledgeId!;
  const commitment = { poolId: scene.poolId, amount: euros(150_000) };
  await narrator.tell('y los pone en la bolsa', {
    ...manager,
    path: `/pledges/${scene.pledgeId}/commitments`,
    body: commitment,
  });
  await narrator.until<{ committed: { cents: string }; privateShare: string }>(
    'La bolsa tiene 1.200.000 €; la parte privada es un quinto',
    'financing',
    `/pools/${scene.poolId}`,
    ({ committed, privateShare }) => committed.cents === '120000000' && privateShare === '1/5',
  );
};

const isPrivate = (kind: string): boolean => kind === 'philanthropy' || kind === 'business';
