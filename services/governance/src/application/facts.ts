import { fold, type Aggregate, type Command, type Event, type EventStore } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { bodyAggregate, type BodyRule } from '../domain/body/body.decider.js';
import type { ConstitutedBody } from '../domain/body/body.state.js';
import { matterAggregate } from '../domain/matter/matter.decider.js';
import { proposalAggregate } from '../domain/proposal/proposal.decider.js';
import { refuse } from '../domain/proposal/proposal.rules.js';
import type { Proposal } from '../domain/proposal/proposal.state.js';
import { ruleSetAggregate, rulesInForce, type RulesInForce } from '../domain/rule-set/rule-set.decider.js';
import type { Matter } from '../domain/voting/matter.js';

/* What a decision needs of other aggregates is read from their streams: a read model may be behind. */
const stateOf = async <S, C extends Command, E extends Event>(
  store: EventStore,
  aggregate: Aggregate<S, C, E>,
  id: string,
): Promise<S> => fold(aggregate, await store.readStream(aggregate.streamOf(id)));

/** Throws BODY_NOT_FOUND. */
export const bodyOf = async (store: EventStore, bodyId: string): Promise<ConstitutedBody> => {
  const body = await stateOf(store, bodyAggregate, bodyId);
  if (body.status === 'none') throw new DomainError<BodyRule>('BODY_NOT_FOUND', { facts: { bodyId } });
  return body;
};

export type DraftedProposal = Exclude<Proposal, { status: 'none' }>;

export const proposalOf = (store: EventStore, proposalId: string): Promise<Proposal> =>
  stateOf(store, proposalAggregate, proposalId);

/** Throws PROPOSAL_NOT_FOUND. */
export const draftedProposalOf = async (store: EventStore, proposalId: string): Promise<DraftedProposal> => {
  const proposal = await proposalOf(store, proposalId);
  if (proposal.status === 'none') throw refuse('PROPOSAL_NOT_FOUND', { facts: { proposalId } });
  return proposal;
};

/** The council's resolution that a proposal answers, as it stands now; nothing when it answers none. */
export const answeredBy = async (store: EventStore, { answer }: DraftedProposal): Promise<{ answered?: Proposal }> =>
  answer ? { answered: await proposalOf(store, answer.resolutionId) } : {};

/** Throws RULE_SET_NOT_FOUND, RULE_SET_BODY_UNKNOWN. */
export const statutesInForce = async (
  store: EventStore,
  ruleSetId: string,
  bodyCode: string,
  at: Date,
): Promise<RulesInForce> => rulesInForce(ruleSetId, await stateOf(store, ruleSetAggregate, ruleSetId), bodyCode, at);

export const isMatterReady = async (store: EventStore, { reference }: Matter): Promise<boolean> =>
  reference !== undefined && (await stateOf(store, matterAggregate, reference)).status === 'ready';
