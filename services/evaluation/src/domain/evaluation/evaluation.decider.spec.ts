import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { criteria, type Criterion } from '../evaluation-plan/evaluation-plan.events.js';
import { effectOf, publishableEffects } from './effect.rules.js';
import { evaluationAggregate, type OpenEvaluation } from './evaluation.decider.js';
import { evaluationExamples, type EvaluationEvent } from './evaluation.events.js';
import { evidenceLevel, type EvidenceFacts } from './evidence-level.rules.js';

const given = deciderSpec(evaluationAggregate.decider);
const opening = evaluationExamples['evaluation.evaluation-opened'];
const { evaluationId, initiativeId, awardId } = opening;
const opened: EvaluationEvent = { type: 'evaluation.evaluation-opened', data: opening };
const verdict = { rating: 3, rationale: 'Bien', evidence: ['Mediciones'] };
const rated = (criterion: Criterion): EvaluationEvent => ({
  type: 'evaluation.criterion-rated',
  data: { evaluationId, criterion, ...verdict },
});
const allRated = criteria.map(rated);
const findings = { summary: 'Mejora clara', manuals: [], submittedBy: 'evaluadora' };
const submitted: EvaluationEvent = { type: 'evaluation.findings-submitted', data: { evaluationId, ...findings } };
const approved: EvaluationEvent = {
  type: 'evaluation.evaluation-approved',
  data: evaluationExamples['evaluation.evaluation-approved'],
};

const comparison = { lockedBeforeData: true, measuredBeforeAndAfter: true, exploratory: false };
const evidence: Omit<EvidenceFacts, 'own'> = {
  hasTheoryOfChange: true,
  measuredBeforeAndAfter: true,
  comparison,
  replications: [],
  hasManuals: false,
};
const series = {
  indicatorId: awardId,
  participants: { from: '442/5', to: '971/10', ofFew: false },
  comparison: { from: '80', to: '406/5', ofFew: false },
};
const approve = (approvedBy = 'coordinadora') =>
  ({ type: 'ApproveEvaluation', data: { approvedBy, today: '2029-12-10', series: [series], evidence } }) as const;
const open = (beneficiaryId: string, change: Partial<OpenEvaluation['data']> = {}) =>
  ({ type: 'OpenEvaluation', data: { ...opening, beneficiaryId, planLocked: true, ...change } }) as const;

describe('An evaluation', () => {
  it('is opened on a locked plan by somebody who does not benefit', () => {
    given().when(open(initiativeId)).then(opened);
    given()
      .when(open(initiativeId, { planLocked: false }))
      .thenRefused('EVALUATION_PLAN_NOT_LOCKED', { wouldPassIf: { designLocked: true } });
    given()
      .when(open(opening.evaluatorId))
      .thenRefused('EVALUATION_NOT_INDEPENDENT', {
        rule: 'separation-of-duties@1',
        wouldPassIf: { evaluatorOtherThan: opening.evaluatorId },
      });
    given(opened).when(open(initiativeId)).thenRefused('EVALUATION_ALREADY_OPENED');
  });
  it('is opened by somebody who acts for the organisation that evaluates, where the token names one', () => {
    const { evaluatorId } = opening;
    given()
      .when(open(initiativeId, { organisation: evaluatorId }))
      .then(opened);
    given()
      .when(open(initiativeId, { organisation: awardId }))
      .thenRefused('EVALUATION_FOR_ANOTHER_ORGANISATION', {
        facts: { evaluatorId, organisation: awardId },
        wouldPassIf: { evaluatorId: awardId },
      });
  });
  it('is about a territory that there is, kept without its check digit', () => {
    given()
      .when(open(initiativeId, { territory: '160783' }))
      .then(opened);
    given()
      .when(open(initiativeId, { territory: '160784' }))
      .thenRefused('TERRITORY_INVALID', { wouldPassIf: { territory: '160783' } });
    given()
      .when(open(initiativeId, { territory: '99' }))
      .thenRefused('TERRITORY_INVALID', { facts: { territory: '99', reason: 'unknown' } });
  });
  it('rates each criterion, and again until it is handed in', () => {
    const rate = { type: 'RateCriterion', data: { criterion: 'impact', ...verdict } } as const;
    given(opened, rated('impact')).when(rate).then(rated('impact'));
    given(opened, ...allRated, submitted)
      .when(rate)
      .thenRefused('EVALUATION_ALREADY_SUBMITTED');
    given().when(rate).thenRefused('EVALUATION_NOT_FOUND');
  });
  it('is handed in when all six are rated; one missing is named', () => {
    const submit = { type: 'SubmitFindings', data: findings } as const;
    given(opened, ...allRated)
      .when(submit)
      .then(submitted);
    given(opened, ...allRated.slice(0, 5))
      .when(submit)
      .thenRefused('EVALUATION_CRITERIA_UNRATED', { facts: { unrated: ['sustainability'] } });
    given(opened)
      .when(submit)
      .thenRefused('EVALUATION_CRITERIA_UNRATED', { facts: { unrated: criteria } });
  });
  it('is approved by another person, with the level of evidence and the effects worked out', () => {
    const reasons = evidenceLevel({ ...evidence, own: opening }).reasons;
    const conclusion = {
      evidenceLevel: 3,
      evidenceRule: 'evidence-level@1',
      reasons: [...reasons],
      effects: [effectOf(series)],
    };
    given(opened, ...allRated, submitted)
      .when(approve())
      .then({
        type: 'evaluation.evaluation-approved',
        data: { evaluationId, initiativeId, awardId, ...conclusion, approvedOn: '2029-12-10' },
      });
    given(opened, ...allRated, submitted)
      .when(approve('evaluadora'))
      .thenRefused('EVALUATION_OWN_APPROVAL', { wouldPassIf: { approvedByAnother: true } });
  });
  it('is approved once and only when handed in', () => {
    given(opened, ...allRated, submitted, approved)
      .when(approve())
      .thenNothing();
    given(opened, ...allRated)
      .when(approve())
      .thenRefused('EVALUATION_NOT_SUBMITTED', { wouldPassIf: { status: 'submitted' } });
    given().when(approve()).thenRefused('EVALUATION_NOT_FOUND');
  });
});

describe('The effect', () => {
  it('with a comparison group is what changed beyond what changed anyway: 8.7 less 1.2 is 7.5', () =>
    expect(effectOf(series)).toMatchObject({ change: '87/10', comparisonChange: '6/5', effect: '15/2' }));
  it('without one is only a change', () => {
    const { comparison: _, ...alone } = series;
    expect(effectOf(alone)).toEqual({ indicatorId: awardId, from: '442/5', to: '971/10', change: '87/10' });
  });
  it.each(['participants', 'comparison'] as const)('is not told where few %s stand behind it', (group) => {
    const few = { ...series, [group]: { ...series[group], ofFew: true } };
    expect(publishableEffects([few, series])).toEqual([effectOf(series)]);
  });
});

describe('The level of evidence', () => {
  const own = { evaluatorId: 'e1', territory: '16078' };
  const levelOf = (change: Partial<EvidenceFacts>) => evidenceLevel({ ...evidence, own, ...change }).level;
  const replication = { evaluatorId: 'e2', territory: '44216' };

  it.each<[number, string, Partial<EvidenceFacts>]>([
    [0, 'no theory of change', { hasTheoryOfChange: false }],
    [1, 'no measurement before and after', { measuredBeforeAndAfter: false }],
    [2, 'no comparison', { comparison: undefined as never }],
    [2, 'a comparison locked after data', { comparison: { ...comparison, lockedBeforeData: false } }],
    [2, 'a comparison measured once', { comparison: { ...comparison, measuredBeforeAndAfter: false } }],
    [2, 'a design amended after its lock', { comparison: { ...comparison, exploratory: true } }],
    [3, 'nothing replicated', {}],
    [3, 'a replication by the same evaluator', { replications: [{ ...replication, evaluatorId: 'e1' }] }],
    [3, 'a replication in the same territory', { replications: [{ ...replication, territory: '16078' }] }],
    [4, 'an independent replication', { replications: [replication] }],
    [5, 'an independent replication and manuals', { replications: [replication], hasManuals: true }],
    [3, 'manuals without replication', { hasManuals: true }],
  ])('is %i with %s', (level, _, change) => expect(levelOf(change)).toBe(level));

  it('tells every step, met or not', () =>
    expect(evidenceLevel({ ...evidence, own, hasManuals: true }).reasons.map(({ met }) => met)).toEqual([
      true,
      true,
      true,
      false,
      true,
    ]));
});
