import type { Scenario } from './scenario.js';

const manager = { by: 'programme-manager', to: 'financing' } as const;
const euros = (whole: number) => ({ cents: `${whole}00`, currency: 'EUR' });

const callOn = (poolId: string, number: number) => ({
  title: `Convocatoria ${number}`,
  planLine: '3.2',
  poolId,
  budget: euros(1_500),
  criteria: [
    { code: 'need', weight: 60 },
    { code: 'model', weight: 40 },
  ],
  minimumScore: 50,
  tieBreak: [{ by: 'earlier-submission' }],
  assessorsPerApplication: 2,
  acceptanceWorkingDays: 10,
  opensAt: '2040-01-10T08:00:00.000Z',
  closesAt: '2040-01-31T22:59:59.999Z',
});

/** A pool with two sources and a call on it: the ledger follows the money, governance learns of a matter to decide. */
export const fundCall: Scenario = async (post, { ministry }, number) => {
  const pool = { title: `Bolsa ${number}`, planLine: '3.2' };
  const { poolId } = await post({ ...manager, path: '/pools', body: pool });
  const path = `/pools/${poolId}/sources`;
  const sources = [
    { kind: 'esf', funder: { publicFund: 'FSE+ 2021-2027' }, amount: euros(1_000) },
    { kind: 'state', funder: { actorId: ministry }, amount: euros(1_000) },
  ];
  for (const source of sources) await post({ ...manager, path, body: { ...source, purposes: [] } });
  await post({ ...manager, path: '/calls', body: callOn(poolId!, number) });
};
