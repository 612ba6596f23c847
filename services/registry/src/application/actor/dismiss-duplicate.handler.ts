import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { duplicateAggregate, duplicateIdOf } from '../../domain/actor/duplicate.decider.js';
import { partyOf } from '../facts.js';

export type DismissDuplicateInput = Readonly<{ actorId: string; otherId: string; reason: string }>;

@Injectable()
export class DismissDuplicateHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({ actorId, otherId, reason }: DismissDuplicateInput, context: CommandContext) {
    const [one, other] = await Promise.all([partyOf(this.store, actorId), partyOf(this.store, otherId)]);
    const command = { type: 'DismissDuplicate', data: { one, other, reason } } as const;
    return handleCommand(this.store, duplicateAggregate, duplicateIdOf(actorId, otherId), command, context);
  }
}
