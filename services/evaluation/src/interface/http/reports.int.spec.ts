import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { reportApproved, type AwardGranted } from '@ceriss/contracts';
import { newId } from '@ceriss/kernel';
import { addDays, madridDate } from '@ceriss/spain';
import { eventually } from '@ceriss/testing';
import { RunningEvaluation, type EvaluationClient } from '../../testing/running-evaluation.js';

const submission = { summary: 'Doce meses de pilotaje', document: `sha256:${'0f'.repeat(32)}` };

describe('Reports over HTTP', () => {
  let running: RunningEvaluation;
  let evaluator: EvaluationClient;
  let beneficiary: EvaluationClient;
  let award: AwardGranted;
  beforeAll(async () => {
    running = await RunningEvaluation.start();
    award = await running.granted();
    evaluator = await running.as('evaluadora', 'evaluator');
    beneficiary = await running.as('promotora', 'promoter', award.beneficiaryId);
  });
  afterAll(() => running.stop());

  const ask = (change: object = {}) => {
    const dueOn = addDays(madridDate(new Date()), 30);
    return evaluator.must('/reports', { awardId: award.awardId, kind: 'mid-term', dueOn, ...change });
  };
  const requested = async (change: object = {}): Promise<string> => String((await ask(change)).body['reportId']);

  it('are asked for, handed in, sent back, handed in again and approved; financing hears of it', async () => {
    const reportId = await requested();
    const first = await beneficiary.post(`/reports/${reportId}/submission`, submission);
    expect([first.status, first.body]).toEqual([200, { reportId }]);
    expect((await beneficiary.get(`/reports/${reportId}`, first)).body).toMatchObject({
      ...{ ...submission, status: 'submitted', daysLate: 0, kind: 'mid-term', beneficiaryId: award.beneficiaryId },
    });
    const changes = ['Falta el gasto por persona'];
    const sentBack = await evaluator.must(`/reports/${reportId}/changes`, { changes });
    expect((await beneficiary.get(`/reports/${reportId}`, sentBack)).body).toMatchObject({
      ...{ changes, status: 'changes-requested' },
    });
    await beneficiary.must(`/reports/${reportId}/submission`, { ...submission, summary: 'Con el gasto' });
    const approved = await evaluator.must(`/reports/${reportId}/approval`);
    const approvedOn = madridDate(new Date());
    expect((await evaluator.get(`/reports/${reportId}`, approved)).body).toMatchObject({
      ...{ status: 'approved', summary: 'Con el gasto', revision: '4' },
      approvedOn,
    });
    await eventually(
      async () =>
        expect(await running.financing.heard(reportApproved)).toEqual({
          ...{ reportId, awardId: award.awardId, kind: 'mid-term', approvedOn },
        }),
      { timeout: 20_000 },
    );
    const again = await evaluator.post(`/reports/${reportId}/approval`);
    expect([again.status, again.headers.get('etag')]).toEqual([200, '"4"']);
  });

  it('are taken when they are late, and say how late', async () => {
    const reportId = await requested({ dueOn: addDays(madridDate(new Date()), -3) });
    const submitted = await beneficiary.must(`/reports/${reportId}/submission`, submission);
    expect((await beneficiary.get(`/reports/${reportId}`, submitted)).body).toMatchObject({ daysLate: 3 });
  });

  it('are handed in by the beneficiary of the award only', async () => {
    const path = `/reports/${await requested()}/submission`;
    const other = await running.as('otra', 'promoter', newId());
    for (const promoter of [other, await running.as('nadie', 'promoter')]) {
      const { status, body } = await promoter.post(path, submission);
      expect([status, body]).toEqual([
        403,
        expect.objectContaining({
          code: 'REPORT_OF_ANOTHER_BENEFICIARY',
          rule: 'beneficiary-authority@1',
          wouldPassIf: { organisation: award.beneficiaryId },
        }),
      ]);
    }
    expect((await evaluator.post(path, submission)).status).toBe(403);
    expect((await running.anyone().post(path, submission)).status).toBe(401);
  });

  it('are not approved by whoever handed them in, whatever roles they have', async () => {
    const reportId = await requested();
    await beneficiary.must(`/reports/${reportId}/submission`, submission);
    const same = await running.as('promotora', 'evaluator');
    const { status, body } = await same.post(`/reports/${reportId}/approval`);
    expect([status, body]).toEqual([
      403,
      expect.objectContaining({ code: 'REPORT_OWN_APPROVAL', rule: 'separation-of-duties@1' }),
    ]);
  });

  it('are not approved before they are handed in', async () => {
    const { status, body } = await evaluator.post(`/reports/${await requested()}/approval`);
    expect([status, body]).toEqual([
      409,
      expect.objectContaining({ code: 'REPORT_NOT_SUBMITTED', facts: { status: 'requested' } }),
    ]);
    const none = await evaluator.post(`/reports/${newId()}/approval`);
    expect([none.status, none.body['code']]).toEqual([404, 'REPORT_NOT_FOUND']);
  });

  it('are asked for by evaluation and programmes, on an award that is known', async () => {
    const body = { awardId: newId(), kind: 'final', dueOn: '2029-05-15' };
    const manager = await running.as('responsable', 'programme-manager');
    expect((await manager.post('/reports', body)).body).toMatchObject({ code: 'REPORT_AWARD_UNKNOWN' });
    expect((await manager.post('/reports', { ...body, awardId: award.awardId })).status).toBe(201);
    expect((await beneficiary.post('/reports', body)).status).toBe(403);
    expect((await manager.post('/reports', { ...body, kind: 'secret' })).status).toBe(400);
    expect((await manager.post('/reports', { ...body, dueOn: '2029-02-30' })).status).toBe(400);
  });

  it('are seen by those whom they concern', async () => {
    const asked = await ask({ dueOn: '2029-01-01' });
    const { reportId } = asked.body;
    const list = `/reports?awardId=${award.awardId}&limit=200`;
    const [{ body: all }, { body: own }] = [await evaluator.get(list, asked), await beneficiary.get(list)];
    expect(own).toEqual(all);
    expect(all['items']).toContainEqual(expect.objectContaining({ reportId }));
    for (const organisation of [newId(), undefined]) {
      const other = await running.as('otra', 'promoter', organisation);
      expect((await other.get(list)).body).toEqual({ items: [] });
      expect((await other.get(`/reports/${String(reportId)}`)).status).toBe(404);
    }
    expect((await running.anyone().get(list)).status).toBe(401);
    expect((await (await running.as('x', 'treasurer')).get(list)).status).toBe(403);
  });

  it('come in pages by due date; a cursor that none of our pages gave is refused', async () => {
    const { awardId } = await running.granted();
    await requested({ awardId, dueOn: '2029-12-01' });
    const last = await ask({ awardId, dueOn: '2029-06-01' });
    const list = `/reports?awardId=${awardId}&limit=1`;
    const first = await evaluator.get(list, last);
    expect(first.body).toMatchObject({ items: [{ dueOn: '2029-06-01' }], next: expect.any(String) });
    const second = await evaluator.get(`${list}&cursor=${String(first.body['next'])}`);
    expect(second.body).toEqual({ items: [expect.objectContaining({ dueOn: '2029-12-01' })] });
    const forged = Buffer.from(JSON.stringify(['mañana', newId()])).toString('base64url');
    expect((await evaluator.get(`${list}&cursor=${forged}`)).status).toBe(400);
  });
});
