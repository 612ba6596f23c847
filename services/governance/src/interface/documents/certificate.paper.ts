import { heading, paragraph, type Block, type Paper, type PaperLanguage } from '@ceriss/documents';
import type { Certificate, CertifiedSession } from '../../application/session/certificate.query.js';
import type { ProposalRecord } from '../../domain/session/proposal-record.js';
import { documentWords, madridTime, type DocumentWords } from './document-words.js';
import { resolutionBlocks } from './resolution.blocks.js';

/* That a certificate comes before the approval of the minutes must stand in it (Ley 40/2015, art. 19.5). */
const aboutMinutes = (session: CertifiedSession | undefined, words: DocumentWords): string => {
  if (!session) return words.withoutSession;
  return session.minutes === 'approved' ? words.afterApproval : words.beforeApproval;
};

const answerOf = ({ answer }: ProposalRecord, words: DocumentWords) =>
  answer
    ? [[words.answer, `${words.answers[answer.response] ?? answer.response} · ${madridTime(answer.at)}`] as const]
    : [];

const time = (name: string, instant: string | undefined) =>
  instant === undefined ? [] : [[name, madridTime(instant)] as const];

const metadataOf = ({ content, digest }: Certificate, words: DocumentWords) => {
  const { resolution, session, dated } = content;
  return [
    [words.body, resolution.bodyCode] as const,
    ...(session ? [[words.session, `${session.reference} · ${madridTime(session.startsAt)}`] as const] : []),
    ...time(words.adopted, resolution.adoptedAt),
    ...time(words.published, resolution.publishedAt),
    ...answerOf(resolution, words),
    ...time(words.inForce, resolution.inForceFrom),
    ...(resolution.supersededBy === undefined ? [] : [[words.superseded, resolution.supersededBy] as const]),
    [words.recordedUntil, madridTime(dated)] as const,
    [words.digest, digest] as const,
  ];
};

const reasonsOf = ({ answer }: ProposalRecord, words: DocumentWords): Block[] =>
  answer?.reasons === undefined ? [] : [heading(2, words.answer), paragraph(answer.reasons, 'quote')];

/** A certificate of one resolution, with figures, dissenting votes and what has become of it. */
export const certificatePaper = (certificate: Certificate, language: PaperLanguage): Paper => {
  const words = documentWords[language];
  const { resolution, session, dated } = certificate.content;
  return {
    language,
    title: words.certificate,
    subtitle: resolution.title,
    issuer: words.issuer,
    metadata: metadataOf(certificate, words),
    blocks: [
      paragraph(words.certifies),
      ...resolutionBlocks(resolution, words),
      ...reasonsOf(resolution, words),
      paragraph(aboutMinutes(session, words), 'notice'),
      paragraph(words.recorded),
      { kind: 'signatures', signatures: [{ role: words.signSecretary }, { role: words.signChair }] },
    ],
    footer: `${words.certificate} · ${certificate.digest.slice(0, 16)}`,
    dated,
  };
};
