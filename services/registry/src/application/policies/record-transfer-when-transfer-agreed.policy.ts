import type { TransferAgreed } from '@ceriss/contracts';
import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { initiativeAggregate } from '../../domain/initiative/initiative.decider.js';

/** What donor and adopter have agreed is a fact of the initiative: a place more, and the ground for the stage `transferred`. */
@Injectable()
export class RecordTransferWhenTransferAgreed {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(agreed: TransferAgreed, context: CommandContext) {
    const { initiativeId, transferId, practiceId, adopterActorId, territory, agreedOn } = agreed;
    const data = { initiativeId, transferId, practiceId, adopterActorId, territory, agreedOn };
    const command = { type: 'RecordTransfer', data } as const;
    return handleCommand(this.store, initiativeAggregate, initiativeId, command, context);
  }
}
