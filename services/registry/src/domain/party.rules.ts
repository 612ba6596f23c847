import { DomainError } from '@ceriss/kernel';

/** How an actor stands when a decision is made about it; `unknown` when it was never registered. */
export type Standing = 'unknown' | 'registered' | 'verified' | 'suspended';

/** An actor as a looked-up fact. */
export type Party = Readonly<{ actorId: string; standing: Standing }>;

/** Who asks, as far as authority over an initiative depends on it: a role and the actor that the person acts for. */
export type Caller = Readonly<{ role: string; organisation?: string | undefined }>;

/** Only a registered actor that is not suspended takes on anything new. */
export const requireActive = ({ actorId, standing }: Party, takenAs: string): void => {
  if (standing === 'registered' || standing === 'verified') return;
  throw new DomainError('ACTOR_NOT_ACTIVE', {
    rule: 'active-actor@1',
    facts: { actorId, standing, as: takenAs },
    wouldPassIf: { standing: ['registered', 'verified'] },
  });
};

/** A promoter speaks for its own organisation only; other roles for any. */
export const requireOwn = ({ role, organisation }: Caller, promoterId: string): void => {
  if (role !== 'promoter' || organisation === promoterId) return;
  throw new DomainError('INITIATIVE_OF_ANOTHER_PROMOTER', {
    rule: 'promoter-authority@1',
    facts: { promoterId },
    wouldPassIf: { organisation: promoterId },
  });
};
