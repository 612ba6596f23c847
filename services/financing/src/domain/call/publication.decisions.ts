import { DomainError } from '@ceriss/kernel';
import { requireAuthority } from '../authorisation/authority.rules.js';
import { openPool, uncommittedCents } from '../pool/pool.decider.js';
import { requirePower } from '../powers/powers.rules.js';
import { requireConditions } from './call-conditions.js';
import type { AmendCall, AppointAssessor, CancelCall, CloseWindow, DraftCall, PublishCall } from './call.commands.js';
import type { CallEvent } from './call.events.js';
import { knownCall, type Call, type KnownCall } from './call.state.js';
import { requireTerms } from './terms.rules.js';

export type PublicationRefusal =
  | 'CALL_NOT_PUBLISHED'
  | 'CALL_BUDGET_NOT_RESERVED'
  | 'CALL_WINDOW_OVER'
  | 'CALL_WINDOW_STILL_OPEN'
  | 'CALL_ALREADY_RESOLVED'
  | 'CALL_CANCELLED'
  | 'CALL_AMENDMENT_SHORTENS'
  | 'ASSESSOR_NOT_ON_PANEL';

export const draftCall = (
  { callId, terms, conditions, pool, draftedOn }: DraftCall['data'],
  call: Call,
): CallEvent[] => {
  if (call.status !== 'none') return [];
  requireTerms(terms, uncommittedCents(openPool(pool)));
  const drafted: CallEvent = { type: 'financing.call-drafted', data: { callId, ...terms, draftedOn } };
  if (!conditions) return [drafted];
  requireConditions(
    conditions,
    terms.criteria.map(({ code }) => code),
  );
  return [drafted, { type: 'financing.call-conditions-set', data: { callId, ...conditions } }];
};

/** Refuses a call that was given up. */
export const requireNotCancelled = ({ status, callId }: KnownCall): void => {
  if (status === 'cancelled') throw new DomainError<PublicationRefusal>('CALL_CANCELLED', { facts: { callId } });
};

const requirePublished = ({ callId, status }: KnownCall): void => {
  if (status !== 'draft') return;
  const wouldPassIf = { statusOtherThan: 'draft' };
  throw new DomainError<PublicationRefusal>('CALL_NOT_PUBLISHED', { facts: { callId, status }, wouldPassIf });
};

const requireWindowOpen = (closesAt: string, now: Date, rule: string, closed = false): void => {
  if (!closed && now <= new Date(closesAt)) return;
  const facts = { closesAt, now: now.toISOString() };
  const wouldPassIf = { nowAtMost: closesAt };
  throw new DomainError<PublicationRefusal>('CALL_WINDOW_OVER', { rule, facts, wouldPassIf });
};

export const publishCall = ({ claim, reserved, by, now }: PublishCall['data'], state: Call): CallEvent[] => {
  const call = knownCall(state);
  requireNotCancelled(call);
  const { status, callId, terms } = call;
  if (status !== 'draft') return [];
  requirePower('grantingAuthority', call.conditions.parties, by);
  requireAuthority(claim, callId, now);
  const { title, budget, opensAt, closesAt } = terms;
  if (reserved?.cents !== budget.cents) {
    throw new DomainError<PublicationRefusal>('CALL_BUDGET_NOT_RESERVED', {
      facts: { callId, budget, reserved: reserved ?? null },
      wouldPassIf: { reserved: budget },
    });
  }
  requireWindowOpen(closesAt, now, 'window@1');
  const { resolutionId } = claim;
  return [{ type: 'financing.call-published', data: { callId, title, budget, opensAt, closesAt, resolutionId } }];
};

/** More time, published while there still is some: nobody's time is ever made shorter. */
export const amendCall = ({ claim, closesAt, reason, by, now }: AmendCall['data'], state: Call): CallEvent[] => {
  const call = knownCall(state);
  requireNotCancelled(call);
  const { status, callId, terms, conditions, amendments } = call;
  requirePower('grantingAuthority', conditions.parties, by);
  requireAuthority(claim, callId, now);
  requirePublished(call);
  requireWindowOpen(terms.closesAt, now, 'amendment@1', status !== 'published');
  if (Date.parse(closesAt) === Date.parse(terms.closesAt)) return [];
  if (Date.parse(closesAt) < Date.parse(terms.closesAt)) {
    throw new DomainError<PublicationRefusal>('CALL_AMENDMENT_SHORTENS', {
      rule: 'amendment@1',
      facts: { closesAt: terms.closesAt, asked: closesAt },
      wouldPassIf: { closesAfter: terms.closesAt },
    });
  }
  const { resolutionId } = claim;
  const data = { callId, amendment: amendments + 1, closesAt, reason, resolutionId, amendedAt: now.toISOString() };
  return [{ type: 'financing.call-amended', data }];
};

export const cancelCall = ({ claim, reason, by, cancelledOn, now }: CancelCall['data'], state: Call): CallEvent[] => {
  const { status, callId, terms, conditions } = knownCall(state);
  if (status === 'cancelled') return [];
  requirePower('grantingAuthority', conditions.parties, by);
  requireAuthority(claim, callId, now);
  if (status === 'resolved') throw new DomainError<PublicationRefusal>('CALL_ALREADY_RESOLVED', { facts: { callId } });
  const { budget, poolId } = terms;
  const { resolutionId } = claim;
  return [{ type: 'financing.call-cancelled', data: { callId, poolId, budget, reason, resolutionId, cancelledOn } }];
};

/** Names who scores. Whoever is replaced scores no more, and what that one has scored does not count. */
export const appointAssessor = (
  { assessor, replaces, by, appointedOn }: AppointAssessor['data'],
  state: Call,
): CallEvent[] => {
  const call = knownCall(state);
  requireNotCancelled(call);
  const { callId, panel, conditions, status } = call;
  requirePower('instructingBody', conditions.parties, by);
  if (panel.includes(assessor)) return [];
  if (status === 'resolved') throw new DomainError<PublicationRefusal>('CALL_ALREADY_RESOLVED', { facts: { callId } });
  if (replaces !== undefined && !panel.includes(replaces)) {
    throw new DomainError<PublicationRefusal>('ASSESSOR_NOT_ON_PANEL', {
      rule: 'assessors@1',
      facts: { callId },
      wouldPassIf: { replacesIn: panel },
    });
  }
  const replacing = replaces === undefined ? {} : { replaces };
  return [{ type: 'financing.assessor-appointed', data: { callId, assessor, ...replacing, appointedOn } }];
};

/** Refuses before the window of a published call is over. */
export const requireWindowOver = (call: KnownCall, now: Date): void => {
  requirePublished(call);
  const { closesAt } = call.terms;
  if (now > new Date(closesAt)) return;
  const facts = { closesAt, now: now.toISOString() };
  throw new DomainError<PublicationRefusal>('CALL_WINDOW_STILL_OPEN', { facts, wouldPassIf: { after: closesAt } });
};

export const closeWindow = ({ now }: CloseWindow['data'], state: Call): CallEvent[] => {
  const call = knownCall(state);
  if (call.status === 'cancelled') return [];
  requireWindowOver(call, now);
  const { callId, terms } = call;
  if (call.status !== 'published') return [];
  return [{ type: 'financing.call-window-closed', data: { callId, closesAt: terms.closesAt } }];
};
