import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { requireSuggested } from '../../domain/match/acceptance.rules.js';
import { matchAggregate } from '../../domain/match/match.decider.js';
import type { Subject } from '../../domain/match/match.js';
import { SUGGESTIONS, type Suggestions } from './suggestions.js';

export type DismissMatchInput = Readonly<{ matchId: string; subject: Subject; reason: string }>;

@Injectable()
export class DismissMatchHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SUGGESTIONS) private readonly suggestions: Suggestions,
  ) {}

  async execute(input: DismissMatchInput, context: CommandContext) {
    const { matchId, subject } = input;
    const { match } = requireSuggested(await this.suggestions.find(subject, matchId), matchId, subject);
    const { kind, id } = match.target;
    const data = { ...input, target: { kind, id }, today: madridDate(this.clock.now()) };
    return handleCommand(this.store, matchAggregate, matchId, { type: 'DismissMatch', data }, context);
  }
}
