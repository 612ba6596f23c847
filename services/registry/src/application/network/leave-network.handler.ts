import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { networkAggregate } from '../../domain/network/network.decider.js';

export type LeaveNetworkInput = {
  networkId: string;
  actorId: string;
  reason: string;
  validTo?: string | undefined;
};

@Injectable()
export class LeaveNetworkHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(input: LeaveNetworkInput, context: CommandContext) {
    const today = madridDate(this.clock.now());
    const data = { ...input, validTo: input.validTo ?? today, today, by: context.actor };
    const command = { type: 'LeaveNetwork', data } as const;
    return handleCommand(this.store, networkAggregate, input.networkId, command, context);
  }
}
