import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, idCreatedBy, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import {
  foundationCommitmentAggregate,
  type EnterCommitment,
  type FoundationCommitmentCommand,
} from '../../domain/foundation/foundation-commitment.decider.js';

/** What the foundation owes over several years beside its awards. */
@Injectable()
export class FoundationCommitmentHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async enter(input: Omit<EnterCommitment['data'], 'commitmentId' | 'enteredOn'>, context: CommandContext) {
    const commitmentId = idCreatedBy(context.commandId);
    const data = { ...input, commitmentId, enteredOn: this.#today() };
    return { receipt: await this.#handle({ type: 'EnterCommitment', data }, context), commitmentId };
  }

  pay(commitmentId: string, number: number, paidOn: string, context: CommandContext) {
    const data = { commitmentId, number, paidOn, today: this.#today() };
    return this.#handle({ type: 'PayInstalment', data }, context);
  }

  cancel(commitmentId: string, from: string, reason: string, context: CommandContext) {
    const data = { commitmentId, from, reason, cancelledOn: this.#today() };
    return this.#handle({ type: 'CancelCommitment', data }, context);
  }

  #handle(command: FoundationCommitmentCommand, context: CommandContext) {
    return handleCommand(this.store, foundationCommitmentAggregate, command.data.commitmentId, command, context);
  }

  #today(): string {
    return madridDate(this.clock.now());
  }
}
