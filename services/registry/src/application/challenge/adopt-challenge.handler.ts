import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { challengeAggregate } from '../../domain/challenge/challenge.decider.js';
import { callFactOf } from '../facts.js';

@Injectable()
export class AdoptChallengeHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(input: { challengeId: string; callId: string }, context: CommandContext) {
    const call = await callFactOf(this.store, input.callId);
    const data = { challengeId: input.challengeId, call, today: madridDate(this.clock.now()) };
    const command = { type: 'AdoptChallenge', data } as const;
    return handleCommand(this.store, challengeAggregate, input.challengeId, command, context);
  }
}
