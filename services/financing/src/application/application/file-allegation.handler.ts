import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, idCreatedBy, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { applicationAggregate } from '../../domain/application/application.decider.js';
import { withCall } from './terms-of-application.js';

@Injectable()
export class FileAllegationHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(applicationId: string, text: string, context: CommandContext) {
    const allegationId = idCreatedBy(context.commandId);
    const { call } = await withCall(this.store, applicationId);
    const data = { allegationId, text, call, by: context.actor, filedOn: madridDate(this.clock.now()) };
    const command = { type: 'FileAllegation', data } as const;
    const receipt = await handleCommand(this.store, applicationAggregate, applicationId, command, context);
    return { allegationId, receipt };
  }
}
