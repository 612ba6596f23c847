import { z } from 'zod';
import { participationFigures } from '../consultation/participation-rules.js';
import { matterKind } from '../voting/matter.js';
import { votingMethod } from '../voting/method.js';
import { code, count, fraction, instant, line, ordinal } from '../voting/values.js';

const reference = z.string().max(200);

const constituencyRules = z.object({
  code,
  name: line,
  seats: ordinal,
  /** Its part of 100 where votes are counted by weights. */
  weight: fraction.optional(),
});

/** Seats that hold an office, the first before its substitutes; the staff are present by opening the vote. */
const officers = z.object({
  chair: z.array(code).min(1),
  secretary: z.union([z.literal('staff'), z.array(code).min(1)]),
});

const quorumRules = z.object({
  /** present / census must be at least this; abstentions are present. */
  share: fraction,
  officersPresent: z.boolean(),
  constituencies: z.object({ atLeast: ordinal, withShareOfSeats: fraction }).optional(),
  reference: reference.optional(),
});

/** The ordinary majority, of yes against no. */
const majorityRules = z.object({
  counting: z.enum(['seats', 'weights']),
  comparison: z.enum(['more-than', 'at-least']),
  /** Compared with yes / (yes + no). */
  threshold: fraction,
  reference: reference.optional(),
});

export const stateMajorityRules = z.object({ constituencies: z.array(code).min(1), reference: reference.optional() });
export type StateMajorityRules = z.infer<typeof stateMajorityRules>;

/**
 * What a council's resolution is to the patronato: advice; a proposal that it ratifies or deviates from with published reasons; or a
 * consent without which it cannot decide.
 */
const effect = z.enum(['advisory', 'binding-on-proposal', 'veto']);
export type Effect = z.infer<typeof effect>;

/** What the statutes say of the matters of some kinds, in place of the ordinary majority and effect. */
const decisionRules = z.object({
  matters: z.array(matterKind).min(1),
  /** The ways of voting that a proposal may choose from; the first where it names none. */
  methods: z.array(votingMethod).min(1).max(6).optional(),
  effect: effect.optional(),
});
export type DecisionRules = z.infer<typeof decisionRules>;

const termRules = z.object({
  maximumYears: ordinal,
  /** How many mandates for a seat the same holder may have one after the other. */
  maximumConsecutive: ordinal.optional(),
});

/** INE code of a community (two digits) or a municipality (five). */
const territory = z.string().regex(/^\d{2}(\d{3})?$/);

/** How a session is convened. Working days are those of the territory of that INE code. */
const sessionRules = z.object({
  noticeWorkingDays: count,
  urgentNoticeWorkingDays: count.optional(),
  territory,
  secondCall: z.object({ afterMinutes: ordinal, share: fraction }).optional(),
  /** Beside chair and secretary: this share of the seats of these constituencies may ask for a session. */
  mayAsk: z.object({ constituencies: z.array(code).min(1), share: fraction }).optional(),
});

/** What the statutes say of one body. Every figure is data. */
export const bodyRules = z.object({
  code,
  name: line,
  /** A council advises or proposes; the patronato is the legal body that ratifies or deviates. */
  layer: z.enum(['council', 'patronato']),
  constituencies: z.array(constituencyRules).min(1),
  officers,
  quorum: quorumRules,
  majority: majorityRules,
  votingPeriod: z.object({ minimumSeconds: count, maximumSeconds: ordinal }),
  /** Those constituencies must hold more than half of the votes at every instant. */
  stateMajority: stateMajorityRules.optional(),
  /** Its resolutions authorise nothing until the patronato has answered them. */
  needsRatification: z.boolean(),
  /** Of a council; where it is absent, binding on proposal if its resolutions need ratification. */
  effect: effect.optional(),
  decisions: z.array(decisionRules).optional(),
  terms: termRules.optional(),
  /** One seat carries at most so many others; without this a seat votes for itself only. */
  proxies: z.object({ perSeat: ordinal }).optional(),
  sessions: sessionRules.optional(),
});
export type BodyRules = z.infer<typeof bodyRules>;
export type Layer = BodyRules['layer'];

/** The statutes as adopted: one version holds all bodies, because bodies refer to each other. */
export const statutesText = z.object({
  title: line,
  /** Examples are never in force anywhere: they show what statutes may say. */
  example: z.boolean(),
  effectiveFrom: instant,
  bodies: z.array(bodyRules).min(1),
  /** The body whose resolution changes the statutes; the patronato where this is absent. */
  amendment: z.object({ body: code }).optional(),
  /** Where the foundation has its seat: the working days of its obligations are those of that place. */
  seat: territory.optional(),
  participation: participationFigures.optional(),
});
export type StatutesText = z.infer<typeof statutesText>;

/** A body's seats in the order of the statutes: `age-1`, `age-2`, … */
export const seatsOf = (rules: BodyRules): { seat: string; constituency: string }[] =>
  rules.constituencies.flatMap(({ code, seats }) =>
    Array.from({ length: seats }, (_, index) => ({ seat: `${code}-${index + 1}`, constituency: code })),
  );
