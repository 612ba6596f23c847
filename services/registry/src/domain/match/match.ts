import { namedId } from '@ceriss/kernel';

/** Raised when reasons or points change: a score is of one version. */
export const MATCH_FORMULA = 'matches@2';

/** For what something is suggested; a territory by its code. */
export type Subject = Readonly<{ kind: 'initiative' | 'challenge' | 'territory'; id: string }>;

export const TARGET_KINDS = ['partner', 'initiative', 'territory', 'network'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** Why, with what it counts and the facts behind it. */
export type Reason = Readonly<{ code: ReasonCode; points: number; facts: Readonly<Record<string, readonly string[]>> }>;

/** What each reason counts; where it may count several times, at most `most` times. */
export const POINTS = {
  'shared-challenge': { points: 4, most: 1 },
  'missing-service': { points: 3, most: 2 },
  'same-service': { points: 2, most: 1 },
  'same-target-group': { points: 1, most: 1 },
  'same-target-group-elsewhere': { points: 2, most: 1 },
  'missing-sector': { points: 1, most: 1 },
  'two-steps-away': { points: 1, most: 3 },
  'need-without-answer': { points: 3, most: 3 },
  'proven-elsewhere': { points: 1, most: 5 },
  'transferred-before': { points: 2, most: 1 },
  'published-practice': { points: 3, most: 1 },
  'members-take-part': { points: 2, most: 3 },
} as const;
export type ReasonCode = keyof typeof POINTS;

export type Target = Readonly<{ kind: TargetKind; id: string; name: string }>;
export type Match = Readonly<{ matchId: string; target: Target; score: number; reasons: readonly Reason[] }>;

const MATCHES = 'b3f0c2d8-7a15-5e94-8c6b-2f1d9e4a7c50';

/** The same suggestion has the same id whenever it is made. */
export const matchIdOf = (subject: Subject, { kind, id }: Pick<Target, 'kind' | 'id'>): string =>
  namedId(MATCHES, [subject.kind, subject.id, kind, id].join(' '));

/** A reason that counts so many times; none when it does not hold. */
export const reason = (code: ReasonCode, times: number, facts: Reason['facts']): readonly Reason[] => {
  const { points, most } = POINTS[code];
  return times < 1 ? [] : [{ code, points: points * Math.min(times, most), facts }];
};

export const matchOf = (subject: Subject, target: Target, reasons: readonly Reason[]): Match => ({
  matchId: matchIdOf(subject, target),
  target,
  score: reasons.reduce((sum, { points }) => sum + points, 0),
  reasons,
});

/** The best first, of equal ones in the order of their ids. */
export const ranked = (matches: readonly Match[], most: number): readonly Match[] =>
  matches.toSorted((a, b) => b.score - a.score || (a.target.id < b.target.id ? -1 : 1)).slice(0, most);
