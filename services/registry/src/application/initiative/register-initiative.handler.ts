import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, idCreatedBy, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import type { RegisterInitiative } from '../../domain/initiative/initiative.commands.js';
import { initiativeAggregate } from '../../domain/initiative/initiative.decider.js';
import { catalogueFact, challengeFactOf, partyOf } from '../facts.js';

export type RegisterInitiativeInput = Omit<
  RegisterInitiative['data'],
  'initiativeId' | 'promoter' | 'challenge' | 'catalogue' | 'today' | 'by'
> & { promoterId: string; challengeId?: string | undefined };

@Injectable()
export class RegisterInitiativeHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ promoterId, challengeId, ...input }: RegisterInitiativeInput, context: CommandContext) {
    const initiativeId = idCreatedBy(context.commandId);
    const promoter = await partyOf(this.store, promoterId);
    const challenge = challengeId === undefined ? undefined : await challengeFactOf(this.store, challengeId);
    const catalogue = await catalogueFact(this.store);
    const today = madridDate(this.clock.now());
    const data = { ...input, initiativeId, promoter, challenge, catalogue, today, by: context.actor };
    const command = { type: 'RegisterInitiative', data } as const;
    const receipt = await handleCommand(this.store, initiativeAggregate, initiativeId, command, context);
    return { initiativeId, receipt };
  }
}
