import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { consultationAggregate } from '../../domain/consultation/consultation.decider.js';
import type { AnswerTheme } from '../../domain/consultation/summary.rules.js';

@Injectable()
export class AnswerThemeHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(consultationId: string, input: Omit<AnswerTheme['data'], 'now'>, context: CommandContext) {
    const now = this.clock.now();
    const command = { type: 'AnswerTheme', data: { ...input, now } } as const;
    return handleCommand(this.store, consultationAggregate, consultationId, command, context);
  }
}
