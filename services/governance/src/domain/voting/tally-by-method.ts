import { z } from 'zod';
import { majorityRule } from './method.js';
import { quorumTally } from './quorum.js';
import { constituencyTally } from './tally-parts.js';
import { code, count, fraction, ordinal } from './values.js';

/** Whoever was there, and whether that was enough. A blank ballot is present. */
const attendance = { census: count, present: count, quorum: quorumTally };

/** One majority as it came out: `yes` and `no` in what it counts, against the `whole` that it is a part of. */
const majorityTally = majorityRule
  .omit({ reference: true })
  .extend({ yes: fraction, no: fraction, whole: fraction, met: z.boolean() });
export type MajorityTally = z.infer<typeof majorityTally>;

/** The first majority is told by constituency; `met` is that all of them were. */
const yesNoTally = z.object({
  method: z.literal('yes-no'),
  ...attendance,
  constituencies: z.array(constituencyTally),
  yes: fraction,
  no: fraction,
  unusedWeight: fraction,
  majority: majorityTally,
  further: z.array(majorityTally),
  met: z.boolean(),
});

const consentTally = z.object({
  method: z.literal('consent'),
  ...attendance,
  consents: count,
  standsAside: count,
  objections: count,
  toleratedObjections: count,
  met: z.boolean(),
});

/** Options that nothing in the ballots tells apart, and what did: an earlier stage, the lot, the list, or nothing. */
export const tie = z.object({
  about: z.enum(['winning', 'surplus', 'exclusion']),
  stage: ordinal.optional(),
  between: z.array(code).min(2),
  decidedBy: z.enum(['earlier-stage', 'lot', 'listed-order', 'none']),
  decidingStage: ordinal.optional(),
  /** Who won the tie, or was transferred first, or was excluded; nobody when nothing decided. */
  chosen: z.array(code),
});
export type Tie = z.infer<typeof tie>;

/** `lot` is the order that was drawn: who stands earlier in it fares better. */
const choosing = { ...attendance, blank: count, withdrawn: z.array(code), lot: z.array(code) };
const chosen = { winners: z.array(code), ties: z.array(tie) };

const approvalTally = z.object({
  method: z.literal('approval'),
  ...choosing,
  options: z.array(z.object({ option: code, approvals: count, share: fraction })),
  ...chosen,
});

const scoreTally = z.object({
  method: z.literal('score'),
  ...choosing,
  options: z.array(z.object({ option: code, scores: count, sum: count, mean: fraction.nullable() })),
  ...chosen,
});

const schulzeTally = z.object({
  method: z.literal('schulze'),
  ...choosing,
  options: z.array(code),
  /** `preferred[i][j]`: how many ballots rank option i above option j. */
  preferred: z.array(z.array(count)),
  /** Tiers, the best first: who is in one tier is not told apart by the strongest paths. */
  order: z.array(z.array(code)),
  /** `strongest[i][j]`: the weakest link of the strongest path from i to j, as support and opposition; null without a path. */
  strongest: z.array(z.array(z.tuple([count, count]).nullable())),
  ...chosen,
});

/** What one stage of an STV count did. Votes have five decimals, as exact fractions. */
const stvStage = z.object({
  stage: ordinal,
  act: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('first-preferences') }),
    z.object({ kind: z.literal('surplus'), of: code, surplus: fraction }),
    z.object({ kind: z.literal('exclusion'), of: code, transferred: z.boolean() }),
  ]),
  /** After the stage, in the order of the options. */
  votes: z.array(fraction),
  /** Ended on papers without a further preference, and lost by ignoring what comes after five decimals; both since the start. */
  nonTransferable: fraction,
  ignored: fraction,
  elected: z.array(code),
});
export type StvStage = z.infer<typeof stvStage>;

const stvTally = z.object({
  method: z.literal('stv'),
  ...choosing,
  options: z.array(code),
  valid: count,
  quota: count,
  stages: z.array(stvStage),
  ...chosen,
});

/** The exact result of a vote by any method: version 2 of the tally; version 1 knew yes and no only. */
export const tallyByMethod = z.discriminatedUnion('method', [
  yesNoTally,
  consentTally,
  approvalTally,
  scoreTally,
  schulzeTally,
  stvTally,
]);
export type TallyByMethod = z.infer<typeof tallyByMethod>;
export type TallyOf<M extends TallyByMethod['method']> = Extract<TallyByMethod, { method: M }>;
