import { EVENT_STORE, fold, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { commitmentAggregate, type FulfilCommitment } from '../../domain/commitment/commitment.decider.js';
import { commitmentCaller } from './commitment-caller.js';

@Injectable()
export class FulfilCommitmentHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    commitmentId: string,
    input: Omit<FulfilCommitment['data'], 'by' | 'today' | 'now'>,
    context: CommandContext,
  ) {
    const now = this.clock.now();
    const history = await this.store.readStream(commitmentAggregate.streamOf(commitmentId));
    const commitment = fold(commitmentAggregate, history);
    // An owner never changes: read here, it is still the owner when it is decided.
    const owner = commitment.status === 'none' ? undefined : commitment.owner;
    const by = await commitmentCaller(this.store, owner, context, now);
    const command = { type: 'FulfilCommitment', data: { ...input, by, today: madridDate(now), now } } as const;
    return handleCommand(this.store, commitmentAggregate, commitmentId, command, context);
  }
}
