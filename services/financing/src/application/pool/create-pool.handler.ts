import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { idCreatedBy } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { poolAggregate, type CreatePool } from '../../domain/pool/pool.decider.js';

@Injectable()
export class CreatePoolHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(input: Omit<CreatePool['data'], 'poolId'>, context: CommandContext) {
    const poolId = idCreatedBy(context.commandId);
    const command = { type: 'CreatePool', data: { poolId, ...input } } as const;
    return handleCommand(this.store, poolAggregate, poolId, command, context);
  }
}
