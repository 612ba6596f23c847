import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { DomainError, idCreatedBy } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { PracticeRule } from '../../domain/practice/practice.rules.js';
import { transferAggregate } from '../../domain/transfer/transfer.decider.js';
import { practiceOf } from '../facts.js';
import { organisationOf } from './organisation-of.js';

export type RequestTransferInput = Readonly<{ practiceId: string; practiceVersion: string; territory: string }>;

@Injectable()
export class RequestTransferHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute(input: RequestTransferInput, context: CommandContext) {
    const transferId = idCreatedBy(context.commandId);
    const { practiceId, practiceVersion } = input;
    const { versions } = await practiceOf(this.store, practiceId);
    const version = versions.get(practiceVersion);
    if (!version) {
      throw new DomainError<PracticeRule>('PRACTICE_VERSION_NOT_FOUND', {
        facts: { practiceId, practiceVersion },
        wouldPassIf: { practiceVersionIn: [...versions.keys()] },
      });
    }
    const { status, initiativeId, donorActorId } = version;
    const facts = { initiativeId, donorActorId, published: status === 'published' };
    const data = { ...input, ...facts, transferId, adopterActorId: organisationOf(context) };
    const receipt = await handleCommand(
      this.store,
      transferAggregate,
      transferId,
      { type: 'RequestTransfer', data },
      context,
    );
    return { transferId, receipt };
  }
}
