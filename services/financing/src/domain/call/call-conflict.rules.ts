import { DomainError } from '@ceriss/kernel';
import { requirePower } from '../powers/powers.rules.js';
import type { NoteConflict } from './call.commands.js';
import type { CallEvent } from './call.events.js';
import { knownCall, type Call, type KnownCall } from './call.state.js';
import type { Field } from './field.rules.js';

export type CallConflictRefusal = 'CALL_ALREADY_RESOLVED' | 'CALL_CONFLICT_NOT_CONSIDERED';

const RULE = 'assessors@1';

/** Once the ranking is definitive, what was resolved is no matter of assessment any more. */
export const noteConflict = (
  { applicationId, assessor, reason, origin, by, notedOn }: NoteConflict['data'],
  state: Call,
): CallEvent[] => {
  const { callId, status, conditions, conflicts } = knownCall(state);
  if (origin === 'found') requirePower('instructingBody', conditions.parties, by);
  if (conflicts.some((one) => one.applicationId === applicationId && one.assessor === assessor)) return [];
  if (status === 'resolved') {
    throw new DomainError<CallConflictRefusal>('CALL_ALREADY_RESOLVED', {
      rule: RULE,
      facts: { callId },
    });
  }
  const noted = { callId, applicationId, assessor, reason, origin, notedOn };
  return [{ type: 'financing.call-conflict-noted', data: noted }];
};

/** Refuses what was decided on applications that were read before a conflict was noted: they have to be read again. */
export const requireConsidered = ({ callId, conflicts }: KnownCall, { conflicts: considered }: Field): void => {
  if (considered === conflicts.length) return;
  throw new DomainError<CallConflictRefusal>('CALL_CONFLICT_NOT_CONSIDERED', {
    rule: RULE,
    facts: { callId, considered, noted: conflicts.length },
    wouldPassIf: { considered: conflicts.length },
  });
};
