import { DomainError, type Refusal } from '@ceriss/kernel';
import type { Proposal, Round } from './proposal.state.js';

export type ProposalRule =
  | 'PROPOSAL_EXISTS'
  | 'PROPOSAL_NOT_FOUND'
  | 'PROPOSAL_IN_OTHER_STATUS'
  | 'PROPOSAL_MATTER_UNKNOWN'
  | 'PROPOSAL_BODY_CANNOT_ANSWER'
  | 'PROPOSAL_ANSWER_NOT_POSSIBLE'
  | 'RESOLUTION_ALREADY_ANSWERED'
  | 'BODY_NOT_VALIDLY_CONSTITUTED'
  | 'VOTING_PERIOD_OUT_OF_LIMITS'
  | 'VOTING_NOT_OPEN'
  | 'VOTING_STILL_OPEN'
  | 'VOTING_CLOSED'
  | 'RECUSAL_SEAT_UNKNOWN'
  | 'BALLOT_AFTER_CLOSE'
  | 'BALLOT_SEAT_NOT_IN_ELECTORATE'
  | 'BALLOT_SEAT_RECUSED'
  | 'BALLOT_MANDATE_NOT_IN_FORCE'
  | 'BALLOT_WITHOUT_DECLARATION'
  | 'RESOLUTION_NOT_IN_FORCE'
  | 'SUPERSEDING_RESOLUTION_NOT_IN_FORCE'
  | 'DISSENT_NOT_AGAINST'
  | 'DISSENT_ALREADY_RECORDED';

export const refuse = (code: ProposalRule, refusal: Refusal = {}): DomainError<ProposalRule> =>
  new DomainError(code, refusal);

/** `council-quorum@1`: which body's rule, in which version of the statutes. */
export const ruleOf = (vote: Pick<Round, 'rules' | 'ruleVersion'>, name: string): string =>
  `${vote.rules.code}-${name}@${vote.ruleVersion}`;

export const otherStatus = (proposal: Proposal, ...wanted: Proposal['status'][]): DomainError<ProposalRule> =>
  proposal.status === 'none'
    ? refuse('PROPOSAL_NOT_FOUND')
    : refuse('PROPOSAL_IN_OTHER_STATUS', { facts: { status: proposal.status }, wouldPassIf: { status: wanted } });
