import { projection } from '@ceriss/read-models';
import { evidenceCodec, type EvidenceEvent } from '../../domain/evidence/evidence.events.js';
import { practiceCodec, type PracticeEvent } from '../../domain/practice/practice.events.js';
import { CitableEvaluation, ListedPracticeVersion, PracticeReview } from './practice-list.entity.js';

export const practiceList = projection<EvidenceEvent | PracticeEvent>({
  name: 'practice-list',
  version: 1,
  context: 'knowledge-transfer',
  tables: [ListedPracticeVersion, PracticeReview, CitableEvaluation],
  codecs: [evidenceCodec, practiceCodec],
  on: {
    'knowledge-transfer.evidence-recorded': ({ data }, rows) => rows.insert(CitableEvaluation, data),
    'knowledge-transfer.practice-version-drafted': ({ data, revision }, rows) => {
      const { practiceId, practiceVersion, title, initiativeId, donorActorId, plainLanguageSummary, ...rest } = data;
      const { claimedEvidenceLevel: evidenceLevel, draftedBy: _, ...content } = rest;
      const listed = { practiceId, practiceVersion, title, initiativeId, donorActorId, plainLanguageSummary };
      const drafted = String(revision);
      const state = { status: 'drafted', publishedOn: null, draftedAt: drafted, revision: drafted } as const;
      rows.insert(ListedPracticeVersion, { ...listed, evidenceLevel, content, ...state });
    },
    'knowledge-transfer.practice-version-reviewed': ({ data, revision }, rows) => {
      const { practiceId, practiceVersion, recommendation, comments } = data;
      const seen = { revision: String(revision) };
      rows.insert(PracticeReview, { practiceId, practiceVersion, recommendation, comments, ...seen });
      const status = recommendation === 'publish' ? 'recommended' : 'drafted';
      rows.update(ListedPracticeVersion, { practiceId, practiceVersion }, { status, ...seen });
    },
    'knowledge-transfer.practice-version-published': ({ data, revision }, rows) => {
      const { practiceId, practiceVersion, publishedOn } = data;
      const change = { status: 'published', publishedOn, revision: String(revision) } as const;
      rows.update(ListedPracticeVersion, { practiceId, practiceVersion }, change);
    },
  },
});
