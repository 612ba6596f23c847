import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { namedId } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { actorAggregate } from '../../domain/actor/actor.decider.js';

/** A merge as the book of merges has it. */
export type Merge = Readonly<{ absorbedId: string; survivorId: string; reason: string }>;

/**
 * Tells both actors what the book of merges has decided. What one of them knows already is not told again: whoever comes after a
 * process that ended in between does the rest.
 */
@Injectable()
export class CompleteMergeHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({ absorbedId, survivorId, reason }: Merge, context: CommandContext) {
    const note = { actorId: absorbedId, mergedInto: survivorId, reason };
    await this.#tell(absorbedId, { type: 'NoteMerge', data: note }, context);
    const alias = { actorId: survivorId, aliasId: absorbedId };
    return this.#tell(survivorId, { type: 'AddAlias', data: alias }, context);
  }

  #tell(actorId: string, command: Parameters<typeof actorAggregate.decider.decide>[0], context: CommandContext) {
    const told = { ...context, commandId: namedId(context.commandId, command.type) };
    return handleCommand(this.store, actorAggregate, actorId, command, told);
  }
}
