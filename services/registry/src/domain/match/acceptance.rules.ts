import { DomainError } from '@ceriss/kernel';
import type { Match, Subject } from './match.js';

/** Refuses what was never suggested for the subject, or is not any more. */
export const requireSuggested = <Found>(found: Found | undefined, matchId: string, subject: Subject): Found => {
  if (found) return found;
  throw new DomainError('MATCH_NOT_FOUND', { facts: { matchId, subject } });
};

/** The two ends of the relation that an accepted suggestion becomes. What is not about two organisations becomes none. */
export const requireEnds = (
  { matchId, target }: Match,
  from: string | undefined,
  to: string | undefined,
): Readonly<{ fromActorId: string; toActorId: string }> => {
  if (to === undefined) {
    throw new DomainError('MATCH_WITHOUT_RELATION', {
      rule: 'match-acceptance@1',
      facts: { matchId, kind: target.kind },
      wouldPassIf: { kind: ['partner', 'network'] },
    });
  }
  if (from === undefined) {
    throw new DomainError('MATCH_ACTOR_MISSING', {
      rule: 'match-acceptance@1',
      facts: { matchId },
      wouldPassIf: { actorId: 'the organisation that is to be tied' },
    });
  }
  return { fromActorId: from, toActorId: to };
};
