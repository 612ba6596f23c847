import { z } from 'zod';
import { territory } from '../call/call-conditions.js';
import { code, day, fraction, id, instant, label, money, subject } from '../stored-shapes.js';

/* What happens to an application beside its straight way: said more of, given up, heard, reformulated. */

const applicationId = { applicationId: id };

/** What an application says beside the project itself. */
export const particulars = z.object({
  territory: territory.optional(),
  /** When the project runs, both days included. */
  period: z.object({ from: day, to: day }).optional(),
  /** Others that get a part of the award, and how much of what is asked for. */
  participants: z.array(
    z.object({
      actorId: id,
      amount: money,
      aidRegime: z.enum(['no-state-aid', 'de-minimis', 'de-minimis-sgei']),
    }),
  ),
  /** Public money for the same project from elsewhere. */
  otherFunding: z.array(z.object({ funder: label, amount: money })),
});
export type Particulars = z.infer<typeof particulars>;
export const particularsGiven = particulars.extend(applicationId);

export const withdrawn = z.object({ ...applicationId, callId: id, withdrawnOn: day });
/** The body that instructs the procedure has learnt of a conflict of interest that the assessor had not declared. */
export const conflictFound = z.object({ ...applicationId, assessor: subject, reason: label, foundOn: day });
/** Points of somebody in a conflict had gone into the frozen scores: those stand no longer, and scores are frozen anew without them. */
export const scoresSetAside = z.object({
  ...applicationId,
  assessor: subject,
  previousTotal: fraction,
  setAsideOn: day,
});
/** What was asked for was not delivered: taken for withdrawn, by a resolution. */
export const deemedWithdrawn = z.object({ ...applicationId, callId: id, dueBy: day, resolutionId: id, on: day });
export const allegationFiled = z.object({
  ...applicationId,
  allegationId: id,
  text: z.string().min(1).max(4000),
  filedOn: day,
});
export const allegationAnswered = z.object({
  ...applicationId,
  allegationId: id,
  upheld: z.boolean(),
  reasons: z.string().min(1).max(4000),
  answeredOn: day,
});
/** An upheld allegation has shown that the points were wrong: what the assessors gave stays as it is, this counts instead. */
export const scoresCorrected = z.object({
  ...applicationId,
  allegationId: id,
  points: z.record(code, fraction),
  total: fraction,
  ruleVersion: label,
});
export const reformulated = z.object({
  ...applicationId,
  cost: money,
  requested: money,
  previousCost: money,
  previousRequested: money,
  reformulatedAt: instant,
});

const own = '01980000-0000-7000-8000-00000000f005';
const callId = '01980000-0000-7000-8000-00000000f002';
const allegationId = '01980000-0000-5000-8000-00000000e011';
const money1050 = { cents: '105000000', currency: 'EUR' } as const;

export const courseExamples = {
  'financing.application-particulars-given': {
    applicationId: own,
    territory: '08',
    period: { from: '2027-05-01', to: '2029-04-30' },
    participants: [
      {
        actorId: '01980000-0000-7000-8000-00000000a003',
        amount: { cents: '12000000', currency: 'EUR' },
        aidRegime: 'de-minimis',
      },
    ],
    otherFunding: [{ funder: 'Ayuntamiento de Cuenca', amount: { cents: '15000000', currency: 'EUR' } }],
  },
  'financing.conflict-found': {
    applicationId: own,
    assessor: 'assessor-1',
    reason: 'Partner of the applicant’s director',
    foundOn: '2027-02-12',
  },
  'financing.scores-set-aside': {
    applicationId: own,
    assessor: 'assessor-1',
    previousTotal: '253/3',
    setAsideOn: '2027-02-12',
  },
  'financing.application-withdrawn': { applicationId: own, callId, withdrawnOn: '2027-02-02' },
  'financing.application-deemed-withdrawn': {
    applicationId: own,
    callId,
    dueBy: '2027-02-15',
    resolutionId: '01980000-0000-7000-8000-00000000b001',
    on: '2027-02-16',
  },
  'financing.allegation-filed': {
    applicationId: own,
    allegationId,
    text: 'The partnership agreement in annex 3 was not taken into account.',
    filedOn: '2027-02-20',
  },
  'financing.allegation-answered': {
    applicationId: own,
    allegationId,
    upheld: true,
    reasons: 'The agreement was handed in within the window.',
    answeredOn: '2027-03-02',
  },
  'financing.scores-corrected': {
    applicationId: own,
    allegationId,
    points: { need: '260/3', model: '85' },
    total: '515/6',
    ruleVersion: 'scoring@1',
  },
  'financing.application-reformulated': {
    applicationId: own,
    cost: { cents: '120000000', currency: 'EUR' },
    requested: money1050,
    previousCost: { cents: '126000000', currency: 'EUR' },
    previousRequested: money1050,
    reformulatedAt: '2027-02-22T10:00:00.000Z',
  },
} as const;
