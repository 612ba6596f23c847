import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError, type Refusal } from '@ceriss/kernel';
import { ruleOf, type ParticipationRules } from '../consultation/participation-rules.js';
import type { Author } from '../deliberation/deliberation.events.js';
import { commentCodec, type CommentEvent, type CommentSubject } from './comment.events.js';

/** The comment that is answered, as it stands. */
export type AnsweredComment = Readonly<{ commentId: string; comment: Comment }>;
export type PostComment = Command<
  'PostComment',
  {
    about: CommentSubject;
    aboutKnown: boolean;
    answered?: AnsweredComment | undefined;
    author: Author;
    text: string;
    rules: ParticipationRules;
    now: Date;
  }
>;
export type HideComment = Command<'HideComment', { reasons: string; now: Date }>;
export type ShowComment = Command<'ShowComment', { reasons: string; now: Date }>;
export type CommentCommand = PostComment | HideComment | ShowComment;

export type CommentRule =
  | 'COMMENT_EXISTS'
  | 'COMMENT_NOT_FOUND'
  | 'COMMENT_SUBJECT_UNKNOWN'
  | 'COMMENT_TOO_LONG'
  | 'COMMENT_ANSWERS_NOTHING'
  | 'COMMENT_ANSWERS_HIDDEN'
  | 'COMMENT_TOO_DEEP';

export type Comment =
  Readonly<{ status: 'none' }> | Readonly<{ status: 'shown' | 'hidden'; about: CommentSubject; depth: number }>;

const refuse = (code: CommentRule, refusal: Refusal = {}) => new DomainError<CommentRule>(code, refusal);

const evolve = (comment: Comment, { type, data }: CommentEvent): Comment => {
  if (type === 'governance.comment-posted') return { status: 'shown', about: data.about, depth: data.depth };
  if (comment.status === 'none') return comment;
  switch (type) {
    case 'governance.comment-hidden':
      return { ...comment, status: 'hidden' };
    case 'governance.comment-shown-again':
      return { ...comment, status: 'shown' };
  }
};

/* The depth of an answer: it stands under a comment on the same thing, that is still to be seen. */
const depthOf = ({ about, answered, rules }: PostComment['data'], rule: string): number => {
  if (!answered) return 0;
  const { commentId, comment } = answered;
  if (comment.status === 'none' || comment.about.kind !== about.kind || comment.about.id !== about.id) {
    throw refuse('COMMENT_ANSWERS_NOTHING', {
      facts: { replyTo: commentId },
      wouldPassIf: { replyToOneAbout: { ...about } },
    });
  }
  if (comment.status === 'hidden') {
    throw refuse('COMMENT_ANSWERS_HIDDEN', { facts: { replyTo: commentId }, wouldPassIf: { shownAgain: true } });
  }
  const depth = comment.depth + 1;
  const { maximumDepth } = rules.comment;
  if (depth > maximumDepth) {
    throw refuse('COMMENT_TOO_DEEP', {
      rule,
      facts: { depth, maximumDepth },
      wouldPassIf: { depthAtMost: maximumDepth },
    });
  }
  return depth;
};

const post = (data: PostComment['data']): CommentEvent[] => {
  const { about, aboutKnown, answered, author, text, rules, now } = data;
  const rule = ruleOf('comments', rules);
  if (!aboutKnown) throw refuse('COMMENT_SUBJECT_UNKNOWN', { facts: { ...about } });
  const { maximumLength } = rules.comment;
  const length = [...text].length;
  if (length > maximumLength) {
    throw refuse('COMMENT_TOO_LONG', {
      rule,
      facts: { length, maximumLength },
      wouldPassIf: { lengthAtMost: maximumLength },
    });
  }
  const depth = depthOf(data, rule);
  const replyTo = answered && { replyTo: answered.commentId };
  const { version: rulesVersion, ruleSetId, comment } = rules;
  const held = ruleSetId === undefined ? {} : { heldTo: { ruleSetId, ...comment } };
  const posted = { about, ...replyTo, depth, author, text, rulesVersion, ...held, postedAt: now.toISOString() };
  return [{ type: 'governance.comment-posted', data: posted }];
};

const decide = (command: CommentCommand, comment: Comment): CommentEvent[] => {
  if (command.type === 'PostComment') {
    if (comment.status !== 'none') throw refuse('COMMENT_EXISTS');
    return post(command.data);
  }
  if (comment.status === 'none') throw refuse('COMMENT_NOT_FOUND');
  const { reasons, now } = command.data;
  switch (command.type) {
    case 'HideComment':
      if (comment.status === 'hidden') return [];
      return [{ type: 'governance.comment-hidden', data: { reasons, hiddenAt: now.toISOString() } }];
    case 'ShowComment':
      if (comment.status === 'shown') return [];
      return [{ type: 'governance.comment-shown-again', data: { reasons, shownAt: now.toISOString() } }];
  }
};

export const commentAggregate: Aggregate<Comment, CommentCommand, CommentEvent> = {
  decider: { initialState: () => ({ status: 'none' }), evolve, decide },
  codec: commentCodec,
  streamOf: (id) => `governance.comment-${id}`,
};
