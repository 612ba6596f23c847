import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock, namedId } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { bodyAggregate } from '../../domain/body/body.decider.js';
import { statutesInForce } from '../facts.js';

/** The statutes have one body of each code: its id is a function of both. */
@Injectable()
export class ConstituteBodyHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ ruleSetId, code }: { ruleSetId: string; code: string }, context: CommandContext) {
    const data = await statutesInForce(this.store, ruleSetId, code, this.clock.now());
    const bodyId = namedId(ruleSetId, code);
    const command = { type: 'ConstituteBody', data } as const;
    return { bodyId, receipt: await handleCommand(this.store, bodyAggregate, bodyId, command, context) };
  }
}
