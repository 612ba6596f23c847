import { centsOf, DomainError, euros, sumCents, type Cents } from '@ceriss/kernel';
import { requireAuthority } from '../authorisation/authority.rules.js';
import { requirePower } from '../powers/powers.rules.js';
import { lastDayOfTerm } from '../terms-in-working-days.js';
import { requireConsidered } from './call-conflict.rules.js';
import type { CallUp, PublishProposal, RankCall, ResolveCall, Standing } from './call.commands.js';
import type { CallEvent, RankedApplication } from './call.events.js';
import { knownCall, type Call, type KnownCall } from './call.state.js';
import { requireAssessed, requireCurrent, type CurrentRankingRefusal } from './current-ranking.rules.js';
import { requireNotCancelled, requireWindowOver } from './publication.decisions.js';
import { potOf, potsOf, rank, RANKING_RULE } from './ranking.rules.js';

export type ResolutionRefusal =
  | CurrentRankingRefusal
  | 'CALL_NOT_RANKED'
  | 'CALL_ALREADY_RESOLVED'
  | 'CALL_NOT_RESOLVED'
  | 'CALL_WITHOUT_PROVISIONAL_STAGE'
  | 'CALL_PROPOSAL_NOT_PUBLISHED'
  | 'CALL_ALLEGATIONS_RUNNING'
  | 'CALL_ALLEGATIONS_UNANSWERED'
  | 'WAITING_LIST_EMPTY'
  | 'WAITING_LIST_NOT_COVERED';

const STAGES = 'provisional-proposal@1';
const CALL_UP = 'waiting-list@1';

export const rankCall = ({ by, now, ...field }: RankCall['data'], state: Call): CallEvent[] => {
  const call = knownCall(state);
  requireNotCancelled(call);
  requirePower('instructingBody', call.conditions.parties, by);
  requireWindowOver(call, now);
  const { callId, status, terms, conditions } = call;
  if (status === 'resolved') throw new DomainError<ResolutionRefusal>('CALL_ALREADY_RESOLVED', { facts: { callId } });
  requireAssessed(field);
  requireConsidered(call, field);
  const ranking = rank(field.candidates, terms, conditions);
  return [{ type: 'financing.call-ranked', data: { callId, ranking, ruleVersion: RANKING_RULE } }];
};

const requireRanked = ({ callId, status }: KnownCall): void => {
  if (status === 'ranked' || status === 'proposed') return;
  throw new DomainError<ResolutionRefusal>('CALL_NOT_RANKED', {
    facts: { callId, status },
    wouldPassIf: { statusIn: ['ranked', 'proposed'] },
  });
};

export const publishProposal = ({ field, by, publishedOn }: PublishProposal['data'], state: Call): CallEvent[] => {
  const call = knownCall(state);
  requireNotCancelled(call);
  const { callId, status, conditions } = call;
  requirePower('instructingBody', conditions.parties, by);
  if (status === 'proposed') return [];
  requireRanked(call);
  const { allegationWorkingDays, territory } = conditions;
  if (allegationWorkingDays === 0) {
    throw new DomainError<ResolutionRefusal>('CALL_WITHOUT_PROVISIONAL_STAGE', {
      rule: STAGES,
      facts: { callId, allegationWorkingDays },
      wouldPassIf: { allegationWorkingDaysAtLeast: 1 },
    });
  }
  requireConsidered(call, field);
  requireCurrent(call, field);
  const allegationsUntil = lastDayOfTerm(publishedOn, allegationWorkingDays, territory);
  return [{ type: 'financing.proposal-published', data: { callId, publishedOn, allegationsUntil } }];
};

/* Applicants are heard before the proposal becomes definitive: their term is over, and each of them has an answer. */
const requireHeard = (
  { callId, status, conditions, allegationsUntil }: KnownCall,
  { unanswered, resolvedOn }: ResolveCall['data'],
): void => {
  if (conditions.allegationWorkingDays === 0) return;
  if (status !== 'proposed' || allegationsUntil === undefined) {
    throw new DomainError<ResolutionRefusal>('CALL_PROPOSAL_NOT_PUBLISHED', {
      rule: STAGES,
      facts: { callId, status },
      wouldPassIf: { status: 'proposed' },
    });
  }
  if (resolvedOn <= allegationsUntil) {
    throw new DomainError<ResolutionRefusal>('CALL_ALLEGATIONS_RUNNING', {
      rule: STAGES,
      facts: { allegationsUntil, resolvedOn },
      wouldPassIf: { dayAfter: allegationsUntil },
    });
  }
  if (unanswered.length === 0) return;
  throw new DomainError<ResolutionRefusal>('CALL_ALLEGATIONS_UNANSWERED', {
    rule: STAGES,
    facts: { unanswered },
    wouldPassIf: { answered: unanswered },
  });
};

export const resolveCall = (data: ResolveCall['data'], state: Call): CallEvent[] => {
  const call = knownCall(state);
  requireNotCancelled(call);
  const { callId, status, conditions } = call;
  if (status === 'resolved') return [];
  const { claim, resolvedOn, by, now } = data;
  requirePower('grantingAuthority', conditions.parties, by);
  requireAuthority(claim, callId, now);
  requireRanked(call);
  requireHeard(call, data);
  requireConsidered(call, data.field);
  requireCurrent(call, data.field);
  return [{ type: 'financing.call-resolved', data: { callId, resolutionId: claim.resolutionId, resolvedOn } }];
};

const availableIn = (pot: string, call: KnownCall, standings: readonly Standing[]): Cents => {
  const { terms, conditions, ranking } = call;
  const held = ranking.flatMap(({ applicationId, outcome, requested }) => {
    const standing = standings.find((one) => one.applicationId === applicationId);
    if (outcome !== 'proposed' || potOf(standing?.territory, conditions) !== pot) return [];
    return standing ? [standing.gone ? 0n : centsOf(standing.held)] : [centsOf(requested)];
  });
  return (potsOf(terms.budget, conditions).get(pot) ?? 0n) - sumCents(held);
};

type Next = Readonly<{ next: RankedApplication; available: Cents }>;

/* In every pot the first who waits; whoever has withdrawn waits no more. */
const nextOf = (call: KnownCall, standings: readonly Standing[]): Next[] => {
  const byId = new Map(standings.map((one) => [one.applicationId, one]));
  const waiting = call.ranking.filter(
    ({ outcome, applicationId }) => outcome === 'waiting-list' && !byId.get(applicationId)?.gone,
  );
  const pots = Map.groupBy(waiting, ({ applicationId }) => potOf(byId.get(applicationId)?.territory, call.conditions));
  return [...pots].map(([pot, [next]]) => ({ next: next!, available: availableIn(pot, call, standings) }));
};

/** The next in order, and nobody past it: money that covers only a later one stays where it is. */
export const callUp = ({ standings, by, calledUpOn }: CallUp['data'], state: Call): CallEvent[] => {
  const call = knownCall(state);
  requirePower('grantingAuthority', call.conditions.parties, by);
  const { callId, status } = call;
  if (status !== 'resolved') {
    throw new DomainError<ResolutionRefusal>('CALL_NOT_RESOLVED', {
      rule: CALL_UP,
      facts: { callId, status },
      wouldPassIf: { status: 'resolved' },
    });
  }
  const candidates = nextOf(call, standings);
  if (candidates.length === 0) {
    const wouldPassIf = { waitingAtLeast: 1 };
    throw new DomainError<ResolutionRefusal>('WAITING_LIST_EMPTY', { rule: CALL_UP, facts: { callId }, wouldPassIf });
  }
  const covered = candidates.find(({ next, available }) => centsOf(next.requested) <= available);
  if (covered) {
    const { applicationId, position, requested } = covered.next;
    const data = { callId, applicationId, position, requested, available: euros(covered.available), calledUpOn };
    return [{ type: 'financing.waiting-list-called-up', data }];
  }
  const [{ next, available }] = candidates as [Next];
  const { applicationId, position, requested } = next;
  throw new DomainError<ResolutionRefusal>('WAITING_LIST_NOT_COVERED', {
    rule: CALL_UP,
    facts: { applicationId, position, requested, available: euros(available) },
    wouldPassIf: { freedAtLeast: euros(centsOf(requested) - available) },
  });
};
