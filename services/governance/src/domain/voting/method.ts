import { z } from 'zod';
import { count, fraction, ordinal } from './values.js';

const reference = z.string().max(200);

/** One majority that a yes must have. A double majority is two of them, and each must be met. */
export const majorityRule = z.object({
  /** What is counted: seats, parts of the weights of constituencies, or constituencies that are more for than against. */
  counting: z.enum(['seats', 'weights', 'constituencies']),
  /** Yes is compared with the threshold's part of yes and no, or of all seats, weights or constituencies of the census. */
  of: z.enum(['votes', 'census']),
  comparison: z.enum(['more-than', 'at-least']),
  threshold: fraction,
  reference: reference.optional(),
});
export type MajorityRule = z.infer<typeof majorityRule>;

/** What decides between options that are equal: a published lot, the order of the list, or nothing, and then none of them wins. */
const tieBreak = z.enum(['lot', 'listed-order', 'none']);
export type TieBreak = z.infer<typeof tieBreak>;

const yesNo = z.object({ method: z.literal('yes-no'), majorities: z.array(majorityRule).min(1).max(3) });

/** Adopted when no more seats object with reasons than are tolerated, and at least one consents. */
const consent = z.object({ method: z.literal('consent'), toleratedObjections: count });

const approval = z.object({
  method: z.literal('approval'),
  winners: ordinal,
  mostApprovals: ordinal.optional(),
  /** A winner needs at least this share of the ballots that are not blank. */
  leastShare: fraction.optional(),
  tieBreak,
});

const score = z.object({
  method: z.literal('score'),
  winners: ordinal,
  lowest: count,
  highest: ordinal,
  statistic: z.enum(['sum', 'mean']),
  /** An option without a score on a ballot that is not blank: left out of its mean, or as if it had the lowest. */
  unscored: z.enum(['left-out', 'lowest']),
  tieBreak,
});

/** The strongest paths of Schulze; what is not ranked comes last, equal ranks are allowed. */
const schulze = z.object({
  method: z.literal('schulze'),
  winners: ordinal,
  strength: z.enum(['winning-votes', 'margins']),
  tieBreak,
});

/** Single transferable vote by the Scottish Local Government Elections Order 2007; its rules leave only the seats open. */
const stv = z.object({ method: z.literal('stv'), winners: ordinal });

/** How a vote is counted, as the statutes state it. */
export const votingMethod = z.discriminatedUnion('method', [yesNo, consent, approval, score, schulze, stv]);
export type VotingMethod = z.infer<typeof votingMethod>;
export type MethodNamed<M extends VotingMethod['method']> = Extract<VotingMethod, { method: M }>;
