import type { KnownApplication } from '../application/application.state.js';
import type { Candidate } from './ranking.rules.js';

const candidateOf = (application: KnownApplication): Candidate[] => {
  const { applicationId, applicantId, project, submittedAt, frozen } = application;
  if (!frozen || submittedAt === undefined) return [];
  const { initiativeId, requested } = project;
  return [{ applicationId, applicantId, initiativeId, requested, submittedAt, ...frozen }];
};

/** Who is in the race: the assessed applications, and those handed in whose assessment has not come to an end. */
export const fieldOf = (
  applications: readonly KnownApplication[],
): Readonly<{ candidates: readonly Candidate[]; pending: readonly string[] }> => ({
  candidates: applications.flatMap(candidateOf),
  pending: applications
    .filter(({ status, frozen }) => !frozen && status !== 'draft' && status !== 'inadmissible')
    .map(({ applicationId }) => applicationId),
});
