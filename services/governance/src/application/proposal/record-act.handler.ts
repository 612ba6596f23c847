import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock, idCreatedBy } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { RecordAct } from '../../domain/proposal/act.rules.js';
import { proposalAggregate } from '../../domain/proposal/proposal.decider.js';

type Act = Omit<RecordAct['data'], 'actId' | 'now'> & { proposalId: string };

/** Records what was done to execute a resolution in force. */
@Injectable()
export class RecordActHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ proposalId, ...act }: Act, context: CommandContext) {
    const actId = idCreatedBy(context.commandId);
    const command = { type: 'RecordAct', data: { ...act, actId, now: this.clock.now() } } as const;
    return { actId, receipt: await handleCommand(this.store, proposalAggregate, proposalId, command, context) };
  }
}
