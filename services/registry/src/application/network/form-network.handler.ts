import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, idCreatedBy, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import type { FormNetwork } from '../../domain/network/network.commands.js';
import { networkAggregate } from '../../domain/network/network.decider.js';
import { partyOf } from '../facts.js';

export type FormNetworkInput = Omit<FormNetwork['data'], 'networkId' | 'coordinator' | 'today'> & {
  coordinatorId: string;
};

@Injectable()
export class FormNetworkHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ coordinatorId, ...input }: FormNetworkInput, context: CommandContext) {
    const networkId = idCreatedBy(context.commandId);
    const today = madridDate(this.clock.now());
    const data = { ...input, networkId, coordinator: await partyOf(this.store, coordinatorId), today };
    const command = { type: 'FormNetwork', data } as const;
    return { networkId, receipt: await handleCommand(this.store, networkAggregate, networkId, command, context) };
  }
}
