import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { reportAggregate } from '../../domain/report/report.decider.js';

@Injectable()
export class SubmitReportHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ reportId, ...input }: { reportId: string; summary: string; document: string }, context: CommandContext) {
    const { subject: submittedBy, organisation } = context.actor;
    const data = { ...input, submittedBy, organisation, today: madridDate(this.clock.now()) };
    return handleCommand(this.store, reportAggregate, reportId, { type: 'SubmitReport', data }, context);
  }
}
