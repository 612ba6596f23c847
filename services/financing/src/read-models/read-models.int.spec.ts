import { euros, newId } from '@ceriss/kernel';
import { compare, migrationsMatchEntities } from '@ceriss/read-models';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aggregates } from '../aggregates.js';
import { examples } from '../codecs.js';
import { FinancingReadModels } from '../testing/financing-read-models.js';
import { ApplicantsQuery } from './applicants/applicants.query.js';
import { ApplicationsQuery } from './applications/applications.query.js';
import { AuthorisationsQuery } from './authorisations/authorisations.query.js';
import { AwardsQuery } from './awards/awards.query.js';
import { CallsQuery } from './calls/calls.query.js';
import { ExpensesQuery } from './expenses/expenses.query.js';
import { projections } from './index.js';
import { AccountsQuery } from './ledger/accounts.query.js';
import { LedgerQuery } from './ledger/ledger.query.js';
import { PoolsQuery } from './pools/pools.query.js';

type Type = keyof typeof examples;
const eventOf = (type: string) => ({ type, data: examples[type as Type] });
/* What cannot follow a payment that has been returned, and what would leave no budget to show. */
const APART = ['financing.payment-rejected', 'financing.payment-undone', 'financing.budget-released'];
const typesOf = (codec: { contracts: object }) => Object.keys(codec.contracts).filter((type) => !APART.includes(type));

describe('The read models of financing', () => {
  let world: FinancingReadModels;
  const poolId = examples['financing.pool-created'].poolId;
  const { callId } = examples['financing.call-drafted'];
  const { applicationId, applicantId } = examples['financing.application-drafted'];
  const { awardId } = examples['financing.award-granted'];
  const { resolutionId } = examples['financing.authorisation-recorded'];

  /* Every example of every type but those, once, in an order in which they can follow each other. */
  beforeAll(async () => {
    world = await FinancingReadModels.open();
    await world.happened(aggregates.call, callId, ...(typesOf(aggregates.call.codec).map(eventOf) as never[]));
    for (const [name, aggregate] of Object.entries(aggregates)) {
      if (name === 'call') continue;
      for (const type of typesOf(aggregate.codec)) {
        await world.happened(aggregate as never, idIn(name, type), eventOf(type) as never);
      }
    }
    await world.projected();
  }, 120_000);
  afterAll(() => world?.close());

  const idIn = (name: string, type: string): string => {
    const data = examples[type as Type] as unknown as Record<string, string>;
    return data[`${name}Id`] ?? data['actorId'] ?? data['resolutionId'] ?? newId();
  };
  const source = () => world.readModels.dataSource;
  const slice = { limit: 10 };

  it('have the tables that their entities describe', async () =>
    expect(await migrationsMatchEntities(source())).toEqual([]));

  it('are the same when they are rebuilt from the log, each table with rows', async () => {
    const compared: Awaited<ReturnType<typeof compare>>[number][] = [];
    // One after the other: each takes connections of the pool, which has ten.
    for (const projection of projections) compared.push(...(await compare({ ...world.backends, projection })));
    const tables = compared.filter(({ table }) => !table.endsWith('_history'));
    expect(tables).toHaveLength(projections.flatMap((one) => one.tables).length);
    for (const { table, rows, missing, unexpected } of tables) {
      if (table === 'ledger_imbalance') continue;
      expect({ table, empty: rows === 0, missing, unexpected }).toEqual({
        table,
        empty: false,
        missing: 0,
        unexpected: 0,
      });
    }
  });

  it('show a pool with its sources and reservations', async () => {
    const pools = new PoolsQuery(source());
    expect((await pools.list(slice)).map((one) => one.poolId)).toEqual([poolId]);
    expect(await pools.list({ ...slice, cursor: poolId })).toEqual([]);
    expect(await pools.one(poolId)).toMatchObject({
      committed: euros(190_000_00n),
      uncommitted: euros(-1_010_000_00n),
      privateShare: '15/19',
      sources: [
        { kind: 'regional', amount: euros(40_000_00n), received: null },
        { kind: 'philanthropy', purposes: ['housing-adaptation', 'support'], received: euros(75_000_00n) },
      ],
      reservations: [{ callId, amount: euros(1_200_000_00n) }],
      revision: 7n,
    });
    expect(await pools.one(callId)).toBeUndefined();
  });

  it('show a call and its ranking', async () => {
    const calls = new CallsQuery(source());
    expect(await calls.one(callId)).toMatchObject({
      status: 'resolved',
      reservation: 'refused',
      resolutionId,
      resolvedBy: resolutionId,
      resolvedOn: '2027-03-15',
      closesAt: new Date('2027-02-15T22:59:59.999Z'),
      revision: 11n,
    });
    expect(await calls.list({ ...slice, status: 'resolved' })).toHaveLength(1);
    expect(await calls.list({ ...slice, status: 'draft' })).toEqual([]);
    expect(await calls.ranking(callId)).toMatchObject({
      rankingRule: 'ranking@1',
      ranking: [{ applicationId, position: 1, total: '253/3', requested: euros(1_050_000_00n) }],
    });
    expect(await calls.ranking(poolId)).toBeUndefined();
  });

  it('show applications, and those handed in once the list is up to date', async () => {
    const applications = new ApplicationsQuery(source(), world.log, world.runner);
    expect(await applications.one(applicationId)).toMatchObject({
      status: 'granted',
      position: 1,
      total: '515/6',
      points: { need: '260/3', model: '85' },
      missing: [],
      cureDueBy: '2027-02-15',
      awardId,
      submittedAt: new Date('2027-01-20T11:04:05.678Z'),
    });
    expect(await applications.list({ ...slice, callId, applicantId })).toHaveLength(1);
    expect(await applications.list({ ...slice, applicantId: callId })).toEqual([]);
    expect(await applications.submitted(callId)).toEqual([applicationId]);
  });

  it('show an award with its instalments', async () => {
    const awards = new AwardsQuery(source());
    expect(await awards.one(awardId)).toMatchObject({
      status: 'lapsed',
      acceptedOn: '2027-03-18',
      paid: euros(0n),
      instalments: [
        { number: 1, stage: 'requested', approvals: 0, bankReference: null },
        { number: 2, stage: 'waiting', approvals: 0, open: [{ kind: 'acceptance' }] },
      ],
    });
    expect(await awards.list({ ...slice, callId })).toHaveLength(1);
    expect(await awards.list({ ...slice, beneficiaryId: callId })).toEqual([]);
  });

  it('show the ledger in order, by account and by day', async () => {
    const ledger = new LedgerQuery(source());
    const [first, ...rest] = await ledger.entries(slice);
    expect([first?.amount, rest.length]).toEqual([euros(525_000_00n), 3]);
    expect(await ledger.entries({ ...slice, cursor: `${first!.position}.${first!.line}` })).toEqual(rest);
    expect(await ledger.entries({ ...slice, account: 'bank:main' })).toHaveLength(2);
    const accounts = new AccountsQuery(source());
    const sides = { debit: euros(525_000_00n), credit: euros(525_000_00n), balance: euros(0n) };
    expect(await accounts.list(slice)).toContainEqual({ account: 'bank:main', currency: 'EUR', ...sides });
  });

  it('show authorisations, applicants and expenses', async () => {
    const authorisations = new AuthorisationsQuery(source());
    const { supersededBy } = examples['financing.authorisation-superseded'];
    expect(await authorisations.one(resolutionId)).toMatchObject({ matterReference: callId, supersededBy });
    expect(await authorisations.list({ ...slice, matterReference: callId })).toHaveLength(1);
    const applicants = new ApplicantsQuery(source());
    expect(await applicants.one(applicantId)).toMatchObject({
      standing: 'verified',
      blocks: [{ kind: 'unresolved-reimbursement', liftedBecause: 'reimbursed' }],
    });
    expect(await applicants.one(callId)).toBeUndefined();
    const expenses = new ExpensesQuery(source());
    expect(await expenses.ofAward(awardId, slice)).toMatchObject([{ status: 'refused', amount: euros(0n) }]);
    expect(await expenses.invoice(examples['financing.invoice-charged'].invoiceId)).toMatchObject({
      eligible: euros(1_113_57n),
      charged: euros(0n),
      creditNotes: [{ number: 'R-2027-002', net: euros(100_00n) }],
    });
    expect(await expenses.invoice(callId)).toBeUndefined();
    expect(await expenses.borne(awardId)).toMatchObject([{ amount: euros(701_13n) }, { amount: euros(412_44n) }]);
  });

  it('name the deadlines that are over', async () => {
    const [calls, awards] = [new CallsQuery(source()), new AwardsQuery(source())];
    const [otherCall, otherAward] = [newId(), newId()];
    const closesAt = '2027-02-01T00:00:00.000Z';
    await world.happened(
      aggregates.call,
      otherCall,
      { type: 'financing.call-drafted', data: { ...examples['financing.call-drafted'], callId: otherCall, closesAt } },
      {
        type: 'financing.call-published',
        data: { ...examples['financing.call-published'], callId: otherCall, closesAt },
      },
    );
    const granted = { ...examples['financing.award-granted'], awardId: otherAward };
    await world.happened(aggregates.award, otherAward, { type: 'financing.award-granted', data: granted });
    await world.projected();
    expect(await calls.windowsOver(new Date(closesAt), 5)).toEqual([]);
    expect(await calls.windowsOver(new Date('2027-02-01T00:00:00.001Z'), 5)).toEqual([otherCall]);
    expect(await awards.acceptanceOver('2027-03-30', 5)).toEqual([]);
    expect(await awards.acceptanceOver('2027-03-31', 5)).toEqual([otherAward]);
  });
});
