import { DomainError, Fraction } from '@ceriss/kernel';
import { changedBy } from '../tables.js';
import type { ApplicationEvent, Points, Project } from './application.events.js';

export type Scores = Readonly<{ points: Readonly<Record<string, Fraction>>; total: Fraction }>;
export type Status =
  | 'draft'
  | 'submitted'
  | 'cure-asked'
  | 'admitted'
  | 'inadmissible'
  | 'assessed'
  | 'proposed'
  | 'waiting-list'
  | 'refused'
  | 'granted';
export type KnownApplication = Readonly<{
  status: Status;
  applicationId: string;
  callId: string;
  applicantId: string;
  project: Project;
  submittedAt?: string;
  /** What the applicant was asked to complete, and until when. */
  cure?: Readonly<{ missing: readonly string[]; dueBy: string }>;
  /** Subjects of assessors who have declared a conflict. */
  conflicted: readonly string[];
  /** Points by assessor; the latest of each counts until they are frozen. */
  scores: Readonly<Record<string, Points>>;
  frozen?: Scores;
}>;
export type Application = Readonly<{ status: 'none' }> | KnownApplication;

/** The application, or the refusal APPLICATION_NOT_FOUND. */
export const knownApplication = (application: Application): KnownApplication => {
  if (application.status === 'none') throw new DomainError('APPLICATION_NOT_FOUND');
  return application;
};

export const initialState = (): Application => ({ status: 'none' });

const withoutScoresOf = ({ scores }: KnownApplication, assessor: string) =>
  Object.fromEntries(Object.entries(scores).filter(([by]) => by !== assessor));

const frozenScores = (points: Record<string, string>, total: string): Scores => ({
  points: Object.fromEntries(Object.entries(points).map(([criterion, mean]) => [criterion, Fraction.parse(mean)])),
  total: Fraction.parse(total),
});

type Later = Exclude<ApplicationEvent, { type: 'financing.application-drafted' }>;

const change = changedBy<KnownApplication, Later>({
  'financing.application-submitted': (application, { submittedAt }) => ({
    ...application,
    status: 'submitted',
    submittedAt,
  }),
  'financing.cure-requested': (application, { missing, dueBy }) => ({
    ...application,
    status: 'cure-asked',
    cure: { missing, dueBy },
  }),
  'financing.application-cured': (application) => ({ ...application, status: 'submitted' }),
  'financing.application-admitted': (application) => ({ ...application, status: 'admitted' }),
  'financing.application-declared-inadmissible': (application) => ({ ...application, status: 'inadmissible' }),
  'financing.conflict-declared': (application, { assessor }) => ({
    ...application,
    conflicted: [...application.conflicted, assessor],
    scores: withoutScoresOf(application, assessor),
  }),
  'financing.application-scored': (application, { assessor, points }) => ({
    ...application,
    scores: { ...application.scores, [assessor]: points },
  }),
  'financing.scores-frozen': (application, { points, total }) => ({
    ...application,
    status: 'assessed',
    frozen: frozenScores(points, total),
  }),
  'financing.application-placed': (application, { outcome }) => ({ ...application, status: outcome }),
  'financing.application-granted': (application) => ({ ...application, status: 'granted' }),
});

export const evolve = (application: Application, event: ApplicationEvent): Application => {
  if (event.type === 'financing.application-drafted') {
    const { applicationId, callId, applicantId, ...project } = event.data;
    return { status: 'draft', applicationId, callId, applicantId, project, conflicted: [], scores: {} };
  }
  return application.status === 'none' ? application : change(application, event);
};
