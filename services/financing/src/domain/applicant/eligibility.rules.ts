import { DomainError } from '@ceriss/kernel';
import type { Applicant } from './applicant.decider.js';

export type EligibilityRefusal = 'APPLICANT_NOT_VERIFIED' | 'APPLICANT_SUSPENDED' | 'APPLICANT_BLOCKED';

const RULE = 'eligibility@1';

/** Refuses an actor that the registry has not verified or has suspended, and one with an open block, naming each block. */
export const requireEligible = (actorId: string, { standing, blocks }: Applicant): void => {
  if (standing !== 'verified') {
    const code = standing === 'suspended' ? 'APPLICANT_SUSPENDED' : 'APPLICANT_NOT_VERIFIED';
    throw new DomainError<EligibilityRefusal>(code, { rule: RULE, facts: { actorId } });
  }
  if (blocks.length === 0) return;
  throw new DomainError<EligibilityRefusal>('APPLICANT_BLOCKED', {
    rule: RULE,
    facts: { actorId, blocks: blocks.map(({ blockId, kind, reference }) => ({ blockId, kind, reference })) },
    wouldPassIf: { blocks: [] },
  });
};
