import { DomainError } from '@ceriss/kernel';

/** How an actor stands when a decision is made about it; `unknown` when it was never registered. */
export type Standing = 'unknown' | 'registered' | 'verified' | 'suspended' | 'merged';

/** An actor as a looked-up fact; `mergedInto` of one that is an alias of another. */
export type Party = Readonly<{ actorId: string; standing: Standing; mergedInto?: string | undefined }>;

/** Who asks, as far as authority over an initiative depends on it: a role and the actor that the person acts for. */
export type Caller = Readonly<{ role: string; organisation?: string | undefined }>;

/** Only a registered actor that is not suspended takes on anything new. */
export const requireActive = ({ actorId, standing, mergedInto }: Party, takenAs: string): void => {
  if (standing === 'registered' || standing === 'verified') return;
  throw new DomainError('ACTOR_NOT_ACTIVE', {
    rule: 'active-actor@1',
    facts: { actorId, standing, ...(mergedInto && { mergedInto }), as: takenAs },
    wouldPassIf: mergedInto ? { actorId: mergedInto } : { standing: ['registered', 'verified'] },
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
