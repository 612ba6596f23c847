import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import type { Reformulate } from '../../domain/application/application.commands.js';
import { applicationAggregate } from '../../domain/application/application.decider.js';
import { withCall } from './terms-of-application.js';

type Reformulated = Pick<Reformulate['data'], 'cost' | 'requested' | 'initiativeId' | 'title'>;

@Injectable()
export class ReformulateHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(applicationId: string, project: Reformulated, context: CommandContext) {
    const now = this.clock.now();
    const { call } = await withCall(this.store, applicationId);
    const data = { ...project, call, by: context.actor, now, today: madridDate(now) };
    return handleCommand(this.store, applicationAggregate, applicationId, { type: 'Reformulate', data }, context);
  }
}
