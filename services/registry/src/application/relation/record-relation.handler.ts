import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { relationAggregate, tieIdOf, type RecordRelation } from '../../domain/relation/relation.decider.js';
import type { TieEnd } from '../../domain/relation/tie-end.js';
import { initiativePartyOf, partyOf } from '../facts.js';

export type RecordRelationInput = Omit<RecordRelation['data'], 'from' | 'to'> & Readonly<{ from: TieEnd; to: TieEnd }>;

@Injectable()
export class RecordRelationHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({ from, to, ...input }: RecordRelationInput, context: CommandContext) {
    const relationId = tieIdOf(from, to, input.kind);
    const [one, other] = await Promise.all([this.#party(from), this.#party(to)]);
    const command = { type: 'RecordRelation', data: { ...input, from: one, to: other } } as const;
    return { relationId, receipt: await handleCommand(this.store, relationAggregate, relationId, command, context) };
  }

  #party({ kind, id }: TieEnd) {
    return kind === 'actor' ? partyOf(this.store, id) : initiativePartyOf(this.store, id);
  }
}
