import { z } from 'zod';
import { parties } from '../powers/powers.rules.js';
import { day, id, label, money } from '../stored-shapes.js';

/* What is agreed beside the amount, and what happens to an award after it was granted. */

/** What one beneficiary gets of an award, and under which rules on State aid. */
export const awardShare = z.object({
  beneficiaryId: id,
  amount: money,
  aidRegime: z.enum(['no-state-aid', 'de-minimis', 'de-minimis-sgei']),
});
export type AwardShare = z.infer<typeof awardShare>;

/** When the project runs: what is spent outside does not count. Both days included. */
export const period = z.object({ from: day, to: day });
export type Period = z.infer<typeof period>;

export const termsFixed = z.object({
  awardId: id,
  /** They make up the amount of the award; the first is that of the beneficiary who answers for all. */
  shares: z.array(awardShare).min(1),
  eligibleCost: money,
  period: period.optional(),
  parties: parties.optional(),
  /** Public money from elsewhere that the application named. */
  otherFunding: money,
});

export const renounced = z.object({
  awardId: id,
  callId: id,
  beneficiaryId: id,
  initiativeId: id,
  /** What was given up, and what is left of the award: by beneficiary, and by instalment. */
  amount: money,
  left: money,
  shares: z.array(awardShare),
  instalments: z.array(z.object({ number: z.int().min(1), amount: money })),
  reason: label,
  renouncedOn: day,
});
export const modified = z.object({
  awardId: id,
  eligibleCost: money,
  period: period.optional(),
  reason: label,
  resolutionId: id,
  modifiedOn: day,
  ruleVersion: label,
});

const EUR = 'EUR' as const;
const awardId = '01980000-0000-7000-8000-00000000f006';
const beneficiaryId = '01980000-0000-7000-8000-00000000a002';
const shares = [
  { beneficiaryId, amount: { cents: '94500000', currency: EUR }, aidRegime: 'no-state-aid' as const },
  {
    beneficiaryId: '01980000-0000-7000-8000-00000000a003',
    amount: { cents: '10500000', currency: EUR },
    aidRegime: 'de-minimis' as const,
  },
] as const satisfies AwardShare[];
const eligibleCost = { cents: '120000000', currency: EUR };

export const courseExamples = {
  'financing.award-terms-fixed': {
    awardId,
    shares: [...shares],
    eligibleCost,
    period: { from: '2027-05-01', to: '2029-04-30' },
    parties: {
      grantingAuthority: '01980000-0000-7000-8000-00000000a011',
      instructingBody: '01980000-0000-7000-8000-00000000a012',
      payingAgent: '01980000-0000-7000-8000-00000000a013',
    },
    otherFunding: { cents: '15000000', currency: EUR },
  },
  'financing.award-renounced': {
    awardId,
    callId: '01980000-0000-7000-8000-00000000f002',
    beneficiaryId,
    initiativeId: '01980000-0000-7000-8000-00000000a003',
    amount: { cents: '5000000', currency: EUR },
    left: { cents: '100000000', currency: EUR },
    shares: [{ ...shares[0], amount: { cents: '89500000', currency: EUR } }, shares[1]],
    instalments: [{ number: 2, amount: { cents: '47500000', currency: EUR } }],
    reason: 'A partner has left the project',
    renouncedOn: '2027-09-01',
  },
  'financing.award-modified': {
    awardId,
    eligibleCost,
    period: { from: '2027-05-01', to: '2029-07-31' },
    reason: 'Works began three months late',
    resolutionId: '01980000-0000-7000-8000-00000000b001',
    modifiedOn: '2028-10-01',
    ruleVersion: 'modification@1',
  },
};
