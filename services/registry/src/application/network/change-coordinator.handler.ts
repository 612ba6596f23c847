import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { networkAggregate } from '../../domain/network/network.decider.js';
import { partyOf } from '../facts.js';

@Injectable()
export class ChangeCoordinatorHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(input: { networkId: string; coordinatorId: string }, context: CommandContext) {
    const coordinator = await partyOf(this.store, input.coordinatorId);
    const data = { networkId: input.networkId, coordinator, today: madridDate(this.clock.now()), by: context.actor };
    const command = { type: 'ChangeCoordinator', data } as const;
    return handleCommand(this.store, networkAggregate, input.networkId, command, context);
  }
}
