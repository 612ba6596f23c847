import { DomainError } from '@ceriss/kernel';
import { requireCome } from '../day.rules.js';
import { requireActive, requireOwn } from '../party.rules.js';
import type { AttachPartner, DetachPartner } from './initiative.commands.js';
import type { InitiativeEvent } from './initiative.events.js';
import { requireOngoing } from './initiative.rules.js';
import type { Registered } from './initiative.state.js';

const refusePeriod = (facts: Record<string, string>, notBefore: string): never => {
  throw new DomainError('PARTNERSHIP_PERIOD', { rule: 'partnership-period@1', facts, wouldPassIf: { notBefore } });
};

const isPartner = ({ partners }: Registered, actorId: string): boolean =>
  partners[actorId] !== undefined && partners[actorId].until === undefined;

/** An active actor joins the promoter, from a day on; after having left, for another term. */
export const attachPartner = (data: AttachPartner['data'], initiative: Registered): InitiativeEvent[] => {
  const { by, partner, initiativeId, contribution, validFrom, today } = data;
  const { actorId } = partner;
  requireOwn(by, initiative.promoterId);
  requireOngoing(initiativeId, initiative);
  if (actorId === initiative.promoterId) {
    throw new DomainError('INITIATIVE_PARTNER_IS_PROMOTER', {
      rule: 'distinct-partner@1',
      facts: { actorId },
      wouldPassIf: { partnerOtherThan: actorId },
    });
  }
  if (isPartner(initiative, actorId)) return [];
  requireActive(partner, 'partner');
  requireCome('validFrom', validFrom, today);
  const { term, until } = initiative.partners[actorId] ?? { term: 0 };
  if (until !== undefined && validFrom < until) refusePeriod({ actorId, validFrom }, until);
  const attached = { initiativeId, actorId, contribution, term: term + 1, validFrom };
  return [{ type: 'registry.partner-attached', data: attached }];
};

/** A partner leaves, whatever the stage and whether it is active or not. */
export const detachPartner = (data: DetachPartner['data'], initiative: Registered): InitiativeEvent[] => {
  const { by, today, ...leaving } = data;
  const { actorId, validTo } = leaving;
  // A partner may leave by itself.
  if (by.organisation !== actorId) requireOwn(by, initiative.promoterId);
  if (!isPartner(initiative, actorId)) return [];
  requireCome('validTo', validTo, today);
  const { term, since } = initiative.partners[actorId]!;
  if (since !== undefined && validTo < since) refusePeriod({ actorId, validTo }, since);
  return [{ type: 'registry.partner-left', data: { ...leaving, term } }];
};
