import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { commentAggregate, type HideComment } from '../../domain/comment/comment.decider.js';

@Injectable()
export class HideCommentHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(commentId: string, input: Omit<HideComment['data'], 'now'>, context: CommandContext) {
    const now = this.clock.now();
    const command = { type: 'HideComment', data: { ...input, now } } as const;
    return handleCommand(this.store, commentAggregate, commentId, command, context);
  }
}
