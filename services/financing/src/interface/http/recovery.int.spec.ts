import { openLog, type Log } from '@ceriss/eventstoredb';
import type { Aggregate, Command, Event } from '@ceriss/event-sourcing';
import { euros, newId } from '@ceriss/kernel';
import { eventually } from '@ceriss/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { applicationAggregate } from '../../domain/application/application.decider.js';
import { applicationExamples } from '../../domain/application/application.events.js';
import { awardAggregate } from '../../domain/award/award.decider.js';
import { awardExamples } from '../../domain/award/award.events.js';
import { poolAggregate } from '../../domain/pool/pool.decider.js';
import { poolExamples } from '../../domain/pool/pool.events.js';
import { FinancingWorld, type Person } from '../../testing/financing-world.js';

const PATIENT = { timeout: 20_000 };
const [awardId, poolId, callId, beneficiaryId, ministry, region] = Array.from({ length: 6 }, () => newId()) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const manager: Person = { sub: 'programme-manager-1', roles: ['programme-manager'] };
const authority: Person = { sub: 'authority-1', roles: ['programme-manager'], organisation: ministry };
const other: Person = { sub: 'authority-2', roles: ['programme-manager'], organisation: region };
const treasurer: Person = { sub: 'treasurer-1', roles: ['treasurer'] };
const promoter: Person = { sub: 'promoter-1', roles: ['promoter'], organisation: beneficiaryId };
const stranger: Person = { sub: 'promoter-2', roles: ['promoter'], organisation: region };
const digest = (byte: string) => `sha256:${byte.repeat(32)}`;

let world: FinancingWorld;
let log: Log;

const happened = async <S, C extends Command, E extends Event>(
  { codec, streamOf }: Aggregate<S, C, E>,
  id: string,
  ...events: readonly E[]
) => {
  const recorded = events.map((event) => {
    const { schemaVersion, type, data } = codec.encode(event);
    const causation = { $correlationId: newId(), $causationId: newId(), commandId: newId() };
    const actor = { subject: 'spec', role: 'spec' };
    return { id: newId(), type, data, metadata: { ...causation, actor, fingerprint: '', schemaVersion } };
  });
  await log.append(streamOf(id), recorded, 'no_stream');
};

const seen = (path: string, expected: object, by: Person = manager) =>
  eventually(async () => expect((await world.get(path, by)).body).toMatchObject(expected), PATIENT);

beforeAll(async () => {
  world = await FinancingWorld.open('2029-05-02T08:00:00.000Z');
  log = openLog({ url: world.backends.eventstoreUrl, namespace: world.backends.namespace });
  const source = (kind: 'state' | 'regional', actorId: string, cents: bigint) =>
    ({
      type: 'financing.source-committed',
      data: {
        ...{ poolId, sourceId: newId(), kind, funder: { actorId }, amount: euros(cents), purposes: [] },
        committedOn: '2026-10-01',
      },
    }) as const;
  await happened(
    poolAggregate,
    poolId,
    { type: 'financing.pool-created', data: { ...poolExamples['financing.pool-created'], poolId } },
    source('state', ministry, 700_000_00n),
    source('regional', region, 500_000_00n),
  );
  const applicationId = newId();
  const drafted = { ...applicationExamples['financing.application-drafted'], applicationId, callId };
  // A message about an award that cannot be acted on would hold back those that follow about the same one.
  await happened(applicationAggregate, applicationId, { type: 'financing.application-drafted', data: drafted });
  const parties = { applicationId, awardId, poolId, callId, beneficiaryId };
  const granted = { ...awardExamples['financing.award-granted'], ...parties };
  const [half, third, fifth] = [525_000_00n, 315_000_00n, 210_000_00n].map(euros);
  const instalments = [half!, third!, fifth!].map((amount, n) => ({ number: n + 1, amount, conditions: [] }));
  const paid = (instalment: number, amount: object, executedOn: string) =>
    ({
      type: 'financing.payment-executed',
      data: { ...awardExamples['financing.payment-executed'], awardId, beneficiaryId, instalment, amount, executedOn },
    }) as never;
  const requested = (instalment: number) =>
    ({
      type: 'financing.payment-requested',
      data: { awardId, instalment, amount: half!, requestedBy: 'programme-manager-1', rules: null },
    }) as const;
  await happened(
    awardAggregate,
    awardId,
    { type: 'financing.award-granted', data: { ...granted, instalments } },
    {
      type: 'financing.award-accepted',
      data: { ...awardExamples['financing.award-accepted'], awardId, beneficiaryId },
    },
    requested(1),
    paid(1, half!, '2027-05-10'),
    requested(2),
    paid(2, third!, '2028-06-20'),
  );
}, 60_000);
afterAll(async () => {
  await log.close();
  await world.close();
});

describe('An award is justified, and what was not eligible comes back', () => {
  const path = `/awards/${awardId}/justification`;
  const budget = [
    { line: 'support', amount: euros(700_000_00n) },
    { line: 'housing', amount: euros(350_000_00n) },
  ];
  const line = (lineId: string, budgetLine: string, cents: bigint, instalment: number) => ({
    ...{ lineId, budgetLine, amount: euros(cents), invoice: `Relación ${lineId}`, instalment },
  });
  const lines = [
    line('l-1', 'support', 506_600_00n, 1),
    line('l-2', 'support', 18_400_00n, 1),
    line('l-3', 'housing', 315_000_00n, 2),
    line('l-4', 'support', 210_000_00n, 3),
  ];
  let reimbursementId: string;

  it('is due three months after its end, and delivered with the report of an auditor', async () => {
    const rules = { version: 'convocatoria-2027@1', recovery: 'by-instalment' };
    const opened = { endsOn: '2029-04-30', budget, rules };
    await world.must(manager, path, opened);
    await seen(path, { dueOn: '2029-07-31', account: 'full', status: 'open', rules: { dueMonths: 3 } });
    expect((await world.get(path, stranger)).status).toBe(404);
    await seen(path, { awardId }, promoter);
    world.at('2029-07-31T08:00:00.000Z');
    const delivery = { document: digest('3c'), lines };
    expect(await world.post(promoter, `${path}/submission`, delivery)).toMatchObject({
      status: 422,
      body: { code: 'JUSTIFICATION_AUDITOR_REPORT_MISSING' },
    });
    await world.must(promoter, `${path}/submission`, { ...delivery, auditorReport: digest('4d') });
    await seen(path, { status: 'submitted', late: false, lines: [{ lineId: 'l-1', outcome: null }, {}, {}, {}] });
  });

  it('is verified line by line, and settled: 18,400.00 are to come back of the advance', async () => {
    world.at('2029-09-03T08:00:00.000Z');
    for (const { lineId, amount } of lines.filter((one) => one.lineId !== 'l-2')) {
      await world.must(manager, `${path}/lines/${lineId}/verification`, { eligible: amount });
    }
    expect(await world.post(manager, `${path}/closing`)).toMatchObject({
      body: { code: 'JUSTIFICATION_LINES_UNVERIFIED' },
    });
    const rejected = { eligible: euros(0n), reason: 'Fuera del objeto' };
    await world.must(manager, `${path}/lines/l-2/verification`, rejected);
    await world.must(manager, `${path}/closing`);
    const result = {
      ...{ eligible: euros(1_031_600_00n), finalGrant: euros(1_031_600_00n), lossOfRight: euros(0n) },
      toReimburse: [{ instalment: 1, paidOn: '2027-05-10', amount: euros(18_400_00n) }],
    };
    await seen(path, { status: 'closed', result });
    const list = await world.get('/justifications?status=closed', manager);
    expect(list.body).toMatchObject({ items: [{ awardId, status: 'closed' }] });
    expect((await world.get('/justifications?overdueOn=2029-09-01', manager)).body).toEqual({ items: [] });
  });

  it('is asked back by the public entity with the largest share', async () => {
    const asked = { awardId, cause: 'ineligible-cost', items: [{ instalment: 1, amount: euros(18_400_00n) }] };
    expect(await world.post(other, '/reimbursements', asked)).toMatchObject({
      status: 403,
      body: { code: 'REIMBURSEMENT_NOT_COMPETENT', wouldPassIf: { organisation: ministry } },
    });
    reimbursementId = String((await world.must(authority, '/reimbursements', asked))['reimbursementId']);
    await seen(`/reimbursements/${reimbursementId}`, { status: 'opened', hearingEndsOn: '2029-09-24' });
    const statement = { document: digest('5e') };
    expect(await world.post(stranger, `/reimbursements/${reimbursementId}/allegations`, statement)).toMatchObject({
      status: 403,
    });
    await world.must(promoter, `/reimbursements/${reimbursementId}/allegations`, statement);
  });

  it('is agreed on 2029-10-01 with 1,791.95 of interest, and blocks the debtor', async () => {
    world.at('2029-10-01T08:00:00.000Z');
    const agreement = `/reimbursements/${reimbursementId}/agreement`;
    expect(await world.post(authority, agreement, { answer: digest('6f') })).toMatchObject({
      body: { code: 'INTEREST_RATE_UNKNOWN', facts: { day: '2027-05-10' } },
    });
    const rate = { validFrom: '2023-01-01', percent: '4.0625', reference: 'Tabla de ejemplo' };
    await world.must(treasurer, '/interest-rates', rate);
    expect((await world.get('/interest-rates')).body).toEqual({ items: [rate] });
    await world.must(authority, agreement, { answer: digest('6f') });
    await seen(`/reimbursements/${reimbursementId}`, {
      ...{ principal: euros(18_400_00n), interest: euros(1_791_95n), owed: euros(20_191_95n) },
      outstanding: euros(20_191_95n),
    });
    await seen(`/applicants/${beneficiaryId}`, { blocks: [{ kind: 'unresolved-reimbursement' }] });
  });

  it('is withheld from the last instalment: 210,000.00 become 189,808.05, and the debtor is free', async () => {
    const before = new Date().toISOString();
    expect(await world.post(treasurer, `/reimbursements/${reimbursementId}/offsets`, { instalment: 2 })).toMatchObject({
      body: { code: 'REIMBURSEMENT_NOTHING_TO_OFFSET' },
    });
    await world.must(treasurer, `/reimbursements/${reimbursementId}/offsets`, { instalment: 3 });
    await seen(`/reimbursements/${reimbursementId}`, {
      ...{ status: 'settled', offset: euros(20_191_95n), outstanding: euros(0n) },
    });
    const award = await world.get(`/awards/${awardId}`);
    expect((award.body['instalments'] as { amount: object }[])[2]!.amount).toEqual(euros(189_808_05n));
    await seen(`/applicants/${beneficiaryId}`, { blocks: [{ liftedBecause: 'reimbursed' }] });
    const { body } = await world.get(`/reimbursements/${reimbursementId}?asOf=${before}`, manager);
    expect(body).toMatchObject({ reimbursementId });
    await world.must(manager, `/awards/${awardId}/instalments/3/request`);
  });

  it('asks for what was paid once: of two that are opened at once for two causes the second is refused', async () => {
    const asked = (cause: string) => ({ awardId, cause, items: [{ instalment: 2, amount: euros(200_000_00n) }] });
    const answers = await Promise.all(
      ['false-data', 'annulment'].map((cause) => world.post(authority, '/reimbursements', asked(cause))),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)!.body).toMatchObject({
      code: 'REIMBURSEMENT_EXCEEDS_PAID',
      facts: { paid: euros(315_000_00n), askedElsewhere: euros(200_000_00n) },
      wouldPassIf: { amountAtLeast: euros(0n), amountAtMost: euros(115_000_00n) },
    });
    const opened = String(answers.find(({ status }) => status === 201)!.body['reimbursementId']);
    await world.must(authority, `/reimbursements/${opened}/closing`, { reason: 'withdrawn' });
  });

  it('leaves the ledger balanced, with nothing owed by the beneficiary', async () => {
    const balances = async () => {
      const items = (await world.get('/ledger/accounts', treasurer)).body['items'] as {
        account: string;
        balance: object;
      }[];
      return Object.fromEntries(items.map(({ account, balance }) => [account, balance]));
    };
    await eventually(async () => {
      const known = await balances();
      expect(known[`actor:${beneficiaryId}`]).toEqual(euros(840_000_00n));
      expect(known['income:reimbursement-interest']).toEqual(euros(-1_791_95n));
      expect(known[`award:${awardId}`]).toEqual(euros(-1_050_000_00n - 18_400_00n + 20_191_95n));
    }, PATIENT);
    expect((await world.get('/ledger/trial-balance', treasurer)).body).toMatchObject({ difference: euros(0n) });
  });
});
