import { DomainError, Fraction } from '@ceriss/kernel';
import { changedBy } from '../tables.js';
import type { Particulars } from './application-course.js';
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
  | 'withdrawn'
  | 'granted';
export type Allegation = Readonly<{ allegationId: string; filedOn: string; upheld?: boolean; corrected?: true }>;
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
  /** Whose points have been frozen once: they change no more, also when others' are set aside. */
  locked: readonly string[];
  particulars: Particulars;
  allegations: readonly Allegation[];
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

const withConflict = (application: KnownApplication, assessor: string): KnownApplication => ({
  ...application,
  conflicted: [...application.conflicted, assessor],
  scores: withoutScoresOf(application, assessor),
});

const frozenScores = (points: Record<string, string>, total: string): Scores => ({
  points: Object.fromEntries(Object.entries(points).map(([criterion, mean]) => [criterion, Fraction.parse(mean)])),
  total: Fraction.parse(total),
});

const withAllegation = (application: KnownApplication, allegationId: string, changed: Partial<Allegation>) => ({
  ...application,
  allegations: application.allegations.map((one) => (one.allegationId === allegationId ? { ...one, ...changed } : one)),
});

/** Out of the race for good: declared inadmissible, or given up. */
export const isOut = ({ status }: Pick<KnownApplication, 'status'>): boolean =>
  status === 'inadmissible' || status === 'withdrawn';

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
  'financing.conflict-declared': (application, { assessor }) => withConflict(application, assessor),
  'financing.conflict-found': (application, { assessor }) => withConflict(application, assessor),
  'financing.scores-set-aside': ({ frozen: _, ...application }) => ({
    ...application,
    status: isOut(application) ? application.status : 'admitted',
  }),
  'financing.application-scored': (application, { assessor, points }) => ({
    ...application,
    scores: { ...application.scores, [assessor]: points },
  }),
  'financing.scores-frozen': (application, { points, total }) => ({
    ...application,
    status: 'assessed',
    frozen: frozenScores(points, total),
    locked: Object.keys(application.scores),
  }),
  'financing.application-placed': (application, { outcome }) =>
    isOut(application) ? application : { ...application, status: outcome },
  'financing.application-granted': (application) => ({ ...application, status: 'granted' }),
  'financing.application-particulars-given': (application, { applicationId: _, ...particulars }) => ({
    ...application,
    particulars,
  }),
  'financing.application-withdrawn': (application) => ({ ...application, status: 'withdrawn' }),
  'financing.application-deemed-withdrawn': (application) => ({ ...application, status: 'withdrawn' }),
  'financing.allegation-filed': (application, { allegationId, filedOn }) => ({
    ...application,
    allegations: [...application.allegations, { allegationId, filedOn }],
  }),
  'financing.allegation-answered': (application, { allegationId, upheld }) =>
    withAllegation(application, allegationId, { upheld }),
  'financing.scores-corrected': (application, { allegationId, points, total }) => ({
    ...withAllegation(application, allegationId, { corrected: true }),
    frozen: frozenScores(points, total),
  }),
  'financing.application-reformulated': (application, { cost, requested }) => ({
    ...application,
    project: { ...application.project, cost, requested },
  }),
});

export const evolve = (application: Application, event: ApplicationEvent): Application => {
  if (event.type === 'financing.application-drafted') {
    const { applicationId, callId, applicantId, ...project } = event.data;
    const nothing = {
      conflicted: [],
      locked: [],
      scores: {},
      allegations: [],
      particulars: { participants: [], otherFunding: [] },
    };
    return { status: 'draft', applicationId, callId, applicantId, project, ...nothing };
  }
  return application.status === 'none' ? application : change(application, event);
};
