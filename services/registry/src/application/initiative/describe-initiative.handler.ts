import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import type { DescribeInitiative } from '../../domain/initiative/initiative.commands.js';
import { initiativeAggregate } from '../../domain/initiative/initiative.decider.js';
import { catalogueFact } from '../facts.js';

export type DescribeInitiativeInput = Omit<DescribeInitiative['data'], 'by' | 'validFrom' | 'catalogue'> & {
  validFrom?: string | undefined;
};

@Injectable()
export class DescribeInitiativeHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(input: DescribeInitiativeInput, context: CommandContext) {
    const validFrom = input.validFrom ?? madridDate(this.clock.now());
    const data = { ...input, validFrom, catalogue: await catalogueFact(this.store), by: context.actor };
    const command = { type: 'DescribeInitiative', data } as const;
    return handleCommand(this.store, initiativeAggregate, input.initiativeId, command, context);
  }
}
