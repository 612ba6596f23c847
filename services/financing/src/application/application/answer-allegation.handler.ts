import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import type { AnswerAllegation } from '../../domain/application/application.commands.js';
import { applicationAggregate } from '../../domain/application/application.decider.js';
import { withCall } from './terms-of-application.js';

type Answered = Pick<AnswerAllegation['data'], 'allegationId' | 'upheld' | 'reasons' | 'points'>;

@Injectable()
export class AnswerAllegationHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(applicationId: string, answered: Answered, context: CommandContext) {
    const { call } = await withCall(this.store, applicationId);
    const data = { ...answered, call, by: context.actor, answeredOn: madridDate(this.clock.now()) };
    return handleCommand(this.store, applicationAggregate, applicationId, { type: 'AnswerAllegation', data }, context);
  }
}
