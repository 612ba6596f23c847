import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, DomainError, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { actorAggregate, type RegisterActor } from '../../domain/actor/actor.decider.js';
import type { NifPlace } from '../../domain/actor/actor.decider.js';
import { firstPlaceOf, nifPlaceOf } from './nif-place.js';

export type RegisterActorInput = Omit<RegisterActor['data'], 'validFrom' | 'place'> & {
  validFrom?: string | undefined;
};

@Injectable()
export class RegisterActorHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Most numbers are nobody's, and the append itself says so: where they are kept is looked up only when it is refused. Throws
   * DomainError.
   */
  async execute(input: RegisterActorInput, context: CommandContext) {
    const first = firstPlaceOf(input.nif);
    try {
      return await this.#registerAt(first, input, context);
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'ACTOR_ALREADY_REGISTERED')) throw error;
      const place = await nifPlaceOf(this.store, input.nif);
      if (place.placeId === first.placeId) throw error;
      return this.#registerAt(place, input, context);
    }
  }

  async #registerAt({ placeId, formerHolders }: NifPlace, input: RegisterActorInput, context: CommandContext) {
    const validFrom = input.validFrom ?? madridDate(this.clock.now());
    const command = {
      type: 'RegisterActor',
      data: { ...input, validFrom, place: { placeId, formerHolders } },
    } as const;
    return { actorId: placeId, receipt: await handleCommand(this.store, actorAggregate, placeId, command, context) };
  }
}
