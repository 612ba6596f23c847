import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError, type MoneyJson } from '@ceriss/kernel';
import { requireAuthority, type Claim } from '../authorisation/authority.rules.js';
import { openPool, uncommittedCents, type Pool } from '../pool/pool.decider.js';
import { callCodec, type CallEvent, type CallTerms, type RankedApplication } from './call.events.js';
import { rank, RANKING_RULE, type Candidate } from './ranking.rules.js';
import { requireTerms } from './terms.rules.js';

export type DraftCall = Command<'DraftCall', { callId: string; terms: CallTerms; pool: Pool; draftedOn: string }>;
export type PublishCall = Command<
  'PublishCall',
  {
    claim: Claim;
    /** What the pool has set aside for this call. */
    reserved: MoneyJson | undefined;
    now: Date;
  }
>;
export type CloseWindow = Command<'CloseWindow', { now: Date }>;
/** `pending` are applications handed in whose assessment has not come to an end. */
export type RankCall = Command<'RankCall', { candidates: readonly Candidate[]; pending: readonly string[]; now: Date }>;
/** Makes the ranking definitive. */
export type ResolveCall = Command<'ResolveCall', { claim: Claim; resolvedOn: string; now: Date }>;
export type CallCommand = DraftCall | PublishCall | CloseWindow | RankCall | ResolveCall;

export type CallRefusal =
  | 'CALL_NOT_FOUND'
  | 'CALL_NOT_PUBLISHED'
  | 'CALL_BUDGET_NOT_RESERVED'
  | 'CALL_WINDOW_OVER'
  | 'CALL_WINDOW_STILL_OPEN'
  | 'CALL_ASSESSMENT_PENDING'
  | 'CALL_NOT_RANKED'
  | 'CALL_ALREADY_RESOLVED';

export type KnownCall = Readonly<{
  status: 'draft' | 'published' | 'closed' | 'ranked' | 'resolved';
  callId: string;
  terms: CallTerms;
  ranking: readonly RankedApplication[];
}>;
export type Call = Readonly<{ status: 'none' }> | KnownCall;

const initialState = (): Call => ({ status: 'none' });

const evolve = (call: Call, { type, data }: CallEvent): Call => {
  if (type === 'financing.call-drafted') {
    const { callId, draftedOn: _, ...terms } = data;
    return { status: 'draft', callId, terms, ranking: [] };
  }
  if (call.status === 'none') return call;
  switch (type) {
    case 'financing.call-published':
      return { ...call, status: 'published' };
    case 'financing.call-window-closed':
      return { ...call, status: 'closed' };
    case 'financing.call-ranked':
      return { ...call, status: 'ranked', ranking: data.ranking };
    case 'financing.call-resolved':
      return { ...call, status: 'resolved' };
  }
};

/** The call, or the refusal CALL_NOT_FOUND. */
export const knownCall = (call: Call): KnownCall => {
  if (call.status === 'none') throw new DomainError<CallRefusal>('CALL_NOT_FOUND');
  return call;
};

const draftCall = ({ callId, terms, pool, draftedOn }: DraftCall['data'], call: Call): CallEvent[] => {
  if (call.status !== 'none') return [];
  requireTerms(terms, uncommittedCents(openPool(pool)));
  return [{ type: 'financing.call-drafted', data: { callId, ...terms, draftedOn } }];
};

const publishCall = ({ claim, reserved, now }: PublishCall['data'], state: Call): CallEvent[] => {
  const { status, callId, terms } = knownCall(state);
  if (status !== 'draft') return [];
  requireAuthority(claim, callId, now);
  const { title, budget, opensAt, closesAt } = terms;
  if (reserved?.cents !== budget.cents) {
    throw new DomainError<CallRefusal>('CALL_BUDGET_NOT_RESERVED', {
      facts: { callId, budget, reserved: reserved ?? null },
    });
  }
  if (now > new Date(closesAt)) {
    throw new DomainError<CallRefusal>('CALL_WINDOW_OVER', { facts: { closesAt, now: now.toISOString() } });
  }
  const { resolutionId } = claim;
  return [{ type: 'financing.call-published', data: { callId, title, budget, opensAt, closesAt, resolutionId } }];
};

const requireWindowOver = ({ status, terms: { closesAt } }: KnownCall, now: Date): void => {
  if (status === 'draft') throw new DomainError<CallRefusal>('CALL_NOT_PUBLISHED');
  if (now > new Date(closesAt)) return;
  throw new DomainError<CallRefusal>('CALL_WINDOW_STILL_OPEN', { facts: { closesAt, now: now.toISOString() } });
};

const closeWindow = ({ now }: CloseWindow['data'], state: Call): CallEvent[] => {
  const call = knownCall(state);
  requireWindowOver(call, now);
  const { callId, terms } = call;
  if (call.status !== 'published') return [];
  return [{ type: 'financing.call-window-closed', data: { callId, closesAt: terms.closesAt } }];
};

const rankCall = ({ candidates, pending, now }: RankCall['data'], state: Call): CallEvent[] => {
  const call = knownCall(state);
  requireWindowOver(call, now);
  const { callId, status, terms } = call;
  if (status === 'resolved') throw new DomainError<CallRefusal>('CALL_ALREADY_RESOLVED', { facts: { callId } });
  if (pending.length > 0) throw new DomainError<CallRefusal>('CALL_ASSESSMENT_PENDING', { facts: { pending } });
  return [
    { type: 'financing.call-ranked', data: { callId, ranking: rank(candidates, terms), ruleVersion: RANKING_RULE } },
  ];
};

const resolveCall = ({ claim, resolvedOn, now }: ResolveCall['data'], state: Call): CallEvent[] => {
  const { callId, status } = knownCall(state);
  if (status === 'resolved') return [];
  requireAuthority(claim, callId, now);
  if (status !== 'ranked') throw new DomainError<CallRefusal>('CALL_NOT_RANKED', { facts: { callId, status } });
  return [{ type: 'financing.call-resolved', data: { callId, resolutionId: claim.resolutionId, resolvedOn } }];
};

const decide = ({ type, data }: CallCommand, call: Call): CallEvent[] => {
  switch (type) {
    case 'DraftCall':
      return draftCall(data, call);
    case 'PublishCall':
      return publishCall(data, call);
    case 'CloseWindow':
      return closeWindow(data, call);
    case 'RankCall':
      return rankCall(data, call);
    case 'ResolveCall':
      return resolveCall(data, call);
  }
};

export const callAggregate: Aggregate<Call, CallCommand, CallEvent> = {
  decider: { initialState, evolve, decide },
  codec: callCodec,
  streamOf: (callId) => `financing.call-${callId}`,
};
