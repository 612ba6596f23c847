import { z } from 'zod';
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

const majorityRules = z.object({
  counting: z.enum(['seats', 'weights']),
  comparison: z.enum(['more-than', 'at-least']),
  /** Compared with yes / (yes + no). */
  threshold: fraction,
  reference: reference.optional(),
});

export const stateMajorityRules = z.object({ constituencies: z.array(code).min(1), reference: reference.optional() });
export type StateMajorityRules = z.infer<typeof stateMajorityRules>;

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
  /** Its resolutions authorise nothing until the patronato has ratified them. */
  needsRatification: z.boolean(),
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
});
export type StatutesText = z.infer<typeof statutesText>;

/** A body's seats in the order of the statutes: `age-1`, `age-2`, … */
export const seatsOf = (rules: BodyRules): { seat: string; constituency: string }[] =>
  rules.constituencies.flatMap(({ code, seats }) =>
    Array.from({ length: seats }, (_, index) => ({ seat: `${code}-${index + 1}`, constituency: code })),
  );
