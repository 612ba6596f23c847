import { DomainError } from '@ceriss/kernel';
import type { KnownCall } from './call.state.js';
import type { Racing } from './field.rules.js';
import { rank } from './ranking.rules.js';

export type CurrentRankingRefusal = 'CALL_ASSESSMENT_PENDING' | 'CALL_RANKING_OUTDATED';

type Place = Readonly<{ applicationId: string; total: string; outcome: string }>;
/* What of a place follows from points alone; whether the money covers it may change when somebody withdraws, and is no reason to rank again. */
const byPoints = ({ applicationId, total, outcome }: Place): string =>
  `${applicationId} ${total} ${outcome === 'below-minimum'}`;

/** Refuses while somebody who was handed in is still being assessed. */
export const requireAssessed = ({ pending }: Pick<Racing, 'pending'>): void => {
  if (pending.length === 0) return;
  throw new DomainError<CurrentRankingRefusal>('CALL_ASSESSMENT_PENDING', {
    facts: { pending },
    wouldPassIf: { assessed: pending },
  });
};

/**
 * Refuses a ranking that was made from other points than those that stand now: an allegation was upheld, or a score set aside. Whoever has
 * withdrawn since is left out on both sides.
 */
export const requireCurrent = (
  { ranking, terms, conditions, callId }: KnownCall,
  { candidates, pending }: Racing,
): void => {
  requireAssessed({ pending });
  const inRace = new Set(candidates.map(({ applicationId }) => applicationId));
  const then = ranking.filter(({ applicationId }) => inRace.has(applicationId));
  const now = rank(candidates, terms, conditions);
  const outdated = now.filter((one, at) => then[at] === undefined || byPoints(then[at]) !== byPoints(one));
  if (outdated.length === 0) return;
  throw new DomainError<CurrentRankingRefusal>('CALL_RANKING_OUTDATED', {
    rule: 'provisional-proposal@1',
    facts: { callId, outdated: outdated.map(({ applicationId }) => applicationId) },
    wouldPassIf: { rankedAgain: true },
  });
};
