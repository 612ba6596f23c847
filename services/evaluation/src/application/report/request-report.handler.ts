import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { idCreatedBy } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { reportAggregate, type RequestReport } from '../../domain/report/report.decider.js';
import { awardFileOf } from '../facts.js';

@Injectable()
export class RequestReportHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute(input: Omit<RequestReport['data'], 'reportId' | 'award'>, context: CommandContext) {
    const reportId = idCreatedBy(context.commandId);
    const award = await awardFileOf(this.store, input.awardId);
    const data = { ...input, reportId, ...(award.status === 'open' && { award }) };
    const receipt = await handleCommand(
      this.store,
      reportAggregate,
      reportId,
      { type: 'RequestReport', data },
      context,
    );
    return { reportId, receipt };
  }
}
