import { z } from 'zod';

/** Figures of participation that statutes decide, in versions. */
export const participationRules = z.object({
  version: z.number().int().positive(),
  /** How long a consultation is open, in hours. */
  consultation: z.object({ minimumHours: z.number().int().positive(), maximumHours: z.number().int().positive() }),
  comment: z.object({ maximumLength: z.number().int().positive(), maximumDepth: z.number().int().nonnegative() }),
});
export type ParticipationRules = z.infer<typeof participationRules>;

/** An example, in force nowhere: a day to a year; comments of 2,000 characters, with answers to answers but no deeper. */
export const exampleParticipationRules: ParticipationRules = {
  version: 1,
  consultation: { minimumHours: 24, maximumHours: 8_784 },
  comment: { maximumLength: 2_000, maximumDepth: 2 },
};
