import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { idCreatedBy } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { networkAggregate, type FormNetwork } from '../../domain/network/network.decider.js';
import { partyOf } from '../facts.js';

export type FormNetworkInput = Omit<FormNetwork['data'], 'networkId' | 'coordinator'> & { coordinatorId: string };

@Injectable()
export class FormNetworkHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({ coordinatorId, ...input }: FormNetworkInput, context: CommandContext) {
    const networkId = idCreatedBy(context.commandId);
    const data = { ...input, networkId, coordinator: await partyOf(this.store, coordinatorId) };
    const command = { type: 'FormNetwork', data } as const;
    return { networkId, receipt: await handleCommand(this.store, networkAggregate, networkId, command, context) };
  }
}
