import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { poolAggregate } from '../../domain/pool/pool.decider.js';
import type { CommitPledgedSource } from '../../domain/pool/source.decisions.js';

@Injectable()
export class CommitPledgedSourceHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(poolId: string, data: CommitPledgedSource['data'], context: CommandContext) {
    return handleCommand(this.store, poolAggregate, poolId, { type: 'CommitPledgedSource', data }, context);
  }
}
