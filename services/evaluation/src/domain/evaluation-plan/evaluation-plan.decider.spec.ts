import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { evaluationPlanAggregate, type DraftPlan } from './evaluation-plan.decider.js';
import { criteria, evaluationPlanExamples, type PlanContent } from './evaluation-plan.events.js';

const given = deciderSpec(evaluationPlanAggregate.decider);
const { planId, ...content } = evaluationPlanExamples['evaluation.plan-drafted'] as PlanContent & { planId: string };
const drafted = (change: Partial<PlanContent> = {}) =>
  ({ type: 'evaluation.plan-drafted', data: { planId, ...content, ...change } }) as const;
const locked = { type: 'evaluation.plan-locked', data: evaluationPlanExamples['evaluation.plan-locked'] } as const;
const amended = { type: 'evaluation.plan-amended', data: evaluationPlanExamples['evaluation.plan-amended'] } as const;
const draft = (award?: { initiativeId: string }): DraftPlan => ({
  type: 'DraftPlan',
  data: { planId, content, ...(award && { award }) },
});
const lock = { type: 'LockPlan', data: { now: new Date('2027-04-01T09:00:00.000Z') } } as const;
const { reason, change } = amended.data;
const amend = { type: 'AmendPlan', data: { reason, change, now: new Date(amended.data.amendedAt) } } as const;

describe('Drafting an evaluation plan', () => {
  it('needs an award that financing has told of', () => {
    given()
      .when(draft({ initiativeId: content.initiativeId }))
      .then(drafted());
    given()
      .when(draft())
      .thenRefused('PLAN_AWARD_UNKNOWN', {
        facts: { awardId: content.awardId },
        wouldPassIf: { awardResolved: true },
      });
  });
  it('is about the initiative that was awarded', () =>
    given()
      .when(draft({ initiativeId: planId }))
      .thenRefused('PLAN_AWARD_OF_ANOTHER_INITIATIVE', { wouldPassIf: { initiativeId: planId } }));
  it('happens once', () =>
    given(drafted())
      .when(draft({ initiativeId: content.initiativeId }))
      .thenRefused('PLAN_ALREADY_DRAFTED'));
});

describe('Locking the design', () => {
  const { nodes } = content.theoryOfChange;
  const theory = (edges: [string, string][], kept = nodes) => drafted({ theoryOfChange: { nodes: kept, edges } });

  it('fixes it at that instant', () => given(drafted()).when(lock).then(locked));
  it('happens once', () => given(drafted(), locked).when(lock).thenNothing());
  it('needs a plan', () => given().when(lock).thenRefused('PLAN_NOT_FOUND'));
  it('needs what is measured', () =>
    given(drafted({ indicators: [] }))
      .when(lock)
      .thenRefused('PLAN_WITHOUT_INDICATOR'));
  it('measures with each indicator once', () =>
    given(drafted({ indicators: [...content.indicators, ...content.indicators] }))
      .when(lock)
      .thenRefused('PLAN_INDICATOR_TWICE', {
        facts: { indicatorId: content.indicators[0]!.indicatorId },
        wouldPassIf: { occurrencesAtMost: 1 },
      }));
  it('needs a question on each of the six criteria', () =>
    given(drafted({ questions: criteria.slice(1).map((criterion) => ({ criterion, question: '¿?' })) }))
      .when(lock)
      .thenRefused('PLAN_CRITERIA_MISSING', { facts: { missing: ['relevance'] } }));
  it.each(['input', 'activity', 'output', 'outcome'] as const)('needs an %s in the theory of change', (kind) =>
    given(
      theory(
        [],
        nodes.filter((node) => node.kind !== kind),
      ),
    )
      .when(lock)
      .thenRefused('PLAN_THEORY_INCOMPLETE', { facts: { missing: [kind] } }),
  );
  it('refuses a circle and names what lies on it', () =>
    given(
      theory([
        ['homes', 'support'],
        ['moved', 'life'],
        ['life', 'moved'],
      ]),
    )
      .when(lock)
      .thenRefused('PLAN_THEORY_CIRCULAR', { facts: { nodes: ['moved', 'life'] } }));
  it('names a node of the theory once', () =>
    given(theory([], [...nodes, { ...nodes[0]!, kind: 'impact' }]))
      .when(lock)
      .thenRefused('PLAN_THEORY_NODE_TWICE', {
        facts: { node: 'homes' },
        wouldPassIf: { occurrencesAtMost: 1 },
      }));
  it('refuses an edge to itself', () =>
    given(theory([['life', 'life']]))
      .when(lock)
      .thenRefused('PLAN_THEORY_CIRCULAR', { wouldPassIf: { withoutOneOf: [['life', 'life']] } }));
  it('refuses an edge to nowhere', () =>
    given(theory([['homes', 'elsewhere']]))
      .when(lock)
      .thenRefused('PLAN_THEORY_EDGE_UNKNOWN', {
        facts: { node: 'elsewhere' },
        wouldPassIf: { nodeIn: nodes.map(({ id }) => id) },
      }));
});

describe('Amending a design', () => {
  it('is possible after the lock, with its reason', () => given(drafted(), locked).when(amend).then(amended));
  it('makes what follows exploratory', () => {
    const { evolve, initialState } = evaluationPlanAggregate.decider;
    expect([drafted(), locked].reduce(evolve, initialState())).toMatchObject({ exploratory: false });
    expect([drafted(), locked, amended].reduce(evolve, initialState())).toMatchObject({ exploratory: true });
  });
  it('is not needed before the lock', () =>
    given(drafted())
      .when(amend)
      .thenRefused('PLAN_NOT_LOCKED', { wouldPassIf: { status: 'locked' } }));
  it('needs a plan', () => given().when(amend).thenRefused('PLAN_NOT_FOUND'));
});
