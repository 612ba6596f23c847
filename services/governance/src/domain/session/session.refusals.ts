import { DomainError, type Refusal } from '@ceriss/kernel';

export const sessionCodes = [
  'SESSION_NOT_FOUND',
  'SESSION_EXISTS',
  'SESSION_IN_OTHER_STATUS',
  'SESSION_RULES_MISSING',
  'SESSION_CONVENER_NOT_ENTITLED',
  'SESSION_REQUEST_NOT_FORESEEN',
  'SESSION_REQUEST_OF_OTHER_CONSTITUENCY',
  'SESSION_REQUEST_TOO_FEW',
  'SESSION_IN_THE_PAST',
  'SESSION_NOTICE_TOO_SHORT',
  'SESSION_URGENCY_NOT_FORESEEN',
  'SESSION_AGENDA_EMPTY',
  'SESSION_PROPOSAL_OF_OTHER_BODY',
  'SESSION_PLACE_INCOMPLETE',
  'SESSION_NOT_A_MEMBER',
  'SESSION_ACKNOWLEDGE_BY_IMPOSSIBLE',
  'SESSION_TIME_IMPOSSIBLE',
  'SESSION_ALREADY_PRESENT',
  'SESSION_SEAT_NOT_PRESENT',
  'SESSION_MANNER_IMPOSSIBLE',
  'SESSION_PROXY_NOT_PRESENT',
  'SESSION_PROXIES_EXCEEDED',
  'SESSION_NOT_YET',
  'SESSION_SECOND_CALL_NOT_FORESEEN',
  'SESSION_NO_QUORUM',
  'SESSION_QUORUM_REACHED',
  'SESSION_ITEM_NOT_ON_AGENDA',
  'SESSION_URGENCY_NEEDS_ALL',
  'SESSION_SEAT_COUNTED_TWICE',
  'SESSION_OUTCOME_IMPOSSIBLE',
  'SESSION_ITEMS_OPEN',
  'MINUTES_OTHER_VERSION',
  'MINUTES_NOT_AGREED',
  'MINUTES_NOT_CARRIED',
  'MINUTES_OTHER_SESSION',
  'MINUTES_APPROVED_ALREADY',
] as const;

export type SessionCode = (typeof sessionCodes)[number];

export const refuse = (code: SessionCode, refusal: Refusal): DomainError => new DomainError<SessionCode>(code, refusal);

/** The rule of this body's statutes that was broken: `council-notice (statutes@1)`. */
export const ruleOf = (
  { bodyCode, ruleVersion }: Readonly<{ bodyCode: string; ruleVersion: number }>,
  rule: string,
): string => `${bodyCode}-${rule} (statutes@${ruleVersion})`;
