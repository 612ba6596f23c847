import { projection } from '@ceriss/read-models';
import { commentCodec, type CommentEvent } from '../../domain/comment/comment.events.js';
import { CommentRow } from './comments.entity.js';

export const COMMENT_TABLES = [CommentRow];

export const comments = projection<CommentEvent>({
  name: 'comments',
  version: 1,
  context: 'governance',
  tables: COMMENT_TABLES,
  history: COMMENT_TABLES,
  codecs: [commentCodec],
  on: {
    'governance.comment-posted': ({ aggregateId: commentId, data, revision }, rows) => {
      const { about, replyTo = null, depth, author, text, postedAt: place } = data;
      rows.insert(CommentRow, {
        ...{ commentId, subjectKind: about.kind, subjectId: about.id, replyTo, depth, place, ...author, text },
        ...{ hiddenBecause: null, revision: String(revision) },
      });
    },
    'governance.comment-hidden': ({ aggregateId: commentId, data: { reasons: hiddenBecause }, revision }, rows) =>
      rows.update(CommentRow, { commentId }, { hiddenBecause, revision: String(revision) }),
    'governance.comment-shown-again': ({ aggregateId: commentId, revision }, rows) =>
      rows.update(CommentRow, { commentId }, { hiddenBecause: null, revision: String(revision) }),
  },
});
