import { DomainError } from '@ceriss/kernel';
import { addDays } from '@ceriss/spain';
import { requireOwn } from '../party.rules.js';
import type { ConfirmInitiative, RequestConfirmation } from './initiative.commands.js';
import type { InitiativeEvent } from './initiative.events.js';
import { requireOngoing } from './initiative.rules.js';
import type { Registered } from './initiative.state.js';

/** When what the register says of an initiative is old, in days counted in Madrid. A changed figure has the next version. */
export const STALENESS = {
  rule: 'initiative-staleness@1',
  staleAfterDays: 365,
  answerWithinDays: 30,
  askAgainAfterDays: 30,
} as const;

/** The promoter says that what stands in the register holds today. */
export const confirm = (
  { initiativeId, today, by }: ConfirmInitiative['data'],
  initiative: Registered,
): InitiativeEvent[] => {
  requireOwn(by, initiative.promoterId);
  requireOngoing(initiativeId, initiative);
  if (initiative.confirmedOn === today) return [];
  return [{ type: 'registry.initiative-confirmed', data: { initiativeId, confirmedOn: today } }];
};

/** Asks the promoter to confirm; not again until it has had time to answer. */
export const requestConfirmation = (
  { initiativeId, today }: RequestConfirmation['data'],
  initiative: Registered,
): InitiativeEvent[] => {
  const { requestedOn } = initiative;
  requireOngoing(initiativeId, initiative);
  if (requestedOn === today) return [];
  const { rule, answerWithinDays, askAgainAfterDays } = STALENESS;
  const notBefore = requestedOn && addDays(requestedOn, askAgainAfterDays);
  if (notBefore && today < notBefore) {
    throw new DomainError('CONFIRMATION_ALREADY_REQUESTED', {
      rule,
      facts: { initiativeId, requestedOn: requestedOn!, askAgainAfterDays },
      wouldPassIf: { today: { notBefore } },
    });
  }
  const dueOn = addDays(today, answerWithinDays);
  return [{ type: 'registry.confirmation-requested', data: { initiativeId, requestedOn: today, dueOn, rule } }];
};
