import type { CommandContext } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import type { RelationKind } from '../../domain/code-lists/relation-kinds.js';
import { requireEnds, requireSuggested } from '../../domain/match/acceptance.rules.js';
import type { Subject } from '../../domain/match/match.js';
import { RecordRelationHandler } from '../relation/record-relation.handler.js';
import { SUGGESTIONS, type Suggestions } from './suggestions.js';

export type AcceptMatchInput = Readonly<{
  matchId: string;
  subject: Subject;
  /** Who is tied to what was suggested; the promoter of an initiative when absent. */
  actorId?: string | undefined;
  kind: RelationKind;
  evidence: string;
  validFrom: string;
}>;

@Injectable()
export class AcceptMatchHandler {
  constructor(
    private readonly recording: RecordRelationHandler,
    @Inject(SUGGESTIONS) private readonly suggestions: Suggestions,
  ) {}

  /** Records the relation that was suggested: its origin is how the acceptance is known. The suggestions are a read model; the parties are looked up anew. */
  async execute({ matchId, subject, actorId, ...relation }: AcceptMatchInput, context: CommandContext) {
    const found = requireSuggested(await this.suggestions.find(subject, matchId), matchId, subject);
    const ends = requireEnds(found.match, actorId ?? found.anchorId, found.counterpartId);
    const from = { kind: 'actor', id: ends.fromActorId } as const;
    const to = { kind: 'actor', id: ends.toActorId } as const;
    return this.recording.execute({ from, to, ...relation, origin: 'suggestion', suggestionId: matchId }, context);
  }
}
