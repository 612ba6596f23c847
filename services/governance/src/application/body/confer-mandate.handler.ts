import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock, idCreatedBy } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { bodyAggregate } from '../../domain/body/body.decider.js';
import type { ConferMandate } from '../../domain/body/mandate.commands.js';
import { bodyOf, statutesInForce } from '../facts.js';

type Conferring = Omit<ConferMandate['data'], 'mandateId' | 'statutes' | 'now'> & { bodyId: string };

/** Terms are those of the statutes in force when the seat is filled. */
@Injectable()
export class ConferMandateHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ bodyId, ...data }: Conferring, context: CommandContext) {
    const now = this.clock.now();
    const mandateId = idCreatedBy(context.commandId);
    const { ruleSetId, code } = await bodyOf(this.store, bodyId);
    const statutes = await statutesInForce(this.store, ruleSetId, code, now);
    const command = { type: 'ConferMandate', data: { ...data, mandateId, statutes, now } } as const;
    return { mandateId, receipt: await handleCommand(this.store, bodyAggregate, bodyId, command, context) };
  }
}
