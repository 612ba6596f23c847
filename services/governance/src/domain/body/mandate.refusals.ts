import { DomainError } from '@ceriss/kernel';
import type { ConstitutedBody, Mandate } from './body.state.js';

export type MandateRule =
  | 'SEAT_UNKNOWN'
  | 'SEAT_OCCUPIED'
  | 'MANDATE_PERIOD_IMPOSSIBLE'
  | 'MANDATE_TERM_TOO_LONG'
  | 'MANDATE_TERMS_EXHAUSTED'
  | 'MANDATE_BREAKS_STATE_MAJORITY'
  | 'MANDATE_NOT_FOUND'
  | 'MANDATE_NOT_OWN'
  | 'MANDATE_ALREADY_ENDED'
  | 'MANDATE_ALREADY_SUSPENDED'
  | 'MANDATE_NOT_SUSPENDED';

/** Throws MANDATE_NOT_FOUND. */
export const mandateOf = (body: ConstitutedBody, mandateId: string): Mandate => {
  const mandate = body.mandates.find((candidate) => candidate.mandateId === mandateId);
  if (!mandate) throw new DomainError<MandateRule>('MANDATE_NOT_FOUND', { facts: { mandateId } });
  return mandate;
};
