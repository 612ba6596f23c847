import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { actorAggregate } from '../../domain/actor/actor.decider.js';
import { partyOf } from '../facts.js';
import { CompleteNifCorrectionHandler } from './complete-nif-correction.handler.js';
import { nifPlaceOf } from './nif-place.js';
import { requireRevision } from './require-revision.js';

export type CorrectNifInput = Readonly<{ actorId: string; nif: string; reason: string; evidence: string }>;

/**
 * The place where the number is given out decides, in one append, as it does of whoever registers with it; then the actor is told. Its id
 * and all that names it stay. Throws DomainError.
 */
@Injectable()
export class CorrectNifHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly completing: CompleteNifCorrectionHandler,
  ) {}

  async execute({ actorId, ...asked }: CorrectNifInput, { expectedRevision, ...context }: CommandContext) {
    const [holder, place] = await Promise.all([partyOf(this.store, actorId), nifPlaceOf(this.store, asked.nif)]);
    const { placeId, holderId } = place;
    // The revision that the caller has seen is that of the actor; asked again, the correction itself has moved it.
    if (expectedRevision !== undefined && holderId !== actorId) {
      await requireRevision(this.store, actorId, expectedRevision);
    }
    const command = { type: 'AssignNif', data: { actorId: placeId, holder, ...asked } } as const;
    await handleCommand(this.store, actorAggregate, placeId, command, context);
    return this.completing.execute({ actorId, placeId, ...asked }, context);
  }
}
