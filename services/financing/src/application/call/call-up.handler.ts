import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { applicationAggregate } from '../../domain/application/application.decider.js';
import { isOut, knownApplication } from '../../domain/application/application.state.js';
import { awardAggregate } from '../../domain/award/award.decider.js';
import type { Standing } from '../../domain/call/call.commands.js';
import { callAggregate, knownCall } from '../../domain/call/call.decider.js';
import { awardOf } from '../award/award-of.js';
import { stateOf } from '../state-of.js';

@Injectable()
export class CallUpHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(callId: string, context: CommandContext) {
    const { ranking } = knownCall(await stateOf(this.store, callAggregate, callId));
    const standings = await Promise.all(ranking.map(({ applicationId }) => this.#standing(applicationId)));
    const data = { standings, by: context.actor, calledUpOn: madridDate(this.clock.now()) };
    return handleCommand(this.store, callAggregate, callId, { type: 'CallUp', data }, context);
  }

  /* What an application holds of the budget: its award, or what it may still be granted. */
  async #standing(applicationId: string): Promise<Standing> {
    const application = knownApplication(await stateOf(this.store, applicationAggregate, applicationId));
    const award = await stateOf(this.store, awardAggregate, awardOf(applicationId));
    const { territory } = application.particulars;
    const held = award.status === 'none' ? application.project.requested : award.amount;
    const gone = isOut(application) || award.status === 'lapsed' || award.status === 'renounced';
    return { applicationId, gone, held, territory };
  }
}
