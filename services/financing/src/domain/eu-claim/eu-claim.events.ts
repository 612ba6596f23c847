import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import type { ExamplesOf } from '../examples.js';
import { day, fraction, id, label, money } from '../stored-shapes.js';

const euClaimMade = z.object({
  poolId: id,
  claimId: id,
  sourceId: id,
  expenseIds: z.array(id).min(1),
  /** Cost of the expenses in this claim, and what of it the fund is asked for. */
  eligible: money,
  amount: money,
  /** The same over all claims on the fund, with this one. */
  eligibleInAll: money,
  amountInAll: money,
  rate: fraction,
  rulesVersion: label,
  claimedOn: day,
});

export type EuClaimEvent = Event<'financing.eu-claim-made', z.infer<typeof euClaimMade>>;

export const euClaimCodec = eventCodec<EuClaimEvent>({ 'financing.eu-claim-made': { schema: euClaimMade } });

const euros = (cents: string) => ({ cents, currency: 'EUR' as const });

export const euClaimExamples: ExamplesOf<EuClaimEvent> = {
  'financing.eu-claim-made': {
    poolId: '01980000-0000-7000-8000-00000000f001',
    claimId: '01980000-0000-7000-8000-00000000f060',
    sourceId: '01980000-0000-7000-8000-00000000f011',
    expenseIds: ['01980000-0000-7000-8000-00000000f010'],
    eligible: euros('123457'),
    amount: euros('52469'),
    eligibleInAll: euros('123457'),
    amountInAll: euros('52469'),
    rate: '17/20',
    rulesVersion: 'example-statutes@1',
    claimedOn: '2027-07-01',
  },
};
