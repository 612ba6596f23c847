import { DomainError } from '@ceriss/kernel';
import type { Authorisation } from './authorisation.decider.js';

/** What an act claims as its authority: a resolution, and what financing knows of it. */
export type Claim = Readonly<{ resolutionId: string; authorisation: Authorisation }>;
export type AuthorityRefusal = 'CALL_WITHOUT_RESOLUTION_IN_FORCE';

type Missing =
  'resolution-unknown' | 'resolution-superseded' | 'resolution-about-another-matter' | 'resolution-not-yet-in-force';

const missing = ({ inForce, superseded }: Authorisation, callId: string, now: Date): Missing | undefined => {
  if (superseded) return 'resolution-superseded';
  if (!inForce) return 'resolution-unknown';
  if (inForce.matter.kind !== 'call' || inForce.matter.reference !== callId) return 'resolution-about-another-matter';
  return new Date(inForce.from) > now ? 'resolution-not-yet-in-force' : undefined;
};

/** Refuses an act about a call unless the resolution it names is adopted, in force now, about this call and not superseded. */
export const requireAuthority = ({ resolutionId, authorisation }: Claim, callId: string, now: Date): void => {
  const lack = missing(authorisation, callId, now);
  if (!lack) return;
  const { inForce } = authorisation;
  const known = inForce && {
    inForceFrom: inForce.from,
    matterKind: inForce.matter.kind,
    matterReference: inForce.matter.reference ?? null,
  };
  const facts = { callId, resolutionId, missing: lack, ...known };
  throw new DomainError<AuthorityRefusal>('CALL_WITHOUT_RESOLUTION_IN_FORCE', {
    rule: 'authority@1',
    facts,
    wouldPassIf: { resolution: 'in force, not superseded', matter: { kind: 'call', reference: callId } },
  });
};
