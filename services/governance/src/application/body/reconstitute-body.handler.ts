import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { bodyAggregate } from '../../domain/body/body.decider.js';
import { bodyOf, statutesInForce } from '../facts.js';

@Injectable()
export class ReconstituteBodyHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(bodyId: string, context: CommandContext) {
    const now = this.clock.now();
    const { ruleSetId, code } = await bodyOf(this.store, bodyId);
    const statutes = await statutesInForce(this.store, ruleSetId, code, now);
    const command = { type: 'ReconstituteBody', data: { ...statutes, now } } as const;
    return handleCommand(this.store, bodyAggregate, bodyId, command, context);
  }
}
