import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { networkAggregate } from '../../domain/network/network.decider.js';
import { partyOf } from '../facts.js';

@Injectable()
export class JoinNetworkHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    input: { networkId: string; actorId: string; validFrom?: string | undefined },
    context: CommandContext,
  ) {
    const today = madridDate(this.clock.now());
    const { networkId, actorId, validFrom = today } = input;
    const data = { networkId, member: await partyOf(this.store, actorId), validFrom, today, by: context.actor };
    const command = { type: 'JoinNetwork', data } as const;
    return handleCommand(this.store, networkAggregate, input.networkId, command, context);
  }
}
