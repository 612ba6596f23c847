import { DomainError } from '@ceriss/kernel';
import { z } from 'zod';
import { opener } from '../../application/consultation/ballot-secrets.js';
import { consultationCount } from '../../domain/consultation/consultation-count.js';
import {
  audience,
  consultationSubject,
  heldTo,
  nextBallot,
  themeOutcome,
  themeSource,
} from '../../domain/consultation/consultation.events.js';
import { answersOf, question } from '../../domain/consultation/question.js';
import { code, id } from '../../domain/voting/values.js';
import type { ConsultationBallotRow, ConsultationRow } from '../../read-models/consultations/consultations.entity.js';

const instant = z.iso.datetime();
const key = z.string().regex(/^[0-9a-f]{64}$/);

export type SecrecyRule = 'CONSULTATION_SECRET_UNTIL_CLOSE';

export const consultationView = z.strictObject({
  consultationId: id,
  title: z.string(),
  text: z.string(),
  about: consultationSubject,
  questions: z.array(question),
  audience,
  nextBallot,
  boxes: z.int(),
  rulesVersion: z.int(),
  heldTo: heldTo.nullable().meta({ description: 'The body that consults, and what its statutes say of its time' }),
  opensAt: instant,
  closesAt: instant,
  keyDigest: key.meta({ description: 'SHA-256 of the key that is published at the close' }),
  closedAt: instant.nullable(),
  summary: z.string().nullable(),
  summarisedAt: instant.nullable(),
  voters: z.string().regex(/^\d+$/).meta({ description: 'How many have voted' }),
  revision: z.string().regex(/^\d+$/),
});

export const voterAnswer = z.strictObject({
  consultationId: id,
  voter: id.meta({
    description: 'Under which the ballot is found in the list after the close; known to its voter only',
  }),
});

export const consultationResultView = z.strictObject({
  consultationId: id,
  closedAt: instant,
  key,
  ...consultationCount.shape,
});

export const openedBallotView = z.strictObject({
  voter: id,
  castAt: instant,
  sealed: z.string(),
  answers: z.record(code, z.array(code)).nullable().meta({ description: 'Nothing when the key does not open it' }),
});

const theme = z.strictObject({
  themeId: id,
  title: z.string(),
  text: z.string(),
  sources: z.array(themeSource),
  outcome: themeOutcome.nullable(),
  reasons: z.string().nullable(),
  reference: id.nullable(),
});
export const consultationSummaryView = z.strictObject({
  consultationId: id,
  text: z.string().nullable(),
  publishedAt: instant.nullable(),
  themes: z.array(theme),
});

type Closed = ConsultationRow & { closedAt: Date; key: string; count: NonNullable<ConsultationRow['count']> };

/** Throws CONSULTATION_SECRET_UNTIL_CLOSE: nobody gets a part of a result. */
export const closedOnly = (row: ConsultationRow): Closed => {
  const { closesAt, closedAt, key, count } = row;
  if (closedAt && key && count) return { ...row, closedAt, key, count };
  throw new DomainError<SecrecyRule>('CONSULTATION_SECRET_UNTIL_CLOSE', {
    rule: 'sealed-until-the-close@1',
    facts: { closesAt: closesAt.toISOString() },
    wouldPassIf: { after: closesAt.toISOString() },
  });
};

export const resultView = (row: ConsultationRow) => {
  const { consultationId, closedAt, key, count } = closedOnly(row);
  return { consultationId, closedAt, key, ...count };
};

/** Ballots opened with the published key, a page at a time. */
export const openedBallots = (row: ConsultationRow, ballots: readonly ConsultationBallotRow[]) => {
  const { consultationId, key, questions } = closedOnly(row);
  const open = opener(consultationId, key);
  return ballots.map(({ voter, castAt, sealed }) => {
    const marks = open(voter, sealed);
    return { voter, castAt, sealed, answers: (marks !== undefined && answersOf(questions, marks)) || null };
  });
};
