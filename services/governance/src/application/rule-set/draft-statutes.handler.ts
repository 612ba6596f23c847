import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock, idCreatedBy } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { matterAggregate } from '../../domain/matter/matter.decider.js';
import type { StatutesText } from '../../domain/rule-set/body-rules.js';
import { ruleSetOf } from '../facts.js';

/** Records a text for the next version of statutes as a matter on which the amending body can decide. */
@Injectable()
export class DraftStatutesHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ruleSetId: string, text: StatutesText, context: CommandContext) {
    const draftId = idCreatedBy(context.commandId);
    const { versions } = await ruleSetOf(this.store, ruleSetId);
    const data = { ruleSetId, known: versions.length > 0, text, now: this.clock.now() };
    const command = { type: 'DraftStatutes', data } as const;
    return { draftId, receipt: await handleCommand(this.store, matterAggregate, draftId, command, context) };
  }
}
