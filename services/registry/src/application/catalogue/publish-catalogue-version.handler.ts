import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import {
  CATALOGUE_ID,
  catalogueAggregate,
  type PublishCatalogueVersion,
} from '../../domain/catalogue/catalogue.decider.js';

@Injectable()
export class PublishCatalogueVersionHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(input: Omit<PublishCatalogueVersion['data'], 'today'>, context: CommandContext) {
    const data = { ...input, today: madridDate(this.clock.now()) };
    const command = { type: 'PublishCatalogueVersion', data } as const;
    return handleCommand(this.store, catalogueAggregate, CATALOGUE_ID, command, context);
  }
}
