import { DomainError } from '@ceriss/kernel';
import { changedBy } from '../tables.js';
import { PLAIN_CONDITIONS, type CallConditions } from './call-conditions.js';
import type { ConflictNoted } from './call-conflict.events.js';
import type { CallEvent, CallTerms, RankedApplication } from './call.events.js';

export type CallStatus = 'draft' | 'published' | 'closed' | 'ranked' | 'proposed' | 'resolved' | 'cancelled';
export type KnownCall = Readonly<{
  status: CallStatus;
  callId: string;
  terms: CallTerms;
  conditions: CallConditions;
  ranking: readonly RankedApplication[];
  /** Subjects of the assessors who score, and of those who were replaced. */
  panel: readonly string[];
  replaced: readonly string[];
  /** Whoever decides on the applications must have read them with all of these. */
  conflicts: readonly ConflictNoted[];
  amendments: number;
  allegationsUntil?: string;
}>;
export type Call = Readonly<{ status: 'none' }> | KnownCall;

export const initialState = (): Call => ({ status: 'none' });

/** The call, or the refusal CALL_NOT_FOUND. */
export const knownCall = (call: Call): KnownCall => {
  if (call.status === 'none') throw new DomainError('CALL_NOT_FOUND');
  return call;
};

type Later = Exclude<CallEvent, { type: 'financing.call-drafted' }>;

const change = changedBy<KnownCall, Later>({
  'financing.call-conditions-set': (call, { callId: _, ...conditions }) => ({ ...call, conditions }),
  'financing.call-published': (call) => ({ ...call, status: 'published' }),
  'financing.call-amended': (call, { closesAt, amendment }) => ({
    ...call,
    amendments: amendment,
    terms: { ...call.terms, closesAt },
  }),
  'financing.call-cancelled': (call) => ({ ...call, status: 'cancelled' }),
  'financing.assessor-appointed': (call, { assessor, replaces }) => ({
    ...call,
    panel: [...call.panel.filter((one) => one !== replaces), assessor],
    replaced: replaces === undefined ? call.replaced : [...call.replaced, replaces],
  }),
  'financing.call-conflict-noted': (call, noted) => ({ ...call, conflicts: [...call.conflicts, noted] }),
  'financing.call-window-closed': (call) => ({ ...call, status: 'closed' }),
  'financing.call-ranked': (call, { ranking }) => ({
    ...call,
    ranking,
    status: call.status === 'proposed' ? 'proposed' : 'ranked',
  }),
  'financing.proposal-published': (call, { allegationsUntil }) => ({ ...call, status: 'proposed', allegationsUntil }),
  'financing.call-resolved': (call) => ({ ...call, status: 'resolved' }),
  'financing.waiting-list-called-up': (call, { applicationId }) => ({
    ...call,
    ranking: call.ranking.map((one) => (one.applicationId === applicationId ? { ...one, outcome: 'proposed' } : one)),
  }),
});

export const evolve = (call: Call, event: CallEvent): Call => {
  if (event.type === 'financing.call-drafted') {
    const { callId, draftedOn: _, ...terms } = event.data;
    const nobody = { panel: [], replaced: [], conflicts: [], ranking: [], amendments: 0 };
    return { status: 'draft', callId, terms, conditions: PLAIN_CONDITIONS, ...nobody };
  }
  return call.status === 'none' ? call : change(call, event);
};
