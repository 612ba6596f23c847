import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import type { ExamplesOf } from '../examples.js';
import { code, day, fraction, id, instant, label, money, subject } from '../stored-shapes.js';
import * as course from './application-course.js';

/** Aid of the same regime that the applicant says its undertaking has been granted before. */
export const declaredAid = z.object({ grantDate: day, amount: money });
/** Whether the award would be State aid, and by which regime. */
export const aidRegime = z.enum(['no-state-aid', 'de-minimis']);
export const project = z.object({
  initiativeId: id,
  title: label,
  cost: money,
  requested: money,
  aidRegime,
  declaredAid: z.array(declaredAid),
});
/** Points from 0 to 100 by criterion. */
export const points = z.record(code, z.int().min(0).max(100));
export type Project = z.infer<typeof project>;
export type Points = z.infer<typeof points>;

const applicationId = { applicationId: id };
const drafted = project.extend({ ...applicationId, callId: id, applicantId: id });
const submitted = z.object({
  ...applicationId,
  callId: id,
  applicantId: id,
  initiativeId: id,
  submittedAt: instant,
});
const cureRequested = z.object({ ...applicationId, missing: z.array(label).min(1), askedOn: day, dueBy: day });
const cured = z.object({ ...applicationId, delivered: z.array(label).min(1), curedOn: day });
const admitted = z.object({ ...applicationId });
const inadmissible = z.object({ ...applicationId, reason: label });
const conflictDeclared = z.object({ ...applicationId, assessor: subject, reason: label });
const scored = z.object({ ...applicationId, assessor: subject, points });
const frozen = z.object({ ...applicationId, points: z.record(code, fraction), total: fraction, ruleVersion: label });
const placed = z.object({
  ...applicationId,
  position: z.int().min(1),
  outcome: z.enum(['proposed', 'waiting-list', 'refused']),
});
const granted = z.object({ ...applicationId, awardId: id });

export type ApplicationEvent =
  | Event<'financing.application-drafted', z.infer<typeof drafted>>
  | Event<'financing.application-submitted', z.infer<typeof submitted>>
  | Event<'financing.cure-requested', z.infer<typeof cureRequested>>
  | Event<'financing.application-cured', z.infer<typeof cured>>
  | Event<'financing.application-admitted', z.infer<typeof admitted>>
  | Event<'financing.application-declared-inadmissible', z.infer<typeof inadmissible>>
  | Event<'financing.conflict-declared', z.infer<typeof conflictDeclared>>
  | Event<'financing.application-scored', z.infer<typeof scored>>
  | Event<'financing.scores-frozen', z.infer<typeof frozen>>
  | Event<'financing.application-placed', z.infer<typeof placed>>
  | Event<'financing.application-granted', z.infer<typeof granted>>
  | Event<'financing.application-particulars-given', z.infer<typeof course.particularsGiven>>
  | Event<'financing.conflict-found', z.infer<typeof course.conflictFound>>
  | Event<'financing.scores-set-aside', z.infer<typeof course.scoresSetAside>>
  | Event<'financing.application-withdrawn', z.infer<typeof course.withdrawn>>
  | Event<'financing.application-deemed-withdrawn', z.infer<typeof course.deemedWithdrawn>>
  | Event<'financing.allegation-filed', z.infer<typeof course.allegationFiled>>
  | Event<'financing.allegation-answered', z.infer<typeof course.allegationAnswered>>
  | Event<'financing.scores-corrected', z.infer<typeof course.scoresCorrected>>
  | Event<'financing.application-reformulated', z.infer<typeof course.reformulated>>;

export const applicationCodec = eventCodec<ApplicationEvent>({
  'financing.application-drafted': { schema: drafted },
  'financing.application-submitted': { schema: submitted },
  'financing.cure-requested': { schema: cureRequested },
  'financing.application-cured': { schema: cured },
  'financing.application-admitted': { schema: admitted },
  'financing.application-declared-inadmissible': { schema: inadmissible },
  'financing.conflict-declared': { schema: conflictDeclared },
  'financing.application-scored': { schema: scored },
  'financing.scores-frozen': { schema: frozen },
  'financing.conflict-found': { schema: course.conflictFound },
  'financing.scores-set-aside': { schema: course.scoresSetAside },
  'financing.application-placed': { schema: placed },
  'financing.application-particulars-given': { schema: course.particularsGiven },
  'financing.application-withdrawn': { schema: course.withdrawn },
  'financing.application-deemed-withdrawn': { schema: course.deemedWithdrawn },
  'financing.allegation-filed': { schema: course.allegationFiled },
  'financing.allegation-answered': { schema: course.allegationAnswered },
  'financing.scores-corrected': { schema: course.scoresCorrected },
  'financing.application-reformulated': { schema: course.reformulated },
  'financing.application-granted': { schema: granted },
});

const example = {
  applicationId: '01980000-0000-7000-8000-00000000f005',
  callId: '01980000-0000-7000-8000-00000000f002',
  applicantId: '01980000-0000-7000-8000-00000000a002',
  initiativeId: '01980000-0000-7000-8000-00000000a003',
};
const { applicationId: own } = example;
const assessor = 'assessor-1';

export const applicationExamples: ExamplesOf<ApplicationEvent> = {
  ...(course.courseExamples as unknown as Pick<ExamplesOf<ApplicationEvent>, keyof typeof course.courseExamples>),
  'financing.application-drafted': {
    ...example,
    title: 'Hogares en comunidad',
    cost: { cents: '120000000', currency: 'EUR' },
    requested: { cents: '105000000', currency: 'EUR' },
    aidRegime: 'no-state-aid',
    declaredAid: [],
  },
  'financing.application-submitted': { ...example, submittedAt: '2027-01-20T11:04:05.678Z' },
  'financing.cure-requested': {
    applicationId: own,
    missing: ['budget-breakdown'],
    askedOn: '2027-02-01',
    dueBy: '2027-02-15',
  },
  'financing.application-cured': { applicationId: own, delivered: ['budget-breakdown'], curedOn: '2027-02-10' },
  'financing.application-admitted': { applicationId: own },
  'financing.application-declared-inadmissible': { applicationId: own, reason: 'not cured within its term' },
  'financing.conflict-declared': { applicationId: own, assessor: 'assessor-2', reason: 'member of the applicant' },
  'financing.application-scored': { applicationId: own, assessor, points: { need: 90, model: 80 } },
  'financing.scores-frozen': {
    applicationId: own,
    points: { need: '260/3', model: '80' },
    total: '253/3',
    ruleVersion: 'scoring@1',
  },
  'financing.application-placed': { applicationId: own, position: 1, outcome: 'proposed' },
  'financing.application-granted': { applicationId: own, awardId: '01980000-0000-7000-8000-00000000f006' },
};
