import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { networkAggregate } from '../../domain/network/network.decider.js';

@Injectable()
export class DissolveNetworkHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(input: { networkId: string; reason: string; dissolvedOn?: string | undefined }, context: CommandContext) {
    const today = madridDate(this.clock.now());
    const data = { ...input, dissolvedOn: input.dissolvedOn ?? today, today, by: context.actor };
    const command = { type: 'DissolveNetwork', data } as const;
    return handleCommand(this.store, networkAggregate, input.networkId, command, context);
  }
}
