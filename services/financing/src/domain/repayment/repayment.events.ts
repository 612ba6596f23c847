import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { accountCode } from '../bank-account/bank-account.events.js';
import type { ExamplesOf } from '../examples.js';
import { dayCount, percent } from '../interest/interest.rules.js';
import { funder } from '../pool/pool.events.js';
import { day, id, label, money } from '../stored-shapes.js';

/** What has to be paid back: a source of a pool that has no pledge, or a pledge. Its id is that of the loan. */
export const loanSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('source'), poolId: id, sourceId: id }),
  z.object({ kind: z.literal('pledge'), pledgeId: id }),
]);
export type LoanSource = z.infer<typeof loanSource>;

const number = z.int().min(1);
const instalment = z.object({ number, dueOn: day, principal: money });
/** Money of the loan that came in: from that day on it bears interest. */
const drawing = z.object({ receivedOn: day, amount: money });
/** Rates by their first days; before the first nothing is borne, and without any nothing ever. */
export const loanInterest = z.object({
  rule: label,
  dayCount,
  rates: z.array(z.object({ validFrom: day, percent })),
});
export type LoanInterest = z.infer<typeof loanInterest>;

const terms = {
  loanId: id,
  /** The contract, or what changes it. */
  reference: label,
  instalments: z.array(instalment).min(1),
  drawings: z.array(drawing).min(1),
  interest: loanInterest,
  agreedOn: day,
};
const agreed = z.object({
  ...terms,
  source: loanSource,
  lender: funder,
  /** All that came in, and what the instalments come to. */
  principal: money,
});
const rescheduled = z.object({
  ...terms,
  version: z.int().min(2),
  /** Principal that had been repaid, which stays; the instalments are the rest. */
  repaid: money,
  /** What came in since the version before, and is owed as well. */
  added: money,
  reason: label,
});
const payment = {
  loanId: id,
  paymentId: id,
  amount: money,
  /** Interest first, then principal (Código Civil, art. 1173). */
  interest: money,
  principal: money,
  /** Principal by instalment of the version that held. */
  version: z.int().min(1),
  applied: z.array(z.object({ instalment: number, principal: money })),
  paidOn: day,
  bankReference: label,
  /** The own account whose statement says so; null where a person recorded it. */
  bankAccount: accountCode.nullable(),
};
const made = z.object(payment);
const undone = z.object({ ...payment, reason: label, undoneOn: day });

export type RepaymentMade = Event<'financing.repayment-made', z.infer<typeof made>>;
export type RepaymentEvent =
  | Event<'financing.repayment-agreed', z.infer<typeof agreed>>
  | Event<'financing.repayment-rescheduled', z.infer<typeof rescheduled>>
  | RepaymentMade
  | Event<'financing.repayment-undone', z.infer<typeof undone>>;

export const repaymentCodec = eventCodec<RepaymentEvent>({
  'financing.repayment-agreed': { schema: agreed },
  'financing.repayment-rescheduled': { schema: rescheduled },
  'financing.repayment-made': { schema: made },
  'financing.repayment-undone': { schema: undone },
});

const euros = (cents: string) => ({ cents, currency: 'EUR' as const });
const loanId = '01980000-0000-7000-8000-00000000f061';
const drawings = [{ receivedOn: '2027-01-01', amount: euros('10000000') }];
const interest = {
  rule: 'loan-interest@1',
  dayCount: 'actual/365' as const,
  rates: [{ validFrom: '2027-01-01', percent: '2' }],
};
const paid = {
  ...{ loanId, paymentId: '01980000-0000-5000-8000-00000000f062', version: 1 },
  ...{ amount: euros('4200000'), interest: euros('200000'), principal: euros('4000000') },
  applied: [{ instalment: 1, principal: euros('4000000') }],
  ...{ paidOn: '2028-01-01', bankReference: 'CARGO-2028-0101-1', bankAccount: null },
};

export const repaymentExamples: ExamplesOf<RepaymentEvent> = {
  'financing.repayment-agreed': {
    ...{ loanId, reference: 'Contrato de préstamo 2027/1', drawings, interest, agreedOn: '2027-01-15' },
    source: { kind: 'source', poolId: '01980000-0000-7000-8000-00000000f001', sourceId: loanId },
    lender: { actorId: '01980000-0000-7000-8000-00000000a006' },
    principal: euros('10000000'),
    instalments: [
      { number: 1, dueOn: '2028-01-01', principal: euros('4000000') },
      { number: 2, dueOn: '2029-01-01', principal: euros('6000000') },
    ],
  },
  'financing.repayment-rescheduled': {
    ...{ loanId, version: 2, reference: 'Novación 2028/1', drawings, interest, agreedOn: '2028-03-01' },
    ...{ repaid: euros('4000000'), added: euros('0'), reason: 'Menores ingresos' },
    instalments: [
      { number: 1, dueOn: '2030-01-01', principal: euros('3000000') },
      { number: 2, dueOn: '2031-01-01', principal: euros('3000000') },
    ],
  },
  'financing.repayment-made': paid,
  // Of another payment: the one above stands.
  'financing.repayment-undone': {
    ...{ ...paid, paymentId: '01980000-0000-5000-8000-00000000f063', bankReference: 'CARGO-2028-0101-2' },
    ...{ reason: 'Anotado en otro préstamo', undoneOn: '2028-01-03' },
  },
};
