import { fold, type Aggregate, type Command, type Event, type EventStore } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { bodyAggregate, type BodyRule } from '../domain/body/body.decider.js';
import type { ConstitutedBody } from '../domain/body/body.state.js';
import {
  exampleParticipationRules,
  participationUnder,
  type ParticipationRules,
} from '../domain/consultation/participation-rules.js';
import { matterAggregate, type MatterState } from '../domain/matter/matter.decider.js';
import { proposalAggregate } from '../domain/proposal/proposal.decider.js';
import { refuse } from '../domain/proposal/proposal.rules.js';
import type { Drafted, Proposal } from '../domain/proposal/proposal.state.js';
import { ruleSetAggregate } from '../domain/rule-set/rule-set.decider.js';
import { rulesInForce, versionAt, type RuleSet, type RulesInForce } from '../domain/rule-set/versions.js';
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

export const proposalOf = (store: EventStore, proposalId: string): Promise<Proposal> =>
  stateOf(store, proposalAggregate, proposalId);

/** Throws PROPOSAL_NOT_FOUND. */
export const draftedProposalOf = async (store: EventStore, proposalId: string): Promise<Drafted> => {
  const proposal = await proposalOf(store, proposalId);
  if (proposal.status === 'none') throw refuse('PROPOSAL_NOT_FOUND', { facts: { proposalId } });
  return proposal;
};

/** The council's resolution that a proposal answers, as it stands now; nothing when it answers none. */
export const answeredBy = async (store: EventStore, { answer }: Drafted): Promise<{ answered?: Proposal }> =>
  answer ? { answered: await proposalOf(store, answer.resolutionId) } : {};

/** Throws RULE_SET_NOT_FOUND, RULE_SET_BODY_UNKNOWN. */
export const statutesInForce = async (
  store: EventStore,
  ruleSetId: string,
  bodyCode: string,
  at: Date,
): Promise<RulesInForce> => rulesInForce(ruleSetId, await stateOf(store, ruleSetAggregate, ruleSetId), bodyCode, at);

/** The statutes of a rule set in all their versions; none when there is no such rule set. */
export const ruleSetOf = (store: EventStore, ruleSetId: string): Promise<RuleSet> =>
  stateOf(store, ruleSetAggregate, ruleSetId);

/** What the statutes of a body say of participation now; the example where there is no body, or they say nothing. */
export const participationOf = async (
  store: EventStore,
  bodyId: string | undefined,
  at: Date,
): Promise<ParticipationRules> => {
  if (bodyId === undefined) return exampleParticipationRules;
  const { ruleSetId } = await bodyOf(store, bodyId);
  return participationUnder(ruleSetId, versionAt(await ruleSetOf(store, ruleSetId), at));
};

export const matterOf = (store: EventStore, reference: string): Promise<MatterState> =>
  stateOf(store, matterAggregate, reference);

/** Whether what a matter is about is known as ready for a decision, and as of that kind. */
export const isMatterReady = async (store: EventStore, { kind, reference }: Matter): Promise<boolean> => {
  if (reference === undefined) return false;
  const matter = await matterOf(store, reference);
  return matter.status === 'ready' && matter.kind === kind;
};
