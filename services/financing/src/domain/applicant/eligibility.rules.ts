import { DomainError } from '@ceriss/kernel';
import type { Applicant, Block } from './applicant.decider.js';

export type EligibilityRefusal = 'APPLICANT_NOT_VERIFIED' | 'APPLICANT_SUSPENDED' | 'APPLICANT_BLOCKED';

const RULE = 'eligibility@1';

const holdsOn =
  (day: string) =>
  ({ validFrom, validTo }: Block): boolean =>
    (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);

/** Refuses an actor that the registry has not verified or has suspended, and one with a block that holds on that day, naming each. */
export const requireEligible = (actorId: string, { standing, blocks: all }: Applicant, day: string): void => {
  if (standing !== 'verified') {
    const code = standing === 'suspended' ? 'APPLICANT_SUSPENDED' : 'APPLICANT_NOT_VERIFIED';
    throw new DomainError<EligibilityRefusal>(code, {
      rule: RULE,
      facts: { actorId, standing },
      wouldPassIf: { standing: 'verified' },
    });
  }
  const blocks = all.filter(holdsOn(day));
  if (blocks.length === 0) return;
  throw new DomainError<EligibilityRefusal>('APPLICANT_BLOCKED', {
    rule: RULE,
    facts: { actorId, blocks: blocks.map(({ blockId, kind, reference }) => ({ blockId, kind, reference })) },
    wouldPassIf: { blocks: [] },
  });
};
