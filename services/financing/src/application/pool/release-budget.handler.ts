import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { poolAggregate } from '../../domain/pool/pool.decider.js';

@Injectable()
export class ReleaseBudgetHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(poolId: string, data: { callId: string; releasedOn: string }, context: CommandContext) {
    return handleCommand(this.store, poolAggregate, poolId, { type: 'ReleaseBudget', data }, context);
  }
}
