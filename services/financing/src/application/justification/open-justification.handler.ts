import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { awardAggregate } from '../../domain/award/award.decider.js';
import type { OpenJustification } from '../../domain/justification/opening.decisions.js';
import { stateOf } from '../state-of.js';
import { justificationAggregate } from '../../domain/justification/justification.decider.js';

@Injectable()
export class OpenJustificationHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute(awardId: string, input: Omit<OpenJustification['data'], 'award'>, context: CommandContext) {
    const data = { ...input, award: await stateOf(this.store, awardAggregate, awardId) };
    return handleCommand(this.store, justificationAggregate, awardId, { type: 'OpenJustification', data }, context);
  }
}
