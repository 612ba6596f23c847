import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock, idCreatedBy } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { poolAggregate, type CommitSource } from '../../domain/pool/pool.decider.js';

@Injectable()
export class CommitSourceHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(poolId: string, input: Omit<CommitSource['data'], 'sourceId' | 'committedOn'>, context: CommandContext) {
    const committedOn = madridDate(this.clock.now());
    const data = { sourceId: idCreatedBy(context.commandId), ...input, committedOn };
    return handleCommand(this.store, poolAggregate, poolId, { type: 'CommitSource', data }, context);
  }
}
