import { projection } from '@ceriss/read-models';
import { matchCodec, type MatchEvent } from '../../domain/match/match.events.js';
import { practiceCodec, type PracticeEvent } from '../../domain/practice/practice.events.js';
import { MatchDismissal, PublishedPractice } from './matches.entity.js';

/** Which suggestions somebody has dismissed, and which practices there are to suggest; what is suggested is computed when it is asked for. */
export const matches = projection<MatchEvent | PracticeEvent>({
  name: 'matches',
  version: 1,
  context: 'registry',
  tables: [MatchDismissal, PublishedPractice],
  history: [MatchDismissal, PublishedPractice],
  codecs: [matchCodec, practiceCodec],
  on: {
    'registry.match-dismissed': ({ data, revision }, rows) => {
      const { matchId, subject, target, reason, dismissedOn } = data;
      rows.insert(MatchDismissal, {
        ...{ matchId, reason, dismissedOn, revision: String(revision) },
        ...{ subjectKind: subject.kind, subjectId: subject.id, targetKind: target.kind, targetId: target.id },
      });
    },
    'registry.practice-recorded': ({ data }, rows) => rows.upsert(PublishedPractice, data),
  },
});
