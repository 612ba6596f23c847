import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { commentAggregate, type ShowComment } from '../../domain/comment/comment.decider.js';

@Injectable()
export class ShowCommentHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(commentId: string, input: Omit<ShowComment['data'], 'now'>, context: CommandContext) {
    const now = this.clock.now();
    const command = { type: 'ShowComment', data: { ...input, now } } as const;
    return handleCommand(this.store, commentAggregate, commentId, command, context);
  }
}
