import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import type { VerifyLine } from '../../domain/justification/verification.decisions.js';
import { justificationAggregate } from '../../domain/justification/justification.decider.js';

@Injectable()
export class VerifyLineHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(awardId: string, input: Omit<VerifyLine['data'], 'by' | 'today'>, context: CommandContext) {
    const data = { ...input, by: context.actor, today: madridDate(this.clock.now()) };
    return handleCommand(this.store, justificationAggregate, awardId, { type: 'VerifyLine', data }, context);
  }
}
