import { DomainError, type Refusal } from '@ceriss/kernel';
import type { ProposalRule } from './proposal.refusals.js';
import type { Proposal, Round } from './proposal.state.js';

export const refuse = (code: ProposalRule, refusal: Refusal = {}): DomainError<ProposalRule> =>
  new DomainError(code, refusal);

/** `council-quorum@1`: which body's rule, in which version of the statutes. */
export const ruleOf = (vote: Pick<Round, 'rules' | 'ruleVersion'>, name: string): string =>
  `${vote.rules.code}-${name}@${vote.ruleVersion}`;

export const otherStatus = (proposal: Proposal, ...wanted: Proposal['status'][]): DomainError<ProposalRule> =>
  proposal.status === 'none'
    ? refuse('PROPOSAL_NOT_FOUND')
    : refuse('PROPOSAL_IN_OTHER_STATUS', { facts: { status: proposal.status }, wouldPassIf: { status: wanted } });
