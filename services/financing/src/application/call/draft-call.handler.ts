import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock, idCreatedBy } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { callAggregate } from '../../domain/call/call.decider.js';
import type { CallConditions } from '../../domain/call/call-conditions.js';
import type { CallTerms } from '../../domain/call/call.events.js';
import { poolAggregate } from '../../domain/pool/pool.decider.js';
import { stateOf } from '../state-of.js';

@Injectable()
export class DraftCallHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(terms: CallTerms, conditions: CallConditions | undefined, context: CommandContext) {
    const callId = idCreatedBy(context.commandId);
    const pool = await stateOf(this.store, poolAggregate, terms.poolId);
    const data = { callId, terms, conditions, pool, draftedOn: madridDate(this.clock.now()) };
    return handleCommand(this.store, callAggregate, callId, { type: 'DraftCall', data }, context);
  }
}
