import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { criteria, type Criterion } from '../evaluation-plan/evaluation-plan.events.js';
import { publishableEffects, type Series } from './effect.rules.js';
import {
  evaluationCodec,
  type CriterionRated,
  type EvaluationEvent,
  type EvaluationOpened,
  type FindingsSubmitted,
} from './evaluation.events.js';
import { evidenceLevel, type EvidenceFacts } from './evidence-level.rules.js';
import { territoryCode } from '../territory.rules.js';

export type EvaluationRule =
  | 'EVALUATION_NOT_FOUND'
  | 'EVALUATION_ALREADY_OPENED'
  | 'EVALUATION_PLAN_NOT_LOCKED'
  | 'EVALUATION_NOT_INDEPENDENT'
  | 'EVALUATION_FOR_ANOTHER_ORGANISATION'
  | 'EVALUATION_CRITERIA_UNRATED'
  | 'EVALUATION_NOT_SUBMITTED'
  | 'EVALUATION_ALREADY_SUBMITTED'
  | 'EVALUATION_OWN_APPROVAL';

/**
 * `beneficiaryId` is the award's, as financing published it; `planLocked` as the plan's stream says; `organisation` is the one
 * that the caller acts for, where the token names one.
 */
export type OpenEvaluation = Command<
  'OpenEvaluation',
  EvaluationOpened['data'] & { beneficiaryId: string; planLocked: boolean; organisation?: string | undefined }
>;
export type RateCriterion = Command<'RateCriterion', Omit<CriterionRated['data'], 'evaluationId'>>;
export type SubmitFindings = Command<'SubmitFindings', Omit<FindingsSubmitted['data'], 'evaluationId'>>;
export type ApproveEvaluation = Command<
  'ApproveEvaluation',
  { approvedBy: string; today: string; series: readonly Series[]; evidence: Omit<EvidenceFacts, 'own' | 'hasManuals'> }
>;
export type EvaluationCommand = OpenEvaluation | RateCriterion | SubmitFindings | ApproveEvaluation;

type Opened = Readonly<{ opening: EvaluationOpened['data']; rated: ReadonlySet<Criterion> }>;
export type Evaluation =
  | Readonly<{ status: 'none' }>
  | (Readonly<{ status: 'open' }> & Opened)
  | (Readonly<{ status: 'submitted'; submittedBy: string; hasManuals: boolean }> & Opened)
  | (Readonly<{ status: 'approved' }> & Opened);

const initialState = (): Evaluation => ({ status: 'none' });

const evolve = (evaluation: Evaluation, { type, data }: EvaluationEvent): Evaluation => {
  if (type === 'evaluation.evaluation-opened') return { status: 'open', opening: data, rated: new Set() };
  if (evaluation.status === 'none') return evaluation;
  switch (type) {
    case 'evaluation.criterion-rated':
      return { ...evaluation, rated: new Set([...evaluation.rated, data.criterion]) };
    case 'evaluation.findings-submitted':
      return { ...evaluation, status: 'submitted', submittedBy: data.submittedBy, hasManuals: data.manuals.length > 0 };
    case 'evaluation.evaluation-approved':
      return { ...evaluation, status: 'approved' };
  }
};

const open = (
  { beneficiaryId, planLocked, organisation, ...opening }: OpenEvaluation['data'],
  evaluation: Evaluation,
): EvaluationEvent[] => {
  if (evaluation.status !== 'none') throw new DomainError<EvaluationRule>('EVALUATION_ALREADY_OPENED');
  const { planId, evaluatorId } = opening;
  if (!planLocked) {
    throw new DomainError<EvaluationRule>('EVALUATION_PLAN_NOT_LOCKED', {
      facts: { planId },
      wouldPassIf: { designLocked: true },
    });
  }
  requireOwn(evaluatorId, organisation);
  if (evaluatorId === beneficiaryId) {
    throw new DomainError<EvaluationRule>('EVALUATION_NOT_INDEPENDENT', {
      rule: 'separation-of-duties@1',
      facts: { evaluatorId, beneficiaryId },
      wouldPassIf: { evaluatorOtherThan: beneficiaryId },
    });
  }
  return [{ type: 'evaluation.evaluation-opened', data: { ...opening, territory: territoryCode(opening.territory) } }];
};

/** Nobody evaluates in the name of an organisation other than their own. */
const requireOwn = (evaluatorId: string, organisation: string | undefined): void => {
  if (organisation === undefined || organisation === evaluatorId) return;
  throw new DomainError<EvaluationRule>('EVALUATION_FOR_ANOTHER_ORGANISATION', {
    rule: 'evaluator-authority@1',
    facts: { evaluatorId, organisation },
    wouldPassIf: { evaluatorId: organisation },
  });
};

const rate = (data: RateCriterion['data'], evaluation: Evaluation): EvaluationEvent[] => {
  const { opening } = requireOpen(evaluation);
  return [{ type: 'evaluation.criterion-rated', data: { evaluationId: opening.evaluationId, ...data } }];
};

const submit = (data: SubmitFindings['data'], evaluation: Evaluation): EvaluationEvent[] => {
  const { opening, rated } = requireOpen(evaluation);
  const unrated = criteria.filter((criterion) => !rated.has(criterion));
  if (unrated.length > 0) {
    throw new DomainError<EvaluationRule>('EVALUATION_CRITERIA_UNRATED', {
      facts: { unrated },
      wouldPassIf: { rated: unrated },
    });
  }
  return [{ type: 'evaluation.findings-submitted', data: { evaluationId: opening.evaluationId, ...data } }];
};

const approve = (
  { approvedBy, today, series, evidence }: ApproveEvaluation['data'],
  evaluation: Evaluation,
): EvaluationEvent[] => {
  if (evaluation.status === 'approved') return [];
  if (evaluation.status === 'none') throw new DomainError<EvaluationRule>('EVALUATION_NOT_FOUND');
  if (evaluation.status === 'open')
    throw new DomainError<EvaluationRule>('EVALUATION_NOT_SUBMITTED', {
      facts: { status: 'open' },
      wouldPassIf: { status: 'submitted' },
    });
  if (evaluation.submittedBy === approvedBy) {
    throw new DomainError<EvaluationRule>('EVALUATION_OWN_APPROVAL', {
      rule: 'separation-of-duties@1',
      wouldPassIf: { approvedByAnother: true },
    });
  }
  const { evaluationId, initiativeId, awardId, evaluatorId, territory } = evaluation.opening;
  const { level, rule, reasons } = evidenceLevel({
    ...evidence,
    hasManuals: evaluation.hasManuals,
    own: { evaluatorId, territory },
  });
  const conclusion = {
    evidenceLevel: level,
    evidenceRule: rule,
    reasons: [...reasons],
    effects: publishableEffects(series),
  };
  return [
    {
      type: 'evaluation.evaluation-approved',
      data: { evaluationId, initiativeId, awardId, ...conclusion, approvedOn: today },
    },
  ];
};

const requireOpen = (evaluation: Evaluation): Extract<Evaluation, { status: 'open' }> => {
  if (evaluation.status === 'none') throw new DomainError<EvaluationRule>('EVALUATION_NOT_FOUND');
  if (evaluation.status !== 'open')
    throw new DomainError<EvaluationRule>('EVALUATION_ALREADY_SUBMITTED', { facts: { status: evaluation.status } });
  return evaluation;
};

const decide = ({ type, data }: EvaluationCommand, evaluation: Evaluation): EvaluationEvent[] => {
  switch (type) {
    case 'OpenEvaluation':
      return open(data, evaluation);
    case 'RateCriterion':
      return rate(data, evaluation);
    case 'SubmitFindings':
      return submit(data, evaluation);
    case 'ApproveEvaluation':
      return approve(data, evaluation);
  }
};

export const evaluationAggregate: Aggregate<Evaluation, EvaluationCommand, EvaluationEvent> = {
  decider: { initialState, evolve, decide },
  codec: evaluationCodec,
  streamOf: (evaluationId) => `evaluation.evaluation-${evaluationId}`,
};
