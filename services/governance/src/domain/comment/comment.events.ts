import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { commentFigures } from '../consultation/participation-rules.js';
import { author } from '../deliberation/deliberation.events.js';
import { count, id, instant, ordinal, paragraphs } from '../voting/values.js';

export const commentSubject = z.object({ kind: z.enum(['proposal', 'consultation', 'plan']), id });
export type CommentSubject = z.infer<typeof commentSubject>;

const schemas = {
  posted: z.object({
    about: commentSubject,
    /** The comment that it answers, and how deep it stands under the first one. */
    replyTo: id.optional(),
    depth: count,
    author,
    text: paragraphs,
    /** The rules of participation that it was held to. */
    rulesVersion: ordinal,
    /** The statutes that it was held to and what they said; without them the example. */
    heldTo: commentFigures.extend({ ruleSetId: id }).optional(),
    postedAt: instant,
  }),
  hidden: z.object({ reasons: paragraphs, hiddenAt: instant }),
  shown: z.object({ reasons: paragraphs, shownAt: instant }),
};
export type CommentPosted = Event<'governance.comment-posted', z.infer<typeof schemas.posted>>;
export type CommentHidden = Event<'governance.comment-hidden', z.infer<typeof schemas.hidden>>;
export type CommentShown = Event<'governance.comment-shown-again', z.infer<typeof schemas.shown>>;
export type CommentEvent = CommentPosted | CommentHidden | CommentShown;

export const commentCodec = eventCodec<CommentEvent>({
  /* Version 1 was held to the example rules, whatever it was about. */
  'governance.comment-posted': { schema: schemas.posted, upcasts: { 1: (old: object) => old } },
  'governance.comment-hidden': { schema: schemas.hidden },
  'governance.comment-shown-again': { schema: schemas.shown },
});

export const commentExamples: { [T in CommentEvent['type']]: Extract<CommentEvent, { type: T }>['data'] } = {
  'governance.comment-posted': {
    about: { kind: 'proposal', id: '0198f000-0000-7000-8000-0000000000e2' },
    replyTo: '0198f000-0000-7000-8000-0000000000e3',
    depth: 1,
    author: { actorId: '0198f000-0000-7000-8000-0000000000c1', sector: 'third-sector' },
    text: 'Falta decir qué pasa con el transporte.',
    rulesVersion: 1,
    postedAt: '2026-11-20T10:00:00.000Z',
  },
  'governance.comment-hidden': { reasons: 'Nombra a una persona', hiddenAt: '2026-11-20T11:00:00.000Z' },
  'governance.comment-shown-again': { reasons: 'No era una persona', shownAt: '2026-11-20T12:00:00.000Z' },
};
