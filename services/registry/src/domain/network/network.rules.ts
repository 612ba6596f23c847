import { DomainError } from '@ceriss/kernel';
import type { Caller } from '../party.rules.js';

/** A network as a looked-up fact. */
export type NetworkFact = Readonly<{
  networkId: string;
  status: 'unknown' | 'formed' | 'dissolved';
  coordinatorId?: string | undefined;
}>;

/** Whoever acts for an organisation acts in a network that it coordinates, or for itself where `self` is named; officers act in any. */
export const requireCoordinator = (
  { role, organisation }: Caller,
  { networkId, coordinatorId }: Readonly<{ networkId: string; coordinatorId?: string | undefined }>,
  self?: string,
): void => {
  if (role === 'registry-officer') return;
  if (organisation !== undefined && (organisation === coordinatorId || organisation === self)) return;
  throw new DomainError('NETWORK_OF_ANOTHER_COORDINATOR', {
    rule: 'coordinator-authority@1',
    facts: { networkId },
    wouldPassIf: { organisation: coordinatorId ?? null },
  });
};

/** Only a network that stands takes anything in. */
export const requireFormed = ({ networkId, status }: NetworkFact): void => {
  if (status === 'formed') return;
  if (status === 'unknown') throw new DomainError('NETWORK_NOT_FOUND', { facts: { networkId } });
  throw new DomainError('NETWORK_DISSOLVED', {
    rule: 'standing-network@1',
    facts: { networkId },
    wouldPassIf: { status: 'formed' },
  });
};
