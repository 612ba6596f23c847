import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import type { ExamplesOf } from '../examples.js';
import { day, id, instant, label, money } from '../stored-shapes.js';

/** General de minimis aid, or that for services of general economic interest. */
export const regime = z.enum(['general', 'sgei']);
/** What the aid of these regimes together may come to: one line of the matrix of cumulation. */
export const ceiling = z.object({
  rule: label,
  reference: label.optional(),
  regimes: z.array(regime).min(1),
  ceiling: money,
});
export const deMinimisRules = z.object({
  version: label,
  years: z.int().min(1).max(10),
  ceilings: z.array(ceiling).min(1),
});
export type Regime = z.infer<typeof regime>;
export type Ceiling = z.infer<typeof ceiling>;
export type DeMinimisRules = z.infer<typeof deMinimisRules>;

const aid = { entryId: id, beneficiaryId: id, regime, amount: money, grantDate: day };
const ofAward = { ...aid, awardId: id };
const members = z.array(id).min(1);

const reserved = z.object({ ...ofAward, members, expiresAt: instant, rules: deMinimisRules });
const granted = z.object({ ...ofAward, members, rules: deMinimisRules });
const released = z.object({ entryId: id, awardId: id, releasedAt: instant });
const reduced = z.object({ entryId: id, awardId: id, amount: money, reducedOn: day });
const declared = z.object({
  ...aid,
  /** Who says so: whoever received it, or whoever granted it. */
  saidBy: z.enum(['beneficiary', 'grantor']),
  grantor: label.optional(),
  reference: label.optional(),
  declaredOn: day,
});
const declarationWithdrawn = z.object({ entryId: id, reason: label, withdrawnOn: day });
const ceilingPassed = z.object({
  ...ofAward,
  rule: label,
  members,
  used: money,
  ceiling: money,
  excess: money,
  /** What has shown it. */
  foundBy: z.enum(['ownership', 'declaration', 'grant']),
  foundOn: day,
});
const findingCleared = z.object({ entryId: id, awardId: id, rule: label, clearedOn: day });

export type AidRegisterEvent =
  | Event<'financing.aid-reserved', z.infer<typeof reserved>>
  | Event<'financing.aid-granted', z.infer<typeof granted>>
  | Event<'financing.aid-reservation-released', z.infer<typeof released>>
  | Event<'financing.aid-reduced', z.infer<typeof reduced>>
  | Event<'financing.aid-declared', z.infer<typeof declared>>
  | Event<'financing.aid-declaration-withdrawn', z.infer<typeof declarationWithdrawn>>
  | Event<'financing.aid-ceiling-passed', z.infer<typeof ceilingPassed>>
  | Event<'financing.aid-finding-cleared', z.infer<typeof findingCleared>>;

export const aidRegisterCodec = eventCodec<AidRegisterEvent>({
  'financing.aid-reserved': { schema: reserved },
  'financing.aid-granted': { schema: granted },
  'financing.aid-reservation-released': { schema: released },
  'financing.aid-reduced': { schema: reduced },
  'financing.aid-declared': { schema: declared },
  'financing.aid-declaration-withdrawn': { schema: declarationWithdrawn },
  'financing.aid-ceiling-passed': { schema: ceilingPassed },
  'financing.aid-finding-cleared': { schema: findingCleared },
});

const beneficiaryId = '01980000-0000-7000-8000-00000000a003';
const owner = '01980000-0000-7000-8000-00000000a002';
const entryId = '01980000-0000-5000-8000-00000000d001';
const awardId = '01980000-0000-7000-8000-00000000f006';
const amount = { cents: '10500000', currency: 'EUR' } as const;
const grantDate = '2027-03-15';
const ofExample = { entryId, awardId, beneficiaryId, regime: 'general', amount, grantDate } as const;
const rules: DeMinimisRules = {
  version: 'de-minimis@2023',
  years: 3,
  ceilings: [
    {
      rule: 'de-minimis@2023/2831',
      reference: 'Reg. (EU) 2023/2831, art. 3.2',
      regimes: ['general'],
      ceiling: { cents: '30000000', currency: 'EUR' },
    },
  ],
};

export const aidRegisterExamples: ExamplesOf<AidRegisterEvent> = {
  'financing.aid-reserved': {
    ...ofExample,
    members: [owner, beneficiaryId],
    expiresAt: '2027-03-15T22:59:59.999Z',
    rules,
  },
  'financing.aid-granted': { ...ofExample, members: [owner, beneficiaryId], rules },
  'financing.aid-reservation-released': { entryId, awardId, releasedAt: '2027-03-16T00:01:00.000Z' },
  'financing.aid-reduced': { entryId, awardId, amount: { cents: '0', currency: 'EUR' }, reducedOn: '2027-04-02' },
  'financing.aid-declared': {
    entryId: '01980000-0000-5000-8000-00000000d002',
    beneficiaryId: owner,
    regime: 'general',
    amount: { cents: '15000000', currency: 'EUR' },
    grantDate: '2024-11-20',
    saidBy: 'grantor',
    grantor: 'Junta de Comunidades de Castilla-La Mancha',
    reference: 'Ayuda 2024/311',
    declaredOn: '2027-01-12',
  },
  'financing.aid-declaration-withdrawn': {
    entryId: '01980000-0000-5000-8000-00000000d002',
    reason: 'Recorded twice',
    withdrawnOn: '2027-02-01',
  },
  'financing.aid-ceiling-passed': {
    ...ofExample,
    rule: 'de-minimis@2023/2831',
    members: [owner, beneficiaryId],
    used: { cents: '34500000', currency: 'EUR' },
    ceiling: { cents: '30000000', currency: 'EUR' },
    excess: { cents: '4500000', currency: 'EUR' },
    foundBy: 'ownership',
    foundOn: '2027-06-01',
  },
  'financing.aid-finding-cleared': { entryId, awardId, rule: 'de-minimis@2023/2831', clearedOn: '2027-06-10' },
};
