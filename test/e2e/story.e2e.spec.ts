import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@ceriss/testing';
import type { StackFile } from '../../deploy/local/stack-file.js';
import { playStory } from '../../deploy/local/story.js';
import { bothBodiesMet, everyResolutionRecounts, resolutionsAreCertified } from './sessions-of-the-story.js';
import { moneyByTheFilesOfTheBank } from './bank-files.js';
import { ecosystemCanBeRead } from './ecosystem-of-the-story.js';
import { callsAndAwardsArePublished, foundationKeepsItsAccounts } from './open-accounts.js';
import { startTestStack, type TestStack } from '../../deploy/local/testing/start-test-stack.js';

let stack: TestStack;
const lines: string[] = [];

const tell = (log: (line: string) => void = (line) => void lines.push(line)): Promise<void> => {
  const { portalUrl, clock, backends } = stack;
  const { token, setOrganisation } = backends.tokens!;
  const time = { now: () => clock!.now(), advanceTo: (instant: Date | string) => clock!.advanceTo(instant) };
  return playStory({ portalUrl, token, setOrganisation, ...time, log });
};

const read = async <T>(path: string): Promise<T> => {
  const headers = { authorization: `Bearer ${await stack.token('auditor')}` };
  const response = await fetch(`${stack.portalUrl}/api/${path}`, { headers });
  expect([path, response.status]).toEqual([path, 200]);
  return (await response.json()) as T;
};

/** A document of the portal, as its bytes. */
const document = async (path: string): Promise<Buffer> => {
  const response = await fetch(`${stack.portalUrl}/api/${path}`);
  expect([path, response.status]).toEqual([path, 200]);
  return Buffer.from(await response.arrayBuffer());
};

type Page<T> = Readonly<{ items: readonly T[] }>;
type Share = Readonly<{ beneficiaryId: string; amount: { cents: string } }>;
type Amount = Readonly<{ cents: string }>;
type Result = Readonly<{ eligible: Amount; finalGrant: Amount; sources: readonly { kind: string; amount: Amount }[] }>;
type Position = Readonly<{ events: number; findings: number }>;

const events = async (): Promise<number> => (await read<Position>('audit/v1/position')).events;

/** Every read model of a service rebuilt aside and compared row for row, by the service itself. */
const compare = async (service: string): Promise<unknown> => {
  const { services } = JSON.parse(readFileSync(join(stack.dataDir, 'stack.json'), 'utf8')) as StackFile;
  const env = { ...process.env, ...services[service]!.env };
  const { stdout } = await promisify(execFile)(process.execPath, [`dist/services/${service}/main.mjs`, 'compare'], {
    env,
  });
  return stdout;
};

beforeAll(async () => {
  stack = await startTestStack();
  await tell();
});

afterAll(() => stack?.stop());

describe('Hogares en Comunidad, told through the public addresses', () => {
  it('shows the ecosystem: who came in by a file, who works with whom, and what is missing', () =>
    ecosystemCanBeRead(read));

  it('decides in exact fractions, and without quorum not at all', async () => {
    const { items } = await read<Page<{ proposalId: string; title: string }>>('governance/v1/proposals?limit=50');
    const tallyOf = (title: string) =>
      read(`governance/v1/proposals/${items.find((one) => one.title === title)!.proposalId}/tally?round=1`);
    expect(await tallyOf('Convocatoria 2027')).toMatchObject({
      outcome: 'adopted',
      census: 41,
      present: 33,
      yes: { fraction: '2191/26' },
      no: { fraction: '409/26' },
    });
    expect(await tallyOf('Ratificación de la convocatoria 2027')).toMatchObject({
      outcome: 'adopted',
      present: 18,
      yes: { fraction: '14' },
      no: { fraction: '3' },
    });
    expect(await tallyOf('Grupo de trabajo')).toMatchObject({ outcome: 'no-quorum', present: 19, census: 42 });
  });

  it('meets by notice', () => bothBodiesMet({ read, document }));
  it('certifies what was decided, in the same bytes each time', () => resolutionsAreCertified({ read, document }));
  it('recounts every vote by itself', () => everyResolutionRecounts({ read, document }, stack.dataDir));

  it('plans in one tree, to the cent', async () => {
    const { items } = await read<Page<{ planId: string }>>('governance/v1/plans');
    const cents = (whole: number) => ({ cents: `${whole}00`, currency: 'EUR' });
    expect(await read(`governance/v1/plans/${items[0]!.planId}/tree`)).toMatchObject({
      ...{ budget: cents(12_000_000), inParts: cents(3_000_000) },
      years: [
        {
          year: 2027,
          actions: [
            {
              ...{ code: '3', free: cents(800_000) },
              parts: [{ code: '3.2', budget: cents(1_200_000), inCalls: cents(1_200_000), free: { cents: '0' } }],
            },
          ],
        },
      ],
    });
  });

  it('consults without knowing who said what, and answers what came up', async () => {
    const { items } = await read<Page<{ consultationId: string; voters: string }>>('governance/v1/consultations');
    expect(items).toMatchObject([{ voters: '3' }]);
    const path = `governance/v1/consultations/${items[0]!.consultationId}`;
    expect(await read(`${path}/result`)).toMatchObject({
      ...{ ballots: 3, unreadable: 0 },
      questions: [{ options: [{ votes: 2 }, { votes: 1 }] }],
    });
    expect(await read(`${path}/summary`)).toMatchObject({
      themes: [
        { title: 'Transporte', outcome: 'not' },
        { title: 'Vivienda', outcome: 'taken-up' },
      ],
    });
    const overdue = (day: string) =>
      read<Page<object>>(`governance/v1/commitments?publicActors=true&overdue=true&validAt=${day}`);
    expect((await overdue('2027-06-30')).items).toHaveLength(0);
    expect((await overdue('2027-07-01')).items).toMatchObject([{ title: 'Ceder veinte viviendas' }]);
  });

  it('scales what the council wants in part: the patronato deviates with reasons, and the chain tells all of it', async () => {
    const { items } = await read<Page<{ resolutionId: string; title: string }>>('governance/v1/resolutions?limit=50');
    const council = items.find(({ title }) => title === 'Escalado de Hogares en Comunidad')!;
    expect(await read(`governance/v1/proposals/${council.resolutionId}/tally`)).toMatchObject({
      outcome: 'adopted',
      yes: { fraction: '263/3' },
      no: { fraction: '37/3' },
      majority: { counting: 'weights', met: true },
      further: [{ counting: 'seats', yes: { fraction: '32' }, no: { fraction: '6' }, met: true }],
    });
    const chain = await read<{ inForce: string; steps: { resolutionId: string; vote: { ballots: object[] } }[] }>(
      `governance/v1/resolutions/${council.resolutionId}/chain`,
    );
    expect(chain).toMatchObject({
      steps: [
        { answeredWith: 'deviates', vote: { ruleVersion: 1, tally: { census: 42, present: 40 } } },
        {
          status: 'in-force',
          authorisedParts: ['out'],
          vote: { tally: { yes: '15', no: '4' } },
          acts: [{ kind: 'Programa de extensión', part: 'out' }],
        },
      ],
    });
    expect(chain.inForce).toBe(chain.steps[1]!.resolutionId);
    expect(chain.steps.map(({ vote }) => vote.ballots.length)).toEqual([40, 19]);
    const dissent = items.find(({ title }) => title === 'Ratificación de la convocatoria 2027')!;
    expect(await read(`governance/v1/resolutions/${dissent.resolutionId}/chain`)).toMatchObject({
      steps: [
        { vote: { tally: { yes: '2191/26', no: '409/26' }, recusals: [{ seat: 'third-sector-6' }] } },
        { vote: { tally: { yes: '14', no: '3' }, dissents: [{ seat: 'business-1' }] } },
      ],
    });
  });

  it('pays what was awarded, and the ledger sums to zero', async () => {
    const { items } =
      await read<Page<{ awardId: string; amount: { cents: string }; paid: { cents: string } }>>('financing/v1/awards');
    expect(items.map(({ amount, paid }) => [amount.cents, paid.cents]).sort()).toEqual([
      ['105000000', '102980805'],
      ['14000000', '0'],
      ['15000000', '0'],
    ]);
    expect(await read('financing/v1/ledger/trial-balance')).toMatchObject({ difference: { cents: '0' } });
    const awardId = items.find(({ amount }) => amount.cents === '105000000')!.awardId;
    const expenses = await read<Page<{ shares: { amount: { cents: string } }[] }>>(
      `financing/v1/awards/${awardId}/expenses`,
    );
    const shares = expenses.items[0]!.shares.map(({ amount }) => Number(amount.cents)).sort((a, b) => b - a);
    expect(shares).toEqual([52_469, 30_864, 15_432, 15_432, 9_260]);
  });

  it('takes the money in and out by the files of the bank, to the cent', () => moneyByTheFilesOfTheBank(read));

  it('publishes its calls and awards as open data', () => callsAndAwardsArePublished(read));
  it('keeps the accounts of the foundation', () => foundationKeepsItsAccounts(read));

  it('explains every place of the ranking, and grants within the ceilings of de minimis aid', async () => {
    const calls = await read<Page<{ callId: string; title: string }>>('financing/v1/calls');
    const { callId } = calls.items.find(({ title }) => title === 'Hogares en comunidad 2027')!;
    const { places } = await read<{ places: { outcome: string; above?: { toldApartBy: string }; below: string[] }[] }>(
      `financing/v1/calls/${callId}/ranking/explanation`,
    );
    expect(places.map(({ outcome, above, below }) => [outcome, above?.toldApartBy, below])).toEqual([
      ['proposed', undefined, []],
      ['proposed', 'total', []],
      ['waiting-list', 'evaluation-design', []],
      ['below-minimum', 'total', ['need']],
    ]);
    const awards =
      await read<Page<{ amount: { cents: string }; eligibleCost: { cents: string }; shares: Share[] }>>(
        'financing/v1/awards',
      );
    const first = awards.items.find(({ amount }) => amount.cents === '105000000')!;
    expect(first).toMatchObject({ eligibleCost: { cents: '120000000' } });
    expect(first.shares.map(({ amount }) => amount.cents)).toEqual(['94500000', '10500000']);
    const { beneficiaryId } = first.shares[1]!;
    const headroomOn = async (day: string) =>
      (await read<{ ceilings: object[] }>(`financing/v1/aid/headroom/${beneficiaryId}?validAt=${day}`)).ceilings[0];
    const money = (cents: string) => ({ cents, currency: 'EUR' });
    expect(await headroomOn('2027-03-14')).toMatchObject({ used: money('19500000'), headroom: money('10500000') });
    expect(await headroomOn('2027-11-19')).toMatchObject({
      headroom: money('0'),
      release: { on: '2027-11-20', amount: money('15000000') },
    });
    expect(await headroomOn('2027-11-20')).toMatchObject({ used: money('30000000'), headroom: money('0') });
    expect(await read<Page<object>>('financing/v1/aid/findings')).toEqual({ items: [] });
  });

  it('asks back what was not eligible, with its interest, and takes it from the last payment', async () => {
    const { items } = await read<Page<object>>('financing/v1/reimbursements');
    expect(items).toMatchObject([
      {
        ...{ status: 'settled', principal: { cents: '1840000' }, interest: { cents: '179195' } },
        ...{ offset: { cents: '2019195' }, outstanding: { cents: '0' } },
      },
    ]);
    const justifications = await read<Page<{ dueOn: string; result: Result }>>('financing/v1/justifications');
    const [{ dueOn, result }] = justifications.items as [{ dueOn: string; result: Result }];
    expect([dueOn, result.eligible.cents, result.finalGrant.cents]).toEqual(['2029-07-31', '103160000', '103160000']);
    const cents = result.sources.map(({ amount }) => Number(amount.cents));
    expect(cents.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(Number(result.eligible.cents));
    const esf = result.sources.find(({ kind }) => kind === 'esf')!;
    expect(Number(esf.amount.cents)).toBe(43_843_000);
    expect(Number(esf.amount.cents) * 20).toBeLessThanOrEqual(Number(result.eligible.cents) * 17);
  });

  it('measures, restates and computes the level of evidence', async () => {
    const plans = await read<Page<{ planId: string }>>('evaluation/v1/plans');
    const { items } = await read<Page<{ period: string; value: string; restated: { value: string }[] }>>(
      `evaluation/v1/plans/${plans.items[0]!.planId}/measurements`,
    );
    const restated = items.find(({ period, restated }) => period === 'month-12' && restated.length > 0)!;
    expect([restated.value, restated.restated[0]!.value]).toEqual(['86', '87']);
    const evaluations =
      await read<Page<{ evidenceLevel: number; effects: { effect?: string }[] }>>('evaluation/v1/evaluations');
    expect(evaluations.items).toHaveLength(1);
    expect(evaluations.items[0]!.evidenceLevel).toBe(3);
    expect(evaluations.items[0]!.effects.map(({ effect }) => effect)).toContain('15/2');
  });

  it('ends where it is told to: the practice has gone to Teruel, and the register knows', async () => {
    const transfers = await read<Page<{ territory: string; status: string; initiativeId: string }>>(
      'knowledge-transfer/v1/transfers',
    );
    expect(transfers.items).toMatchObject([{ territory: '44216', status: 'agreed' }]);
    const initiative = await read(`registry/v1/initiatives/${transfers.items[0]!.initiativeId}`);
    expect(initiative).toMatchObject({ title: 'Hogares en Comunidad', transfers: [{ territory: '44216' }] });
  });

  it('leaves a log in which the audit finds nothing', async () => {
    expect(await read<Position>('audit/v1/position')).toMatchObject({ findings: 0 });
    expect(await events()).toBeGreaterThan(300);
  });

  it('told again it changes nothing', async () => {
    const before = await events();
    const again: string[] = [];
    await tell((line) => void again.push(line));
    expect(await events()).toBe(before);
    expect(again.length).toBeGreaterThan(100);
  });

  it.each(['registry', 'governance', 'financing', 'evaluation', 'knowledge-transfer', 'audit'])(
    'every read model of %s equals a rebuild',
    async (service) => {
      // The command ends with 1, and this throws, where a row differs.
      expect(await compare(service)).not.toEqual('');
    },
  );

  it('is still there when every service has been killed and started again', async () => {
    const before = await events();
    for (const service of stack.services) await stack.kill(service, 'SIGKILL');
    await Promise.all(stack.services.map((service) => stack.restart(service)));
    await eventually(async () => expect(await events()).toBe(before));
    const transfers = await read<Page<{ territory: string }>>('knowledge-transfer/v1/transfers');
    expect(transfers.items).toMatchObject([{ territory: '44216' }]);
  });
});
