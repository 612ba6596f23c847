import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { initiativeAggregate } from '../../domain/initiative/initiative.decider.js';
import { partyOf } from '../facts.js';

export type AttachPartnerInput = {
  initiativeId: string;
  actorId: string;
  contribution: string;
  validFrom?: string | undefined;
};

@Injectable()
export class AttachPartnerHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(input: AttachPartnerInput, context: CommandContext) {
    const today = madridDate(this.clock.now());
    const { actorId, validFrom = today, ...rest } = input;
    const data = { ...rest, validFrom, today, partner: await partyOf(this.store, actorId), by: context.actor };
    const command = { type: 'AttachPartner', data } as const;
    return handleCommand(this.store, initiativeAggregate, input.initiativeId, command, context);
  }
}
