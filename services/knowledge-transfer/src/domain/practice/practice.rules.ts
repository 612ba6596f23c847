import { DomainError } from '@ceriss/kernel';
import type { PracticeContent } from './practice.events.js';

export type PracticeRule =
  | 'PRACTICE_NOT_FOUND'
  | 'PRACTICE_ALREADY_DRAFTED'
  | 'PRACTICE_VERSION_NOT_FOUND'
  | 'PRACTICE_VERSION_NOT_NEWER'
  | 'PRACTICE_WITHOUT_CORE'
  | 'PRACTICE_COMPONENT_TWICE'
  | 'PRACTICE_WITHOUT_EVALUATION'
  | 'PRACTICE_EVALUATION_NOT_APPROVED'
  | 'PRACTICE_EVALUATION_OF_ANOTHER_INITIATIVE'
  | 'PRACTICE_CLAIM_EXCEEDS_EVIDENCE'
  | 'PRACTICE_OWN_REVIEW'
  | 'PRACTICE_NOT_REVIEWED';

export type CitedEvaluation = Readonly<{ evaluationId: string; initiativeId: string; evidenceLevel: number }>;

const rule = 'practice-evidence@1';

/** A practice cites at least one approved evaluation of its initiative and claims no more than the strongest of them shows. */
export const requireEvidence = (content: PracticeContent, approved: readonly CitedEvaluation[]): void => {
  const { evaluationIds, initiativeId, claimedEvidenceLevel } = content;
  if (evaluationIds.length === 0)
    throw new DomainError<PracticeRule>('PRACTICE_WITHOUT_EVALUATION', { rule, wouldPassIf: { evaluations: 1 } });
  const cited = evaluationIds.map((evaluationId) => {
    const evaluation = approved.find((candidate) => candidate.evaluationId === evaluationId);
    if (!evaluation) {
      throw new DomainError<PracticeRule>('PRACTICE_EVALUATION_NOT_APPROVED', {
        rule,
        facts: { evaluationId },
        wouldPassIf: { evaluationApproved: true },
      });
    }
    if (evaluation.initiativeId !== initiativeId) {
      throw new DomainError<PracticeRule>('PRACTICE_EVALUATION_OF_ANOTHER_INITIATIVE', {
        rule,
        facts: { evaluationId, initiativeId },
        wouldPassIf: { initiativeId: evaluation.initiativeId },
      });
    }
    return evaluation.evidenceLevel;
  });
  const strongest = Math.max(...cited);
  if (claimedEvidenceLevel > strongest) {
    throw new DomainError<PracticeRule>('PRACTICE_CLAIM_EXCEEDS_EVIDENCE', {
      rule,
      facts: { claimedEvidenceLevel, evidenceLevel: strongest },
      wouldPassIf: { claimedEvidenceLevel: strongest },
    });
  }
};

/** A practice has a core, and names each of its components once. */
export const requireComponents = ({ coreComponents, adaptableComponents }: PracticeContent): void => {
  if (coreComponents.length === 0)
    throw new DomainError<PracticeRule>('PRACTICE_WITHOUT_CORE', { wouldPassIf: { coreComponents: 1 } });
  const ids = [...coreComponents, ...adaptableComponents].map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (!twice) return;
  throw new DomainError<PracticeRule>('PRACTICE_COMPONENT_TWICE', {
    facts: { component: twice },
    wouldPassIf: { occurrencesAtMost: 1 },
  });
};
