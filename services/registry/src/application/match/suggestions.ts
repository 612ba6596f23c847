import type { Match, Subject } from '../../domain/match/match.js';

/** Who is at the other end of a tie that a suggestion becomes; undefined where there is nobody. */
export type Found = Readonly<{ match: Match; anchorId: string | undefined; counterpartId: string | undefined }>;

/** What is suggested now. */
export interface Suggestions {
  find(subject: Subject, matchId: string): Promise<Found | undefined>;
}

export const SUGGESTIONS = Symbol('Suggestions');
