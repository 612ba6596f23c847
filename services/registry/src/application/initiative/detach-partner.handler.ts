import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { initiativeAggregate } from '../../domain/initiative/initiative.decider.js';

export type DetachPartnerInput = {
  initiativeId: string;
  actorId: string;
  reason: string;
  validTo?: string | undefined;
};

@Injectable()
export class DetachPartnerHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(input: DetachPartnerInput, context: CommandContext) {
    const today = madridDate(this.clock.now());
    const data = { ...input, validTo: input.validTo ?? today, today, by: context.actor };
    const command = { type: 'DetachPartner', data } as const;
    return handleCommand(this.store, initiativeAggregate, input.initiativeId, command, context);
  }
}
