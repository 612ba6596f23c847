import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { applicationAggregate } from '../../domain/application/application.decider.js';
import type { PlaceApplication } from '../../domain/application/application.commands.js';
import { withCall } from './terms-of-application.js';

@Injectable()
export class PlaceApplicationHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute(applicationId: string, place: Omit<PlaceApplication['data'], 'unscored'>, context: CommandContext) {
    const { call } = await withCall(this.store, applicationId);
    const data = { ...place, unscored: call.conditions.procedure === 'direct' };
    const command = { type: 'PlaceApplication', data } as const;
    return handleCommand(this.store, applicationAggregate, applicationId, command, context);
  }
}
