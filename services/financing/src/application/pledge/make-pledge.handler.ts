import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, idCreatedBy, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { pledgeAggregate, type MakePledge } from '../../domain/pledge/pledge.decider.js';

@Injectable()
export class MakePledgeHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(input: Omit<MakePledge['data'], 'pledgeId' | 'signedOn'>, context: CommandContext) {
    const pledgeId = idCreatedBy(context.commandId);
    const data = { pledgeId, ...input, signedOn: madridDate(this.clock.now()) };
    const receipt = await handleCommand(this.store, pledgeAggregate, pledgeId, { type: 'MakePledge', data }, context);
    return { receipt, pledgeId };
  }
}
