import { z } from 'zod';
import { practiceContent } from '../../domain/practice/practice.events.js';

/* What the API answers. The specs of the API hold every answer against these. */

const id = z.uuid();
const date = z.iso.date();
const text = z.string();
const revision = z.string().regex(/^\d+$/).meta({ description: 'Revision of the stream; also the ETag' });

export const versionAnswer = z.strictObject({ practiceId: id, practiceVersion: text });

export const coreApprovalAnswer = z.strictObject({ transferId: id, component: text });

export const practiceVersionView = z.strictObject({
  practiceId: id,
  practiceVersion: text,
  title: text,
  initiativeId: id,
  donorActorId: id,
  status: z.enum(['drafted', 'recommended', 'published']),
  evidenceLevel: z.int().meta({ description: 'What the practice claims: never more than its evaluations show' }),
  plainLanguageSummary: text,
  content: practiceContent.omit({
    title: true,
    initiativeId: true,
    donorActorId: true,
    claimedEvidenceLevel: true,
    plainLanguageSummary: true,
  }),
  publishedOn: date.nullable(),
  revision,
});

export const practiceView = practiceVersionView.extend({
  publishedVersions: z.array(text).meta({ description: 'In the order in which they were drafted' }),
});

export const draftsView = z.strictObject({
  versions: z.array(practiceVersionView),
  reviews: z.array(
    z.strictObject({ practiceVersion: text, recommendation: z.enum(['publish', 'revise']), comments: text, revision }),
  ),
});

export const citableEvaluationView = z.strictObject({
  evaluationId: id,
  initiativeId: id,
  evidenceLevel: z.int(),
  evidenceRule: text,
});

export const listedTransferView = z.strictObject({
  transferId: id,
  practiceId: id,
  practiceVersion: text,
  initiativeId: id,
  donorActorId: id,
  adopterActorId: id,
  territory: text,
  status: z.enum(['requested', 'agreed']),
  readiness: z.int().nullable(),
  gaps: z.array(text),
  donorConsents: z.boolean(),
  adopterConsents: z.boolean(),
  agreedOn: date.nullable(),
  revision,
});

export const transferView = listedTransferView.extend({
  adaptations: z.array(
    z.strictObject({
      component: text,
      kind: z.enum(['core', 'periphery']),
      change: text,
      approvedByDonor: z.boolean().nullable().meta({ description: 'null for the periphery, which needs no approval' }),
    }),
  ),
});
