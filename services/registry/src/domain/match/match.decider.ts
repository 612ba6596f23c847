import type { Aggregate, Command } from '@ceriss/event-sourcing';
import type { Subject, Target } from './match.js';
import { matchCodec, type MatchEvent } from './match.events.js';

/** The suggestion is a looked-up fact: that it was made, the handler has seen. */
export type DismissMatch = Command<
  'DismissMatch',
  { matchId: string; subject: Subject; target: Pick<Target, 'kind' | 'id'>; reason: string; today: string }
>;
export type MatchCommand = DismissMatch;
export type SuggestedMatch = Readonly<{ status: 'open' | 'dismissed' }>;

const decide = ({ data: { today, ...data } }: MatchCommand, { status }: SuggestedMatch): MatchEvent[] =>
  status === 'dismissed' ? [] : [{ type: 'registry.match-dismissed', data: { ...data, dismissedOn: today } }];

/** A suggestion has a life of its own only once somebody dismisses it; an accepted one lives on as the relation that it has become. */
export const matchAggregate: Aggregate<SuggestedMatch, MatchCommand, MatchEvent> = {
  decider: { initialState: () => ({ status: 'open' }), evolve: () => ({ status: 'dismissed' }), decide },
  codec: matchCodec,
  streamOf: (matchId) => `registry.match-${matchId}`,
};
