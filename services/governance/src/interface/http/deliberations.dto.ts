import { pageQuery, timeQuery } from '@ceriss/service-kit';
import { z } from 'zod';
import { commentSubject } from '../../domain/comment/comment.events.js';
import { id, ordinal, paragraphs } from '../../domain/voting/values.js';
import { differenceView } from './text-difference.js';

const instant = z.iso.datetime();

export const submitAmendment = z
  .strictObject({
    base: ordinal.meta({ description: 'The version of the text that it changes; 1 is the draft' }),
    text: paragraphs.meta({ description: 'The whole text as it should be' }),
    rationale: paragraphs,
  })
  .meta({ id: 'SubmitAmendment' });
export type SubmitAmendment = z.output<typeof submitAmendment>;

export const decideAmendment = z.strictObject({ reasons: paragraphs }).meta({ id: 'DecideAmendment' });
export type DecideAmendment = z.output<typeof decideAmendment>;

export const postComment = z
  .strictObject({ about: commentSubject, replyTo: id.optional(), text: paragraphs })
  .meta({ id: 'PostComment' });
export type PostComment = z.output<typeof postComment>;

export const moderateComment = z.strictObject({ reasons: paragraphs }).meta({ id: 'ModerateComment' });
export type ModerateComment = z.output<typeof moderateComment>;

export const textQuery = z.strictObject({
  asOf: timeQuery.asOf,
  against: z.coerce.number().pipe(ordinal).optional().meta({ description: 'The version before when absent' }),
});
export type TextQuery = z.output<typeof textQuery>;
export const versionParam = z.coerce.number().pipe(ordinal);

export const commentsQuery = pageQuery.extend({ asOf: timeQuery.asOf, about: id });
export type CommentsPage = z.output<typeof commentsQuery>;

export const amendmentView = z.strictObject({
  amendmentId: id,
  actorId: id,
  sector: z.string(),
  base: ordinal,
  rationale: z.string(),
  status: z.enum(['submitted', 'accepted', 'rejected', 'withdrawn']),
  reasons: z.string().nullable(),
  version: ordinal.nullable(),
  merged: z.boolean(),
  submittedAt: instant,
  decidedAt: instant.nullable(),
});
export const amendmentWithText = amendmentView.extend({ text: z.string(), difference: differenceView });

export const textVersionView = z.strictObject({ version: ordinal, amendmentId: id.nullable(), madeAt: instant });
export const textView = textVersionView.extend({
  text: z.string(),
  against: ordinal.nullable(),
  difference: differenceView.nullable(),
});

export const commentView = z.strictObject({
  commentId: id,
  about: commentSubject,
  replyTo: id.nullable(),
  depth: z.int(),
  postedAt: instant,
  actorId: id,
  sector: z.string(),
  text: z.string().nullable(),
  hiddenBecause: z.string().nullable(),
  revision: z.string(),
});
