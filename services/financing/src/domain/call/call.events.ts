import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import type { ExamplesOf } from '../examples.js';
import { code, day, fraction, id, instant, label, money, subject } from '../stored-shapes.js';
import { conditionsSet } from './call-conditions.js';
import { conflictNoted, conflictNotedExample } from './call-conflict.events.js';

/** Weights are points of 100. */
export const criterion = z.object({ code, weight: z.int().min(1).max(100) });
/** How equal totals are told apart, in this order; the application's id comes last, always. */
export const tieBreak = z.union([
  z.object({ by: z.literal('criterion'), criterion: code }),
  z.object({ by: z.literal('earlier-submission') }),
]);
/** Everything a call says; the vote is about this. */
export const callTerms = z.object({
  title: label,
  planLine: label,
  poolId: id,
  budget: money,
  criteria: z.array(criterion),
  minimumScore: z.int().min(0).max(100),
  tieBreak: z.array(tieBreak),
  assessorsPerApplication: z.int().min(1).max(9),
  acceptanceWorkingDays: z.int().min(1).max(60),
  opensAt: instant,
  closesAt: instant,
});
export const outcome = z.enum(['proposed', 'waiting-list', 'below-minimum']);
export const ranked = z.object({
  applicationId: id,
  applicantId: id,
  initiativeId: id,
  total: fraction,
  position: z.int().min(1),
  outcome,
  requested: money,
});
export type CallTerms = z.infer<typeof callTerms>;
export type TieBreak = z.infer<typeof tieBreak>;
export type Outcome = z.infer<typeof outcome>;
export type RankedApplication = z.infer<typeof ranked>;

const callDrafted = callTerms.extend({ callId: id, draftedOn: day });
const callPublished = callTerms
  .pick({ title: true, budget: true, opensAt: true, closesAt: true })
  .extend({ callId: id, resolutionId: id });
const windowClosed = z.object({ callId: id, closesAt: instant });
const callRanked = z.object({ callId: id, ranking: z.array(ranked), ruleVersion: label });
const callResolved = z.object({ callId: id, resolutionId: id, resolvedOn: day });
const called = { callId: id, resolutionId: id };
const assessorAppointed = z.object({
  callId: id,
  assessor: subject,
  /** Whom this one replaces: what that one has scored does not count. */
  replaces: subject.optional(),
  appointedOn: day,
});
const proposalPublished = z.object({ callId: id, publishedOn: day, allegationsUntil: day });
const amended = z.object({
  callId: id,
  amendment: z.int().min(1),
  closesAt: instant,
  reason: label,
  resolutionId: id,
  amendedAt: instant,
});
const cancelled = z.object({ ...called, poolId: id, budget: money, reason: label, cancelledOn: day });
const calledUp = z.object({
  callId: id,
  applicationId: id,
  position: z.int().min(1),
  requested: money,
  /** What of the budget nobody holds any more, before this. */
  available: money,
  calledUpOn: day,
});

export type CallEvent =
  | Event<'financing.call-conditions-set', z.infer<typeof conditionsSet>>
  | Event<'financing.assessor-appointed', z.infer<typeof assessorAppointed>>
  | Event<'financing.call-conflict-noted', z.infer<typeof conflictNoted>>
  | Event<'financing.proposal-published', z.infer<typeof proposalPublished>>
  | Event<'financing.call-amended', z.infer<typeof amended>>
  | Event<'financing.call-cancelled', z.infer<typeof cancelled>>
  | Event<'financing.waiting-list-called-up', z.infer<typeof calledUp>>
  | Event<'financing.call-drafted', z.infer<typeof callDrafted>>
  | Event<'financing.call-published', z.infer<typeof callPublished>>
  | Event<'financing.call-window-closed', z.infer<typeof windowClosed>>
  | Event<'financing.call-ranked', z.infer<typeof callRanked>>
  | Event<'financing.call-resolved', z.infer<typeof callResolved>>;

export const callCodec = eventCodec<CallEvent>({
  'financing.call-drafted': { schema: callDrafted },
  'financing.call-published': { schema: callPublished },
  'financing.call-window-closed': { schema: windowClosed },
  'financing.call-ranked': { schema: callRanked },
  'financing.call-conditions-set': { schema: conditionsSet },
  'financing.assessor-appointed': { schema: assessorAppointed },
  'financing.call-conflict-noted': { schema: conflictNoted },
  'financing.proposal-published': { schema: proposalPublished },
  'financing.call-amended': { schema: amended },
  'financing.call-cancelled': { schema: cancelled },
  'financing.waiting-list-called-up': { schema: calledUp },
  'financing.call-resolved': { schema: callResolved },
});

const callId = '01980000-0000-7000-8000-00000000f002';
const resolutionId = '01980000-0000-7000-8000-00000000b001';
const title = 'Hogares en comunidad 2026';
const budget = { cents: '120000000', currency: 'EUR' } as const;
const [opensAt, closesAt] = ['2026-12-10T08:00:00.000Z', '2027-01-31T22:59:59.999Z'];

export const callExamples: ExamplesOf<CallEvent> = {
  'financing.call-drafted': {
    callId,
    title,
    planLine: '3.2',
    poolId: '01980000-0000-7000-8000-00000000f001',
    budget,
    criteria: [
      { code: 'need', weight: 25 },
      { code: 'model', weight: 25 },
      { code: 'evaluation-design', weight: 20 },
      { code: 'partnership', weight: 15 },
      { code: 'sustainability', weight: 15 },
    ],
    minimumScore: 50,
    tieBreak: [{ by: 'criterion', criterion: 'evaluation-design' }, { by: 'earlier-submission' }],
    assessorsPerApplication: 3,
    acceptanceWorkingDays: 10,
    opensAt,
    closesAt,
    draftedOn: '2026-10-01',
  },
  'financing.call-published': { callId, title, budget, opensAt, closesAt, resolutionId },
  'financing.call-window-closed': { callId, closesAt },
  'financing.call-ranked': {
    callId,
    ranking: [
      {
        applicationId: '01980000-0000-7000-8000-00000000f005',
        applicantId: '01980000-0000-7000-8000-00000000a002',
        initiativeId: '01980000-0000-7000-8000-00000000a003',
        total: '253/3',
        position: 1,
        outcome: 'proposed',
        requested: { cents: '105000000', currency: 'EUR' },
      },
    ],
    ruleVersion: 'ranking@1',
  },
  'financing.call-resolved': { callId, resolutionId, resolvedOn: '2027-03-15' },
  'financing.call-conflict-noted': conflictNotedExample,
  'financing.call-conditions-set': {
    callId,
    procedure: 'competitive',
    territory: '08',
    parties: {
      grantingAuthority: '01980000-0000-7000-8000-00000000a011',
      instructingBody: '01980000-0000-7000-8000-00000000a012',
      payingAgent: '01980000-0000-7000-8000-00000000a013',
    },
    criterionMinimums: [{ criterion: 'need', points: 40 }],
    appointedAssessorsOnly: true,
    oneApplicationEach: true,
    cureWorkingDays: 10,
    allegationWorkingDays: 10,
    allocation: [],
    namedBeneficiaries: [],
    maximumRequest: budget,
    maximumShareOfCost: '9/10',
  },
  'financing.assessor-appointed': { callId, assessor: 'assessor-4', replaces: 'assessor-3', appointedOn: '2027-02-03' },
  'financing.proposal-published': { callId, publishedOn: '2027-02-15', allegationsUntil: '2027-03-01' },
  'financing.call-amended': {
    callId,
    amendment: 1,
    closesAt: '2027-02-15T22:59:59.999Z',
    reason: 'The form could not be reached on the last day',
    resolutionId,
    amendedAt: '2027-01-30T09:00:00.000Z',
  },
  'financing.call-cancelled': {
    callId,
    poolId: '01980000-0000-7000-8000-00000000f001',
    budget,
    reason: 'The budget line was withdrawn',
    resolutionId,
    cancelledOn: '2027-01-15',
  },
  'financing.waiting-list-called-up': {
    callId,
    applicationId: '01980000-0000-7000-8000-00000000f005',
    position: 3,
    requested: { cents: '10000000', currency: 'EUR' },
    available: { cents: '15000000', currency: 'EUR' },
    calledUpOn: '2027-04-01',
  },
};
