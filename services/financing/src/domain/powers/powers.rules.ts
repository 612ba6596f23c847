import type { ActorRef } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { z } from 'zod';
import { id } from '../stored-shapes.js';

/** Who holds which power over a call: organisations, by their actor ids. */
export const parties = z.object({
  /** Calls, resolves and grants. */
  grantingAuthority: id,
  /** Examines, has assessed, ranks and proposes. */
  instructingBody: id,
  /** Pays. */
  payingAgent: id,
  /** Hands the money on for the granting authority (LGS, art. 12); it may be the paying agent. */
  collaboratingEntity: id.optional(),
});
export type Parties = z.infer<typeof parties>;
export type Power = keyof Parties;
export type PowersRefusal = 'POWER_NOT_HELD' | 'CALL_PARTIES_NOT_DISTINCT';

const RULE = 'powers@1';

/** Refuses whoever does not act for the organisation that holds a power. Where no parties were named, roles alone decide. */
export const requirePower = (power: Power, held: Parties | undefined, { organisation, role }: ActorRef): void => {
  if (!held || role === 'deadline' || held[power] === organisation) return;
  throw new DomainError<PowersRefusal>('POWER_NOT_HELD', {
    rule: RULE,
    facts: { power, heldBy: held[power] ?? null, organisation: organisation ?? null },
    wouldPassIf: { organisation: held[power] ?? null },
  });
};

/** Refuses one organisation in two of granting, instructing and paying. */
export const requireDistinct = ({ grantingAuthority, instructingBody, payingAgent }: Parties): void => {
  const three = [grantingAuthority, instructingBody, payingAgent];
  if (new Set(three).size === three.length) return;
  const facts = { grantingAuthority, instructingBody, payingAgent };
  throw new DomainError<PowersRefusal>('CALL_PARTIES_NOT_DISTINCT', {
    rule: RULE,
    facts,
    wouldPassIf: { organisations: 3 },
  });
};
