import { DomainError } from '@ceriss/kernel';
import { addDays } from '@ceriss/spain';
import type { ConfirmRelation, RequestRelationConfirmation } from './relation.commands.js';
import type { RelationEvent } from './relation.events.js';
import type { Recorded } from './relation.state.js';
import { TIE_DECAY } from './tie-decay.js';

/* Whoever acts for an organisation speaks of its own ties only. */
const requireSpeaker = ({ relationId, by, speakers }: ConfirmRelation['data']): void => {
  const { role, organisation } = by;
  if (role !== 'promoter' || (organisation !== undefined && speakers.includes(organisation))) return;
  throw new DomainError('RELATION_OF_OTHERS', {
    rule: 'tie-party@1',
    facts: { relationId },
    wouldPassIf: { organisationIn: speakers },
  });
};

/** A day for which somebody says that the tie held; within its last period and not before what was said last. */
export const confirm = (data: ConfirmRelation['data'], relation: Recorded): RelationEvent[] => {
  requireSpeaker(data);
  const { relationId, confirmedOn, evidence, today } = data;
  if (confirmedOn === relation.confirmedOn) return [];
  const { confirmedOn: notBefore, validTo, term } = relation;
  const notAfter = validTo !== undefined && validTo < today ? validTo : today;
  if (confirmedOn >= notBefore && confirmedOn <= notAfter) {
    return [{ type: 'registry.relation-confirmed', data: { relationId, term, confirmedOn, evidence } }];
  }
  throw new DomainError('RELATION_CONFIRMATION_OUTSIDE_PERIOD', {
    rule: 'relation-period@1',
    facts: { relationId, confirmedOn },
    wouldPassIf: { confirmedOn: { notBefore, notAfter } },
  });
};

const requireHeld = (relationId: string, today: string, { validTo }: Recorded): void => {
  if (validTo === undefined || today <= validTo) return;
  throw new DomainError('RELATION_ENDED', {
    rule: 'relation-period@1',
    facts: { relationId, validTo },
    wouldPassIf: { recordedAgainFrom: { notBefore: addDays(validTo, 1) } },
  });
};

/** Asks the parties to confirm a tie that holds; not again until they have had time to answer. */
export const requestConfirmation = (
  { relationId, today }: RequestRelationConfirmation['data'],
  relation: Recorded,
): RelationEvent[] => {
  const { requestedOn, term } = relation;
  requireHeld(relationId, today, relation);
  if (requestedOn === today) return [];
  const { rule, answerWithinDays, askAgainAfterDays } = TIE_DECAY;
  const notBefore = requestedOn && addDays(requestedOn, askAgainAfterDays);
  if (notBefore && today < notBefore) {
    throw new DomainError('RELATION_CONFIRMATION_ALREADY_REQUESTED', {
      rule,
      facts: { relationId, requestedOn: requestedOn!, askAgainAfterDays },
      wouldPassIf: { today: { notBefore } },
    });
  }
  const dueOn = addDays(today, answerWithinDays);
  const requested = { relationId, term, requestedOn: today, dueOn, rule };
  return [{ type: 'registry.relation-confirmation-requested', data: requested }];
};
