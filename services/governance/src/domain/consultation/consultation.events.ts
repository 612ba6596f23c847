import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { id, instant, line, ordinal, paragraphs } from '../voting/values.js';
import { consultationCount } from './consultation-count.js';
import { consultationFigures } from './participation-rules.js';
import { question } from './question.js';

export const audience = z.enum(['anybody', 'registered-actors']);

/** What becomes of a voter's next ballot: refused, or taking the place of the one before, `atMost` ballots in all. */
export const nextBallot = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('refused') }),
  z.object({ rule: z.literal('replaces'), atMost: z.number().int().min(2).max(20) }),
]);
export type NextBallot = z.infer<typeof nextBallot>;

export const consultationSubject = z.object({
  kind: z.enum(['proposal', 'plan', 'call', 'general']),
  reference: id.optional(),
});
/** Where a theme comes from: a comment, a question of the consultation, or something that was said elsewhere. */
export const themeSource = z.object({ kind: z.enum(['comment', 'question', 'other']), reference: line });
export const themeOutcome = z.enum(['taken-up', 'partly', 'not']);

/** The body that consults, and what its statutes say of consultations. */
export const heldTo = consultationFigures.extend({ bodyId: id, ruleSetId: id });
export type HeldTo = z.infer<typeof heldTo>;

const schemas = {
  opened: z.object({
    title: line,
    text: paragraphs,
    about: consultationSubject,
    questions: z.array(question).min(1).max(20),
    audience,
    nextBallot,
    /** Into how many boxes the ballots go. */
    boxes: ordinal,
    opensAt: instant,
    closesAt: instant,
    /** SHA-256 of the key of the ballots: the key published at the close is the one that sealed them. */
    keyDigest: z.string().regex(/^[0-9a-f]{64}$/),
    /** The rules of participation that the period was held to. */
    rulesVersion: ordinal,
    /** Without it the period was held to the example. */
    heldTo: heldTo.optional(),
    openedAt: instant,
  }),
  closed: z.object({
    count: consultationCount,
    boxes: ordinal,
    /** With it anybody opens the ballots of the log and counts them again. */
    key: z.string().regex(/^[0-9a-f]{64}$/),
    closedAt: instant,
  }),
  themeIdentified: z.object({
    themeId: id,
    title: line,
    text: paragraphs,
    sources: z.array(themeSource).max(200),
    identifiedAt: instant,
  }),
  themeAnswered: z.object({
    themeId: id,
    outcome: themeOutcome,
    reasons: paragraphs,
    /** What takes it up: a proposal, a plan, a resolution. */
    reference: id.optional(),
    answeredAt: instant,
  }),
  summaryPublished: z.object({
    text: paragraphs,
    themes: z.array(z.object({ themeId: id, outcome: themeOutcome })),
    publishedAt: instant,
  }),
};
type Data = { [Name in keyof typeof schemas]: z.infer<(typeof schemas)[Name]> };

export type ConsultationOpened = Event<'governance.consultation-opened', Data['opened']>;
export type ConsultationClosed = Event<'governance.consultation-closed', Data['closed']>;
export type ThemeIdentified = Event<'governance.consultation-theme-identified', Data['themeIdentified']>;
export type ThemeAnswered = Event<'governance.consultation-theme-answered', Data['themeAnswered']>;
export type SummaryPublished = Event<'governance.consultation-summary-published', Data['summaryPublished']>;
export type ConsultationEvent =
  ConsultationOpened | ConsultationClosed | ThemeIdentified | ThemeAnswered | SummaryPublished;

export const consultationCodec = eventCodec<ConsultationEvent>({
  /* Version 1 was held to the example rules, whichever body asked. */
  'governance.consultation-opened': { schema: schemas.opened, upcasts: { 1: (old: object) => old } },
  'governance.consultation-closed': { schema: schemas.closed },
  'governance.consultation-theme-identified': { schema: schemas.themeIdentified },
  'governance.consultation-theme-answered': { schema: schemas.themeAnswered },
  'governance.consultation-summary-published': { schema: schemas.summaryPublished },
});

const themeId = '0198f000-0000-7000-8000-0000000000b2';

export const consultationExamples: {
  [T in ConsultationEvent['type']]: Extract<ConsultationEvent, { type: T }>['data'];
} = {
  'governance.consultation-opened': {
    title: 'Prioridades del plan anual',
    text: '¿Qué necesitan los municipios pequeños?',
    about: { kind: 'plan', reference: '0198f000-0000-7000-8000-0000000000f1' },
    questions: [
      {
        code: 'priority',
        text: 'Una prioridad',
        options: [
          { code: 'housing', text: 'Vivienda con apoyos' },
          { code: 'home-care', text: 'Cuidados en casa' },
        ],
        atMost: 1,
      },
    ],
    audience: 'anybody',
    nextBallot: { rule: 'replaces', atMost: 5 },
    boxes: 20,
    opensAt: '2026-10-01T08:00:00.000Z',
    closesAt: '2026-10-31T22:59:59.999Z',
    keyDigest: '0a'.repeat(32),
    rulesVersion: 1,
    openedAt: '2026-09-30T10:00:00.000Z',
  },
  'governance.consultation-closed': {
    count: {
      ballots: 3,
      unreadable: 0,
      questions: [
        {
          code: 'priority',
          blank: 1,
          options: [
            { code: 'housing', votes: 2 },
            { code: 'home-care', votes: 0 },
          ],
        },
      ],
    },
    boxes: 20,
    key: '0b'.repeat(32),
    closedAt: '2026-10-31T23:00:00.100Z',
  },
  'governance.consultation-theme-identified': {
    themeId,
    title: 'Transporte',
    text: 'Sin transporte no hay cuidados en casa.',
    sources: [{ kind: 'question', reference: 'priority' }],
    identifiedAt: '2026-11-05T10:00:00.000Z',
  },
  'governance.consultation-theme-answered': {
    themeId,
    outcome: 'partly',
    reasons: 'La línea 3.2 paga desplazamientos; el transporte público es de otra administración.',
    reference: '0198f000-0000-7000-8000-0000000000f1',
    answeredAt: '2026-11-10T10:00:00.000Z',
  },
  'governance.consultation-summary-published': {
    text: 'Participaron tres personas.',
    themes: [{ themeId, outcome: 'partly' }],
    publishedAt: '2026-11-12T10:00:00.000Z',
  },
};
