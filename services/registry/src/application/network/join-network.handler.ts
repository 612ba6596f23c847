import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { networkAggregate } from '../../domain/network/network.decider.js';
import { partyOf } from '../facts.js';

@Injectable()
export class JoinNetworkHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({ networkId, actorId }: { networkId: string; actorId: string }, context: CommandContext) {
    const data = { networkId, member: await partyOf(this.store, actorId) };
    return handleCommand(this.store, networkAggregate, networkId, { type: 'JoinNetwork', data }, context);
  }
}
