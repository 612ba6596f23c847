import { EVENT_STORE, fold, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, idCreatedBy, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { commentAggregate, type AnsweredComment } from '../../domain/comment/comment.decider.js';
import type { CommentSubject } from '../../domain/comment/comment.events.js';
import { authorOf } from '../author.js';
import { participationOf } from '../facts.js';
import { subjectFact } from './subject-fact.js';

type Post = Readonly<{ about: CommentSubject; replyTo?: string | undefined; text: string }>;

@Injectable()
export class PostCommentHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ about, replyTo, text }: Post, context: CommandContext) {
    const commentId = idCreatedBy(context.commandId);
    const now = this.clock.now();
    const { known, bodyId } = await subjectFact(this.store, about);
    const author = await authorOf(this.store, context, bodyId, now);
    const answered = replyTo === undefined ? undefined : await this.#answered(replyTo);
    const rules = await participationOf(this.store, bodyId, now);
    const data = { about, aboutKnown: known, answered, author, text, rules, now };
    const command = { type: 'PostComment', data } as const;
    return { commentId, receipt: await handleCommand(this.store, commentAggregate, commentId, command, context) };
  }

  async #answered(commentId: string): Promise<AnsweredComment> {
    const history = await this.store.readStream(commentAggregate.streamOf(commentId));
    return { commentId, comment: fold(commentAggregate, history) };
  }
}
