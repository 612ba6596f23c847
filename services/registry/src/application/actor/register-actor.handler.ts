import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { actorAggregate, type RegisterActor } from '../../domain/actor/actor.decider.js';
import { nifPlaceOf } from './nif-place.js';

export type RegisterActorInput = Omit<RegisterActor['data'], 'validFrom' | 'place'> & {
  validFrom?: string | undefined;
};

@Injectable()
export class RegisterActorHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(input: RegisterActorInput, context: CommandContext) {
    const { placeId: actorId, formerHolders } = await nifPlaceOf(this.store, input.nif);
    const validFrom = input.validFrom ?? madridDate(this.clock.now());
    const command = {
      type: 'RegisterActor',
      data: { ...input, validFrom, place: { placeId: actorId, formerHolders } },
    } as const;
    return { actorId, receipt: await handleCommand(this.store, actorAggregate, actorId, command, context) };
  }
}
