import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { sector } from '../participant/participant.events.js';
import { id, instant, line, ordinal, paragraphs } from '../voting/values.js';

/** The organisation in whose name somebody speaks; of a member, that of their mandate. */
export const author = z.object({ actorId: id, sector });
export type Author = z.infer<typeof author>;

const schemas = {
  /** Of a proposal in draft. Version 1 of the text is that of the draft. */
  opened: z.object({ bodyId: id, title: line, text: paragraphs, openedAt: instant }),
  submitted: z.object({
    amendmentId: id,
    author,
    /** The version of the text that it changes. */
    base: ordinal,
    /** The whole text as it should be. */
    text: paragraphs,
    rationale: paragraphs,
    submittedAt: instant,
  }),
  accepted: z.object({
    amendmentId: id,
    reasons: paragraphs,
    /** The version that comes of it, and its text: the amendment's, or both changes together when the text had moved on. */
    version: ordinal,
    text: paragraphs,
    merged: z.boolean(),
    decidedAt: instant,
  }),
  rejected: z.object({ amendmentId: id, reasons: paragraphs, decidedAt: instant }),
  withdrawn: z.object({ amendmentId: id, reasons: paragraphs, withdrawnAt: instant }),
  closed: z.object({ version: ordinal, closedAt: instant }),
};
type Data = { [Name in keyof typeof schemas]: z.infer<(typeof schemas)[Name]> };

export type DeliberationOpened = Event<'governance.deliberation-opened', Data['opened']>;
export type AmendmentSubmitted = Event<'governance.amendment-submitted', Data['submitted']>;
export type AmendmentAccepted = Event<'governance.amendment-accepted', Data['accepted']>;
export type AmendmentRejected = Event<'governance.amendment-rejected', Data['rejected']>;
export type AmendmentWithdrawn = Event<'governance.amendment-withdrawn', Data['withdrawn']>;
export type DeliberationClosed = Event<'governance.deliberation-closed', Data['closed']>;
export type DeliberationEvent =
  | DeliberationOpened
  | AmendmentSubmitted
  | AmendmentAccepted
  | AmendmentRejected
  | AmendmentWithdrawn
  | DeliberationClosed;

export const deliberationCodec = eventCodec<DeliberationEvent>({
  'governance.deliberation-opened': { schema: schemas.opened },
  'governance.amendment-submitted': { schema: schemas.submitted },
  'governance.amendment-accepted': { schema: schemas.accepted },
  'governance.amendment-rejected': { schema: schemas.rejected },
  'governance.amendment-withdrawn': { schema: schemas.withdrawn },
  'governance.deliberation-closed': { schema: schemas.closed },
});

const amendmentId = '0198f000-0000-7000-8000-0000000000d1';
export const deliberationExamples: {
  [T in DeliberationEvent['type']]: Extract<DeliberationEvent, { type: T }>['data'];
} = {
  'governance.deliberation-opened': {
    bodyId: '0198f000-0000-7000-8000-0000000000d2',
    title: 'Convocatoria 2027',
    text: 'Se aprueba la convocatoria.\nSe publica en un mes.',
    openedAt: '2026-11-20T10:00:00.000Z',
  },
  'governance.amendment-submitted': {
    amendmentId,
    author: { actorId: '0198f000-0000-7000-8000-0000000000c1', sector: 'third-sector' },
    base: 1,
    text: 'Se aprueba la convocatoria.\nSe publica en quince días.',
    rationale: 'El invierno no espera',
    submittedAt: '2026-11-20T10:00:00.000Z',
  },
  'governance.amendment-accepted': {
    amendmentId,
    reasons: 'Es posible',
    version: 2,
    text: 'Se aprueba la convocatoria.\nSe publica en quince días.',
    merged: false,
    decidedAt: '2026-11-21T10:00:00.000Z',
  },
  'governance.amendment-rejected': {
    amendmentId,
    reasons: 'No hay plazo bastante',
    decidedAt: '2026-11-21T10:00:00.000Z',
  },
  'governance.amendment-withdrawn': {
    amendmentId,
    reasons: 'Recogida en otra enmienda',
    withdrawnAt: '2026-11-21T10:00:00.000Z',
  },
  'governance.deliberation-closed': { version: 2, closedAt: '2026-11-25T10:00:00.000Z' },
};
