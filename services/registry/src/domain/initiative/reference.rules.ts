import { DomainError, namedId } from '@ceriss/kernel';
import { classified } from '../classification.rules.js';
import { requireCome } from '../day.rules.js';
import { requireCoordinator, requireFormed } from '../network/network.rules.js';
import { requireActive, requireOwn } from '../party.rules.js';
import { territoryCodes } from '../territory.rules.js';
import type { ReferenceInitiative, TakeOverReference } from './initiative.commands.js';
import type { InitiativeEvent, InitiativeReferenced } from './initiative.events.js';
import type { Initiative, Referenced, Registered } from './initiative.state.js';

/** The id here of what a network's own register knows under its own id: the same one, however often it is told. */
export const referencedIdOf = (networkId: string, externalId: string): string => namedId(networkId, externalId);

const unchanged = (one: InitiativeReferenced['data'], other: InitiativeReferenced['data']): boolean =>
  (Object.keys({ ...one, ...other }) as (keyof InitiativeReferenced['data'])[]).every(
    (field) => JSON.stringify(one[field]) === JSON.stringify(other[field]),
  );

const requireNewer = (next: InitiativeReferenced['data'], { reference, takenOverBy }: Referenced): void => {
  const { externalId, initiativeId, lastConfirmed } = next;
  if (takenOverBy) {
    throw new DomainError('REFERENCE_TAKEN_OVER', {
      rule: 'reference-or-register@1',
      facts: { initiativeId, externalId, takenOverBy },
    });
  }
  if (lastConfirmed >= reference.lastConfirmed) return;
  throw new DomainError('REFERENCE_OUTDATED', {
    rule: 'reference-order@1',
    facts: { externalId, lastConfirmed },
    wouldPassIf: { lastConfirmed: { notBefore: reference.lastConfirmed } },
  });
};

/** What a network's register says of one of its initiatives. Told again it is the same initiative; told the same, nothing happens. */
export const reference = (data: ReferenceInitiative['data'], initiative: Initiative): InitiativeEvent[] => {
  const { network, promoter, today, by, territories, targetGroups, serviceCodes, catalogue, ...rest } = data;
  requireFormed(network);
  requireCoordinator(by, network);
  requireCome('lastConfirmed', rest.lastConfirmed, today);
  if (promoter) requireActive(promoter, 'promoter');
  const next = {
    ...rest,
    networkId: network.networkId,
    territories: territoryCodes(territories, rest.lastConfirmed),
    ...classified(targetGroups, serviceCodes, { catalogue, day: rest.lastConfirmed }),
    ...(promoter && { promoterId: promoter.actorId }),
  };
  if (initiative.status === 'registered') {
    throw new DomainError('INITIATIVE_ALREADY_REGISTERED', { facts: { initiativeId: next.initiativeId } });
  }
  if (initiative.status === 'referenced') {
    if (unchanged(next, initiative.reference)) return [];
    requireNewer(next, initiative);
  }
  return [{ type: 'registry.initiative-referenced', data: next }];
};

/** An initiative registered here takes the place of a referenced one, so that it does not count twice. */
export const takeOver = (data: TakeOverReference['data'], initiative: Registered | Referenced): InitiativeEvent[] => {
  const { initiativeId, registered, today, by } = data;
  if (initiative.status === 'registered') {
    throw new DomainError('INITIATIVE_NOT_REFERENCED', {
      rule: 'reference-or-register@1',
      facts: { initiativeId },
      wouldPassIf: { status: 'referenced' },
    });
  }
  const { reference: known, takenOverBy } = initiative;
  if (registered.status !== 'registered') {
    throw new DomainError('INITIATIVE_NOT_REGISTERED_HERE', {
      rule: 'reference-or-register@1',
      facts: { initiativeId: registered.initiativeId, status: registered.status },
      wouldPassIf: { status: 'registered' },
    });
  }
  // Where the network says who promotes it, nobody else takes it over.
  requireOwn(by, known.promoterId ?? registered.promoterId!);
  requireOwn(by, registered.promoterId!);
  if (takenOverBy === registered.initiativeId) return [];
  if (takenOverBy) {
    throw new DomainError('REFERENCE_TAKEN_OVER', {
      rule: 'reference-or-register@1',
      facts: { initiativeId, externalId: known.externalId, takenOverBy },
    });
  }
  const takenOver = { initiativeId, takenOverBy: registered.initiativeId, takenOverOn: today };
  return [{ type: 'registry.reference-taken-over', data: takenOver }];
};
