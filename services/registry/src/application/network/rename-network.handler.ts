import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { networkAggregate } from '../../domain/network/network.decider.js';

@Injectable()
export class RenameNetworkHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(input: { networkId: string; name: string; purpose: string }, context: CommandContext) {
    const data = { ...input, today: madridDate(this.clock.now()), by: context.actor };
    const command = { type: 'RenameNetwork', data } as const;
    return handleCommand(this.store, networkAggregate, input.networkId, command, context);
  }
}
