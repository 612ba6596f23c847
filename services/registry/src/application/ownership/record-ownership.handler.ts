import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { idCreatedBy } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { ownershipAggregate, type RecordOwnership } from '../../domain/ownership/ownership.decider.js';
import { partyOf } from '../facts.js';

export type RecordOwnershipInput = Omit<RecordOwnership['data'], 'linkId' | 'owner' | 'owned'> & {
  ownerId: string;
  ownedId: string;
};

@Injectable()
export class RecordOwnershipHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({ ownerId, ownedId, ...terms }: RecordOwnershipInput, context: CommandContext) {
    const linkId = idCreatedBy(context.commandId);
    const [owner, owned] = await Promise.all([partyOf(this.store, ownerId), partyOf(this.store, ownedId)]);
    const command = { type: 'RecordOwnership', data: { ...terms, linkId, owner, owned } } as const;
    const receipt = await handleCommand(this.store, ownershipAggregate, ownedId, command, context);
    return { linkId, receipt };
  }
}
