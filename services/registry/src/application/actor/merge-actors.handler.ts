import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { MERGES_ID, mergesAggregate } from '../../domain/actor/merges.decider.js';
import { partyOf } from '../facts.js';
import { CompleteMergeHandler, type Merge } from './complete-merge.handler.js';
import { requireRevision } from './require-revision.js';

/**
 * The book of merges decides, in one append; then both actors are told. Between the two the absorbed actor may still act: that is an act of
 * an alias like those before it. Throws DomainError.
 */
@Injectable()
export class MergeActorsHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly completing: CompleteMergeHandler,
  ) {}

  async execute({ absorbedId, survivorId, reason }: Merge, { expectedRevision, ...context }: CommandContext) {
    const [absorbed, survivor] = await Promise.all([partyOf(this.store, absorbedId), partyOf(this.store, survivorId)]);
    // The revision that the caller has seen is that of the absorbed actor; asked again, the merge itself has moved it.
    if (expectedRevision !== undefined && absorbed.standing !== 'merged') {
      await requireRevision(this.store, absorbedId, expectedRevision);
    }
    const command = { type: 'RecordMerge', data: { absorbed, survivor, reason } } as const;
    await handleCommand(this.store, mergesAggregate, MERGES_ID, command, context);
    return this.completing.execute({ absorbedId, survivorId, reason }, context);
  }
}
