import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { idCreatedBy } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { applicationAggregate } from '../../domain/application/application.decider.js';
import type { Particulars } from '../../domain/application/application-course.js';
import type { Project } from '../../domain/application/application.events.js';
import { callAggregate } from '../../domain/call/call.decider.js';
import { stateOf } from '../state-of.js';

@Injectable()
export class DraftApplicationHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute(callId: string, project: Project, particulars: Particulars | undefined, context: CommandContext) {
    const applicationId = idCreatedBy(context.commandId);
    const call = await stateOf(this.store, callAggregate, callId);
    const data = { applicationId, callId, project, particulars, call, by: context.actor };
    return handleCommand(this.store, applicationAggregate, applicationId, { type: 'DraftApplication', data }, context);
  }
}
