import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import type { ReferenceInitiative } from '../../domain/initiative/initiative.commands.js';
import { initiativeAggregate } from '../../domain/initiative/initiative.decider.js';
import { referencedIdOf } from '../../domain/initiative/reference.rules.js';
import { catalogueFact, networkFactOf, partyOf } from '../facts.js';

export type ReferenceInitiativeInput = Omit<
  ReferenceInitiative['data'],
  'initiativeId' | 'network' | 'promoter' | 'catalogue' | 'by' | 'today'
> & { networkId: string; promoterId?: string | undefined };

@Injectable()
export class ReferenceInitiativeHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ networkId, promoterId, ...input }: ReferenceInitiativeInput, context: CommandContext) {
    const initiativeId = referencedIdOf(networkId, input.externalId);
    const network = await networkFactOf(this.store, networkId);
    const promoter = promoterId === undefined ? undefined : await partyOf(this.store, promoterId);
    const catalogue = await catalogueFact(this.store);
    const today = madridDate(this.clock.now());
    const data = { ...input, initiativeId, network, promoter, catalogue, today, by: context.actor };
    const command = { type: 'ReferenceInitiative', data } as const;
    const receipt = await handleCommand(this.store, initiativeAggregate, initiativeId, command, context);
    return { initiativeId, receipt };
  }
}
