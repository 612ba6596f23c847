import type { ActorRef } from '@ceriss/event-sourcing';
import { DomainError, type MoneyJson } from '@ceriss/kernel';
import { LARGEST_SHARE } from '../powers/competent-authority.rules.js';

/** The competent authority, as it stands in what it has decided. */
export type Authority = Readonly<{ actorId: string; amount: MoneyJson; rule: string }>;
export type CompetenceRefusal = 'REIMBURSEMENT_NO_COMPETENT_AUTHORITY' | 'REIMBURSEMENT_NOT_COMPETENT';

/** Only the competent authority opens, agrees and closes. Answers it, for the record. */
export const requireCompetent = (authority: Authority | undefined, { organisation }: ActorRef): Authority => {
  if (!authority) {
    throw new DomainError<CompetenceRefusal>('REIMBURSEMENT_NO_COMPETENT_AUTHORITY', {
      rule: LARGEST_SHARE,
      facts: { organisation: organisation ?? null },
      wouldPassIf: { poolFinancedBy: 'public-entity' },
    });
  }
  if (organisation === authority.actorId) return authority;
  throw new DomainError<CompetenceRefusal>('REIMBURSEMENT_NOT_COMPETENT', {
    rule: authority.rule,
    facts: { authorityId: authority.actorId, share: authority.amount, organisation: organisation ?? null },
    wouldPassIf: { organisation: authority.actorId },
  });
};
