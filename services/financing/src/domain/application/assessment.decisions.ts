import { DomainError } from '@ceriss/kernel';
import { knownCall } from '../call/call.decider.js';
import { requirePower } from '../powers/powers.rules.js';
import type { FreezeScores, MarkGranted, Panel, PlaceApplication, ScoreApplication } from './application.commands.js';
import type { ApplicationEvent } from './application.events.js';
import { isOut, knownApplication, type Application, type KnownApplication } from './application.state.js';
import { requireSameCriteria, SCORING_RULE, scoresOf } from './scoring.rules.js';

export type AssessmentRefusal =
  | 'APPLICATION_NOT_ADMITTED'
  | 'ASSESSOR_HAS_CONFLICT'
  | 'ASSESSOR_NOT_APPOINTED'
  | 'SCORES_ALREADY_FROZEN'
  | 'APPLICATION_NOT_ASSESSED';

/* Nobody else's points count: neither of those who were replaced nor of those whom the call never appointed. */
const sitsOn = ({ appointed, replaced }: Panel, assessor: string): boolean =>
  !replaced.includes(assessor) && (appointed === undefined || appointed.includes(assessor));
const ANYBODY: Panel = { appointed: undefined, replaced: [] };

const requireAdmitted = ({ applicationId, status, frozen }: KnownApplication): void => {
  if (frozen) throw new DomainError<AssessmentRefusal>('SCORES_ALREADY_FROZEN', { facts: { applicationId } });
  if (status === 'admitted') return;
  throw new DomainError<AssessmentRefusal>('APPLICATION_NOT_ADMITTED', {
    facts: { applicationId, status },
    wouldPassIf: { status: 'admitted' },
  });
};

const samePoints = (a: Readonly<Record<string, number>> | undefined, b: Readonly<Record<string, number>>): boolean =>
  a !== undefined && Object.keys(b).every((criterion) => a[criterion] === b[criterion]);

export const scoreApplication = (
  { assessor, points, terms, panel = ANYBODY }: ScoreApplication['data'],
  state: Application,
): ApplicationEvent[] => {
  const application = knownApplication(state);
  const { applicationId, conflicted, scores, locked } = application;
  if (conflicted.includes(assessor)) {
    throw new DomainError<AssessmentRefusal>('ASSESSOR_HAS_CONFLICT', {
      rule: 'assessors@1',
      facts: { applicationId },
      wouldPassIf: { assessor: 'without-conflict' },
    });
  }
  if (!sitsOn(panel, assessor)) {
    throw new DomainError<AssessmentRefusal>('ASSESSOR_NOT_APPOINTED', {
      rule: 'assessors@1',
      facts: { applicationId },
      wouldPassIf: { assessor: 'appointed' },
    });
  }
  requireAdmitted(application);
  requireSameCriteria(points, terms);
  if (samePoints(scores[assessor], points)) return [];
  // They were frozen once, and only somebody else's have been set aside since.
  if (locked.includes(assessor)) {
    throw new DomainError<AssessmentRefusal>('SCORES_ALREADY_FROZEN', { rule: SCORING_RULE, facts: { applicationId } });
  }
  return [{ type: 'financing.application-scored', data: { applicationId, assessor, points } }];
};

export const freezeScores = (
  { terms, panel = ANYBODY, call, by }: FreezeScores['data'],
  state: Application,
): ApplicationEvent[] => {
  const application = knownApplication(state);
  if (call && by) requirePower('instructingBody', knownCall(call).conditions.parties, by);
  if (application.frozen) return [];
  requireAdmitted(application);
  const counted = Object.entries(application.scores).filter(([assessor]) => sitsOn(panel, assessor));
  const { points, total } = scoresOf(
    counted.map(([, given]) => given),
    terms,
  );
  const means = Object.fromEntries(Object.entries(points).map(([criterion, mean]) => [criterion, mean.toString()]));
  const { applicationId } = application;
  return [
    {
      type: 'financing.scores-frozen',
      data: { applicationId, points: means, total: total.toString(), ruleVersion: SCORING_RULE },
    },
  ];
};

export const placeApplication = (
  { position, outcome, unscored = false }: PlaceApplication['data'],
  state: Application,
): ApplicationEvent[] => {
  const application = knownApplication(state);
  const { applicationId, frozen, status, locked } = application;
  if (status === 'granted' || isOut(application)) return [];
  // Its scores have been set aside since that ranking: another one will place it.
  if (!frozen && locked.length > 0) return [];
  if (!frozen && !unscored) {
    const wouldPassIf = { scores: 'frozen' };
    throw new DomainError<AssessmentRefusal>('APPLICATION_NOT_ASSESSED', { facts: { applicationId }, wouldPassIf });
  }
  return [{ type: 'financing.application-placed', data: { applicationId, position, outcome } }];
};

/** The award may be heard of before the place in the ranking: the later fact stands. */
export const markGranted = ({ awardId }: MarkGranted['data'], state: Application): ApplicationEvent[] => {
  const { applicationId, status } = knownApplication(state);
  return status === 'granted' ? [] : [{ type: 'financing.application-granted', data: { applicationId, awardId } }];
};
