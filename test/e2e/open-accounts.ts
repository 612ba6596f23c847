import { expect } from '@jest/globals';
import { mergeReleases, type Release } from '../../services/financing/src/domain/open-data/merge.rules.js';

type Read = <T>(path: string) => Promise<T>;
type Page<T> = Readonly<{ items: readonly T[] }>;
type Grant = Readonly<{ amountAwarded: number; grantProgramme: readonly { code: string }[] }>;

/** The call and its award stand in the open data, for anybody; what its releases say, merged, is what its record says. */
export const callsAndAwardsArePublished = async (read: Read): Promise<void> => {
  const calls = await read<Page<{ referencia: string; presupuestoTotal: string }>>('financing/v1/open-data/bdns/calls');
  const first = calls.items.find(({ presupuestoTotal }) => presupuestoTotal === '1200000.00')!;
  const { grants } = await read<{ grants: readonly Grant[] }>('financing/v1/open-data/360giving');
  const own = grants.filter(({ grantProgramme }) => grantProgramme[0]!.code === first.referencia);
  expect(own.map(({ amountAwarded }) => amountAwarded)).toContain(1_050_000);
  const { releases } = await read<{ releases: readonly Release[] }>('financing/v1/open-data/releases?limit=200');
  const { ocid, compiledRelease } = await read<{ ocid: string; compiledRelease: Release }>(
    `financing/v1/open-data/records/${first.referencia}`,
  );
  const { id: _, date: __, tag: ___, ...said } = compiledRelease;
  expect(mergeReleases(releases.filter((one) => one.ocid === ocid))).toEqual(said);
};

/** The foundation's accounts: plan and actual, and what is still to go to its purposes. */
export const foundationKeepsItsAccounts = async (read: Read): Promise<void> => {
  expect(await read('financing/v1/foundation/years/2029')).toMatchObject({
    ...{ income: { cents: '45000000' }, outsideIncome: { cents: '3000000' }, closedOn: '2030-11-04' },
    activities: [{ planned: { cents: '30000000' }, actual: { cents: '28000000' }, share: '14/15' }],
  });
  expect(await read('financing/v1/foundation/purpose-test')).toMatchObject({
    years: [{ year: 2029, required: { cents: '31500000' }, outstanding: { cents: '3500000' }, dueBy: '2033-12-31' }],
  });
};
