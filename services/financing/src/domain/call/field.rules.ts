import { Fraction } from '@ceriss/kernel';
import { isOut, type KnownApplication, type Scores } from '../application/application.state.js';
import type { CallConditions } from './call-conditions.js';
import type { Candidate } from './ranking.rules.js';

/** Who can be ranked, and who was handed in and is still being assessed. */
export type Racing = Readonly<{ candidates: readonly Candidate[]; pending: readonly string[] }>;
/** The same, as it was read when so many conflicts had been noted: all of those are in it. */
export type Field = Racing & Readonly<{ conflicts: number }>;

const UNSCORED: Scores = { points: {}, total: Fraction.zero };

/* In a direct award whoever is admitted is in; nobody is scored. */
const scoresOf = ({ status, frozen }: KnownApplication, procedure: CallConditions['procedure']): Scores | undefined =>
  frozen ?? (procedure === 'direct' && status !== 'submitted' && status !== 'cure-asked' ? UNSCORED : undefined);

const candidateOf = (application: KnownApplication, procedure: CallConditions['procedure']): Candidate[] => {
  const { applicationId, applicantId, project, particulars, submittedAt } = application;
  const scores = scoresOf(application, procedure);
  if (!scores || submittedAt === undefined) return [];
  const { initiativeId, requested } = project;
  const { territory } = particulars;
  return [{ applicationId, applicantId, initiativeId, requested, submittedAt, territory, ...scores }];
};

/** Who is in the race: the assessed applications, and those handed in whose assessment has not come to an end. */
export const fieldOf = (
  applications: readonly KnownApplication[],
  { procedure }: Pick<CallConditions, 'procedure'> = { procedure: 'competitive' },
): Racing => {
  const racing = applications.filter((one) => one.status !== 'draft' && !isOut(one));
  return {
    candidates: racing.flatMap((one) => candidateOf(one, procedure)),
    pending: racing.filter((one) => !scoresOf(one, procedure)).map(({ applicationId }) => applicationId),
  };
};
