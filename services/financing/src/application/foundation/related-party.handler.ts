import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, idCreatedBy, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import {
  relatedPartyAggregate,
  type AuthoriseTransactions,
  type DeclareParty,
  type RelatedPartyCommand,
} from '../../domain/foundation/related-party.decider.js';

/** Who is related to the foundation, and what they may be paid. */
@Injectable()
export class RelatedPartyHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  declare(input: Omit<DeclareParty['data'], 'declaredOn'>, context: CommandContext) {
    return this.#handle({ type: 'DeclareParty', data: { ...input, declaredOn: this.#today() } }, context);
  }

  end(partyId: string, until: string, context: CommandContext) {
    return this.#handle({ type: 'EndRelation', data: { partyId, until, endedOn: this.#today() } }, context);
  }

  async authorise(input: Omit<AuthoriseTransactions['data'], 'authorisationId' | 'today'>, context: CommandContext) {
    const authorisationId = idCreatedBy(context.commandId);
    const data = { ...input, authorisationId, today: this.#today() };
    return { receipt: await this.#handle({ type: 'AuthoriseTransactions', data }, context), authorisationId };
  }

  #handle(command: RelatedPartyCommand, context: CommandContext) {
    return handleCommand(this.store, relatedPartyAggregate, command.data.partyId, command, context);
  }

  #today(): string {
    return madridDate(this.clock.now());
  }
}
