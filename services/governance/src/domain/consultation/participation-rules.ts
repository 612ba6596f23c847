import { z } from 'zod';

const figure = z.number().int().positive();
export const consultationFigures = z.object({
  /** How long a consultation is open, in hours. */
  minimumHours: figure,
  maximumHours: figure,
});
export const commentFigures = z.object({ maximumLength: figure, maximumDepth: z.number().int().nonnegative() });

/** Figures of participation that statutes decide. */
export const participationFigures = z.object({ consultation: consultationFigures, comment: commentFigures });
export type ParticipationFigures = z.infer<typeof participationFigures>;

/** The figures that hold, and where they come from: a version of statutes, or the example where statutes say nothing. */
export type ParticipationRules = ParticipationFigures & Readonly<{ version: number; ruleSetId?: string }>;

/** An example, in force nowhere: a day to a year; comments of 2,000 characters, with answers to answers but no deeper. */
export const exampleParticipation: ParticipationFigures = {
  consultation: { minimumHours: 24, maximumHours: 8_784 },
  comment: { maximumLength: 2_000, maximumDepth: 2 },
};
export const exampleParticipationRules: ParticipationRules = { version: 1, ...exampleParticipation };

type Version = Readonly<{ version: number; participation?: ParticipationFigures | undefined }>;

/** What a version of statutes says of participation. */
export const participationUnder = (ruleSetId: string, version: Version | undefined): ParticipationRules =>
  version?.participation
    ? { ...version.participation, version: version.version, ruleSetId }
    : exampleParticipationRules;

/** Names a rule of participation with the text that it comes from. */
export const ruleOf = (name: string, { version, ruleSetId }: ParticipationRules): string =>
  `${name} (${ruleSetId === undefined ? 'example-participation-rules' : 'statutes'}@${version})`;
