import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ceriss/kernel';
import { cursorOf } from '@ceriss/read-models';
import { examples } from '../codecs.js';
import { awardFileAggregate } from '../domain/award-file/award-file.decider.js';
import { evaluationPlanAggregate } from '../domain/evaluation-plan/evaluation-plan.decider.js';
import { evaluationAggregate } from '../domain/evaluation/evaluation.decider.js';
import { reportAggregate } from '../domain/report/report.decider.js';
import { ReadModelsWorld } from '../testing/read-models-world.js';
import { EvaluationListQuery } from './evaluation-list/evaluation-list.query.js';
import { PlanListQuery } from './plan-list/plan-list.query.js';
import { ReportListQuery } from './report-list/report-list.query.js';

let world: ReadModelsWorld;
beforeAll(async () => {
  world = await ReadModelsWorld.open();
});
afterAll(() => world.close());

/** The example of a type, changed in those of the fields that it has. */
const event = (type: keyof typeof examples, change: object = {}) => {
  const own = Object.entries(change).filter(([field]) => Object.hasOwn(examples[type], field));
  return { type, data: { ...examples[type], ...Object.fromEntries(own) } } as never;
};

describe('The list of plans', () => {
  const query = () => new PlanListQuery(world.dataSource);
  const drafted = async (change: object): Promise<string> => {
    const planId = newId();
    await world.happened(evaluationPlanAggregate, planId, event('evaluation.plan-drafted', { planId, ...change }));
    return planId;
  };

  it('shows a plan through its draft, lock and amendments', async () => {
    const planId = await drafted({});
    const { planId: _, awardId, initiativeId, title, ...content } = examples['evaluation.plan-drafted'];
    expect(await query().one(planId)).toEqual({
      ...{ planId, awardId, initiativeId, title, content, amendments: [] },
      ...{ status: 'draft', lockedAt: null, exploratory: false, revision: '0' },
    });
    const { lockedAt } = examples['evaluation.plan-locked'];
    await world.happened(evaluationPlanAggregate, planId, event('evaluation.plan-locked', { planId }));
    expect(await query().one(planId)).toMatchObject({ status: 'locked', lockedAt, exploratory: false, revision: '1' });
    await world.happened(evaluationPlanAggregate, planId, event('evaluation.plan-amended', { planId }));
    const { planId: _plan, ...amendment } = examples['evaluation.plan-amended'];
    expect(await query().one(planId)).toMatchObject({
      ...{ status: 'locked', exploratory: true, revision: '2' },
      amendments: [{ ...amendment, revision: '2' }],
    });
    expect(await query().one(newId())).toBeNull();
  });

  it('goes by title, one award or all, slice by slice', async () => {
    const awardId = newId();
    const [b, a, other] = [
      await drafted({ awardId, title: 'B' }),
      await drafted({ awardId, title: 'A' }),
      await drafted({ title: 'AA' }),
    ];
    const ids = async (filter: { awardId?: string }, cursor?: string) =>
      (await query().list(filter, { limit: 10, cursor })).map(({ planId }) => planId);
    expect(await ids({ awardId })).toEqual([a, b]);
    expect(await ids({ awardId }, cursorOf('A', a))).toEqual([b]);
    expect((await ids({})).slice(0, 3)).toEqual([a, other, b]);
  });

  it('knows the awards that financing has told of', async () => {
    const awardId = newId();
    await world.happened(awardFileAggregate, awardId, event('evaluation.award-file-opened', { awardId }));
    expect(await query().awardFile(awardId)).toEqual({ ...examples['evaluation.award-file-opened'], awardId });
    expect(await query().awardFile(newId())).toBeNull();
  });
});

describe('The list of reports', () => {
  const query = () => new ReportListQuery(world.dataSource);
  const requested = async (change: object): Promise<string> => {
    const reportId = newId();
    await world.happened(reportAggregate, reportId, event('evaluation.report-requested', { reportId, ...change }));
    return reportId;
  };

  it('shows a report through submission, changes and approval', async () => {
    const reportId = await requested({});
    const notYet = { summary: null, document: null, submittedOn: null, daysLate: null, approvedOn: null, changes: [] };
    const { kind, dueOn, awardId, beneficiaryId } = examples['evaluation.report-requested'];
    expect(await query().one(reportId, {})).toEqual({
      ...{ reportId, kind, dueOn, awardId, beneficiaryId, status: 'requested', revision: '0' },
      ...notYet,
    });
    const then = async (type: keyof typeof examples) => {
      await world.happened(reportAggregate, reportId, event(type, { reportId }));
      return query().one(reportId, {});
    };
    const { summary, document, submittedOn, daysLate } = examples['evaluation.report-submitted'];
    const submission = { summary, document, submittedOn, daysLate };
    const { changes } = examples['evaluation.report-changes-requested'];
    expect(await then('evaluation.report-submitted')).toMatchObject({
      ...submission,
      status: 'submitted',
      changes: [],
    });
    expect(await then('evaluation.report-changes-requested')).toMatchObject({ status: 'changes-requested', changes });
    expect(await then('evaluation.report-submitted')).toMatchObject({ status: 'submitted', changes: [] });
    expect(await then('evaluation.report-approved')).toMatchObject({
      ...{ ...submission, status: 'approved', revision: '4' },
      approvedOn: examples['evaluation.report-approved'].approvedOn,
    });
  });

  it('goes by due date, for those who may see them', async () => {
    const [awardId, beneficiaryId] = [newId(), newId()];
    const [late, early, others] = [
      await requested({ awardId, beneficiaryId, dueOn: '2028-12-01' }),
      await requested({ awardId, beneficiaryId, dueOn: '2028-06-01' }),
      await requested({ awardId, dueOn: '2028-09-01' }),
    ];
    const ids = async (sight: { beneficiaryIds?: string[] }, cursor?: string) =>
      (await query().list({ awardId }, sight, { limit: 10, cursor })).map(({ reportId }) => reportId);
    expect(await ids({})).toEqual([early, others, late]);
    expect(await ids({ beneficiaryIds: [beneficiaryId] })).toEqual([early, late]);
    expect(await ids({ beneficiaryIds: [beneficiaryId] }, cursorOf('2028-06-01', early))).toEqual([late]);
    expect(await ids({ beneficiaryIds: [] })).toEqual([]);
    expect(await query().one(others, { beneficiaryIds: [beneficiaryId] })).toBeNull();
  });
});

describe('The list of evaluations', () => {
  const query = () => new EvaluationListQuery(world.dataSource);
  const opened = async (change: object, ...types: (keyof typeof examples)[]): Promise<string> => {
    const evaluationId = newId();
    const events = (['evaluation.evaluation-opened', ...types] as const).map((type) =>
      event(type, { evaluationId, ...change }),
    );
    await world.happened(evaluationAggregate, evaluationId, ...events);
    return evaluationId;
  };

  it('shows an evaluation from its opening to its conclusion', async () => {
    const evaluationId = await opened({});
    const { evaluationId: _, ...opening } = examples['evaluation.evaluation-opened'];
    expect(await query().one(evaluationId)).toEqual({
      ...{ ...opening, evaluationId, status: 'open', summary: null, manuals: [], evidenceLevel: null, ratings: [] },
      ...{ evidenceRule: null, reasons: null, effects: null, approvedOn: null, revision: '0' },
    });
    const { evaluationId: _rated, ...rating } = examples['evaluation.criterion-rated'];
    const rate = (change: object) => event('evaluation.criterion-rated', { evaluationId, ...change });
    await world.happened(
      evaluationAggregate,
      evaluationId,
      rate({ rating: 1 }),
      rate({}),
      rate({ criterion: 'impact' }),
    );
    const ratings = [rating, { ...rating, criterion: 'impact' }];
    expect(await query().draft(evaluationId)).toMatchObject({ ratings, status: 'open', revision: '3' });
    expect(await query().one(evaluationId)).toMatchObject({ ratings: [], status: 'open', revision: '3' });
    await world.happened(evaluationAggregate, evaluationId, event('evaluation.findings-submitted', { evaluationId }));
    const { summary } = examples['evaluation.findings-submitted'];
    expect(await query().draft(evaluationId)).toMatchObject({ summary, status: 'submitted', revision: '4' });
    const untold = { summary: null, manuals: [], ratings: [], status: 'submitted' };
    expect(await query().one(evaluationId)).toMatchObject(untold);
    await world.happened(evaluationAggregate, evaluationId, event('evaluation.evaluation-approved', { evaluationId }));
    const { evidenceLevel, evidenceRule, reasons, effects, approvedOn } = examples['evaluation.evaluation-approved'];
    expect(await query().one(evaluationId)).toMatchObject({
      ...{ evidenceLevel, evidenceRule, reasons, effects, approvedOn, status: 'approved', revision: '5' },
      ...{ summary, ratings },
    });
  });

  it('goes by initiative, in the order in which they were opened', async () => {
    const initiativeId = newId();
    const [first, second] = [await opened({ initiativeId }), await opened({ initiativeId })];
    await opened({});
    const ids = async (cursor?: string) =>
      (await query().list({ initiativeId }, { limit: 10, cursor })).map(({ evaluationId }) => evaluationId);
    expect(await ids()).toEqual([first, second]);
    expect(await ids(cursorOf(initiativeId, first))).toEqual([second]);
    await world.happened(
      evaluationAggregate,
      first,
      event('evaluation.findings-submitted', { evaluationId: first, manuals: ['Manual'] }),
    );
    const untold = { status: 'submitted', summary: null, manuals: [] };
    expect(await query().list({ initiativeId }, { limit: 1 })).toMatchObject([untold, {}]);
  });

  it('takes for replications the others of the initiative that were approved with level 3 or more', async () => {
    const [initiativeId, evaluatorId] = [newId(), newId()];
    const approved = 'evaluation.evaluation-approved';
    const own = await opened({ initiativeId, evidenceLevel: 3 }, approved);
    await opened({ initiativeId, evaluatorId: newId(), evidenceLevel: 2 }, approved);
    await opened({ initiativeId, evaluatorId: newId() });
    await opened({ evidenceLevel: 5 }, approved);
    const replication = await opened({ initiativeId });
    expect(await query().of(initiativeId, own)).toEqual([]);
    await world.happened(
      evaluationAggregate,
      replication,
      event(approved, { evaluationId: replication, evidenceLevel: 3 }),
    );
    const other = await opened({ initiativeId, evaluatorId, territory: '44216' });
    await world.happened(evaluationAggregate, other, event(approved, { evaluationId: other, evidenceLevel: 3 }));
    expect(await query().of(initiativeId, own)).toEqual(
      expect.arrayContaining([{ evaluatorId, territory: '44216' }, expect.objectContaining({ territory: '16078' })]),
    );
    expect(await query().of(initiativeId, other)).not.toContainEqual({ evaluatorId, territory: '44216' });
  });
});
