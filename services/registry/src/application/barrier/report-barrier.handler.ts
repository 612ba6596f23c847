import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, idCreatedBy, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { barrierAggregate, type ReportBarrier } from '../../domain/barrier/barrier.decider.js';
import { initiativeFactOf, partyOf } from '../facts.js';

export type ReportBarrierInput = Omit<
  ReportBarrier['data'],
  'barrierId' | 'reporter' | 'initiatives' | 'by' | 'today'
> & { reportedBy: string; initiativeIds: readonly string[] };

@Injectable()
export class ReportBarrierHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ reportedBy, initiativeIds, ...input }: ReportBarrierInput, context: CommandContext) {
    const barrierId = idCreatedBy(context.commandId);
    const reporter = await partyOf(this.store, reportedBy);
    const initiatives = await Promise.all(initiativeIds.map((id) => initiativeFactOf(this.store, id)));
    const today = madridDate(this.clock.now());
    const data = { ...input, barrierId, reporter, initiatives, today, by: context.actor };
    const command = { type: 'ReportBarrier', data } as const;
    return { barrierId, receipt: await handleCommand(this.store, barrierAggregate, barrierId, command, context) };
  }
}
