import { DomainError } from '@ceriss/kernel';
import { criteria, type PlanContent } from './evaluation-plan.events.js';

export type PlanRule =
  | 'PLAN_NOT_FOUND'
  | 'PLAN_ALREADY_DRAFTED'
  | 'PLAN_NOT_LOCKED'
  | 'PLAN_AWARD_UNKNOWN'
  | 'PLAN_AWARD_OF_ANOTHER_INITIATIVE'
  | 'PLAN_THEORY_INCOMPLETE'
  | 'PLAN_THEORY_CIRCULAR'
  | 'PLAN_THEORY_EDGE_UNKNOWN'
  | 'PLAN_THEORY_NODE_TWICE'
  | 'PLAN_WITHOUT_INDICATOR'
  | 'PLAN_INDICATOR_TWICE'
  | 'PLAN_CRITERIA_MISSING';

const rule = 'evaluation-design@1';

/** A design can be locked when a stranger could carry it out: a theory without circles, what is measured, and all six criteria asked. */
export const requireCompleteDesign = ({ theoryOfChange, indicators, questions }: PlanContent): void => {
  requireNodes(theoryOfChange);
  requireAcyclic(theoryOfChange);
  requireIndicators(indicators);
  const asked = new Set(questions.map(({ criterion }) => criterion));
  const missing = criteria.filter((criterion) => !asked.has(criterion));
  if (missing.length > 0) {
    throw new DomainError<PlanRule>('PLAN_CRITERIA_MISSING', {
      rule,
      facts: { missing },
      wouldPassIf: { questionsOn: missing },
    });
  }
};

type Theory = PlanContent['theoryOfChange'];

const twice = (ids: readonly string[]): string | undefined => ids.find((id, index) => ids.indexOf(id) !== index);

const requireIndicators = (indicators: PlanContent['indicators']): void => {
  if (indicators.length === 0)
    throw new DomainError<PlanRule>('PLAN_WITHOUT_INDICATOR', { rule, wouldPassIf: { indicators: 1 } });
  const indicatorId = twice(indicators.map((indicator) => indicator.indicatorId));
  if (!indicatorId) return;
  throw new DomainError<PlanRule>('PLAN_INDICATOR_TWICE', {
    rule,
    facts: { indicatorId },
    wouldPassIf: { occurrencesAtMost: 1 },
  });
};

const requireNodes = ({ nodes }: Theory): void => {
  const node = twice(nodes.map(({ id }) => id));
  if (node) {
    const wouldPassIf = { occurrencesAtMost: 1 };
    throw new DomainError<PlanRule>('PLAN_THEORY_NODE_TWICE', { rule, facts: { node }, wouldPassIf });
  }
  const kinds = new Set(nodes.map(({ kind }) => kind));
  const missing = (['input', 'activity', 'output', 'outcome'] as const).filter((kind) => !kinds.has(kind));
  if (missing.length > 0) {
    throw new DomainError<PlanRule>('PLAN_THEORY_INCOMPLETE', {
      rule,
      facts: { missing },
      wouldPassIf: { nodesOf: missing },
    });
  }
};

/** Kahn's topological order: what is left when nothing more is free lies on, or behind, a circle. */
const requireAcyclic = ({ nodes, edges }: Theory): void => {
  const incoming = new Map(nodes.map(({ id }) => [id, 0]));
  for (const edge of edges) {
    const unknown = edge.find((id) => !incoming.has(id));
    if (unknown) {
      const wouldPassIf = { nodeIn: nodes.map(({ id }) => id) };
      throw new DomainError<PlanRule>('PLAN_THEORY_EDGE_UNKNOWN', { rule, facts: { node: unknown }, wouldPassIf });
    }
    incoming.set(edge[1], incoming.get(edge[1])! + 1);
  }
  const free = [...incoming].filter(([, count]) => count === 0).map(([id]) => id);
  for (const from of free) {
    incoming.delete(from);
    for (const [, to] of edges.filter(([start]) => start === from)) {
      incoming.set(to, incoming.get(to)! - 1);
      if (incoming.get(to) === 0) free.push(to);
    }
  }
  if (incoming.size === 0) return;
  const left = [...incoming.keys()];
  throw new DomainError<PlanRule>('PLAN_THEORY_CIRCULAR', {
    rule,
    facts: { nodes: left },
    wouldPassIf: { withoutOneOf: edges.filter(([from, to]) => left.includes(from) && left.includes(to)) },
  });
};
