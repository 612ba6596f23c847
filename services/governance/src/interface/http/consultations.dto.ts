import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import {
  audience,
  consultationSubject,
  nextBallot,
  themeOutcome,
  themeSource,
} from '../../domain/consultation/consultation.events.js';
import { question } from '../../domain/consultation/question.js';
import { code, id, instant, line, paragraphs } from '../../domain/voting/values.js';

export const openConsultation = z
  .strictObject({
    title: line,
    text: paragraphs,
    about: consultationSubject,
    bodyId: id.optional().meta({ description: 'The body that consults: its statutes say how long it may last' }),
    questions: z.array(question).min(1).max(20),
    audience,
    nextBallot: nextBallot
      .default({ rule: 'replaces', atMost: 5 })
      .meta({ description: 'What becomes of a second ballot of the same voter' }),
    expectedBallots: z
      .int()
      .min(1)
      .max(10_000_000)
      .default(1_000)
      .meta({ description: 'Roughly; it decides into how many boxes the ballots go, not how many are taken' }),
    opensAt: instant.optional().meta({ description: 'At once when absent' }),
    closesAt: instant,
  })
  .meta({ id: 'OpenConsultation' });
export type OpenConsultation = z.output<typeof openConsultation>;

export const castConsultationBallot = z
  .strictObject({
    answers: z
      .record(code, z.array(code).max(50))
      .meta({ description: 'Codes of the options chosen, by the code of the question; what is left out is blank' }),
  })
  .meta({ id: 'CastConsultationBallot' });
export type CastConsultationBallot = z.output<typeof castConsultationBallot>;

export const identifyTheme = z
  .strictObject({ title: line, text: paragraphs, sources: z.array(themeSource).max(200).default([]) })
  .meta({ id: 'IdentifyTheme' });
export type IdentifyTheme = z.output<typeof identifyTheme>;

export const answerTheme = z
  .strictObject({
    outcome: themeOutcome,
    reasons: paragraphs,
    reference: id.optional().meta({ description: 'What takes it up: a proposal, a plan, a resolution' }),
  })
  .meta({ id: 'AnswerTheme' });
export type AnswerTheme = z.output<typeof answerTheme>;

export const publishSummary = z.strictObject({ text: paragraphs }).meta({ id: 'PublishSummary' });
export type PublishSummary = z.output<typeof publishSummary>;

export const consultationsQuery = pageQuery.extend({ asOf: timeQuery.asOf, about: id.optional() });
export type ConsultationsPage = z.output<typeof consultationsQuery>;

export const consultationBallotsQuery = pageQuery.extend({ asOf: timeQuery.asOf });
export type ConsultationBallotsPage = z.output<typeof consultationBallotsQuery>;
