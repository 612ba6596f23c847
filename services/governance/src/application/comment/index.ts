import { HideCommentHandler } from './hide-comment.handler.js';
import { PostCommentHandler } from './post-comment.handler.js';
import { ShowCommentHandler } from './show-comment.handler.js';

export const commentHandlers = [PostCommentHandler, HideCommentHandler, ShowCommentHandler];
