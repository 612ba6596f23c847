import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { accountCode } from '../bank-account/bank-account.events.js';
import type { ExamplesOf } from '../examples.js';
import { funder, purposes, sourceKind } from '../pool/pool.events.js';
import { day, id, label, money } from '../stored-shapes.js';

const instalment = z.object({ number: z.int().min(1), amount: money, dueOn: day });

const pledgeMade = z.object({
  pledgeId: id,
  title: label,
  kind: sourceKind,
  funder,
  purposes,
  amount: money,
  instalments: z.array(instalment).min(1),
  signedOn: day,
});
const commitment = { pledgeId: id, poolId: id, sourceId: id, amount: money };
const pledgeCommitted = z.object({ ...commitment, kind: sourceKind, funder, purposes, committedOn: day });
const commitmentReleased = z.object({ ...commitment, reason: label, releasedOn: day });
const instalmentReceived = z.object({
  pledgeId: id,
  instalment: z.int().min(1),
  receiptId: id,
  amount: money,
  receivedOn: day,
  bankReference: label,
  /** The own account whose statement says so; null where a person recorded it. */
  bankAccount: accountCode.nullable(),
});
const pledgeReduced = z.object({
  pledgeId: id,
  /** By how much, in all and each instalment. */
  amount: money,
  reductions: z.array(z.object({ instalment: z.int().min(1), amount: money })).min(1),
  /** Nothing more will come. */
  withdrawn: z.boolean(),
  reason: label,
  reducedOn: day,
});

export type PledgeEvent =
  | Event<'financing.pledge-made', z.infer<typeof pledgeMade>>
  | Event<'financing.pledge-committed', z.infer<typeof pledgeCommitted>>
  | Event<'financing.pledge-commitment-released', z.infer<typeof commitmentReleased>>
  | Event<'financing.pledge-instalment-received', z.infer<typeof instalmentReceived>>
  | Event<'financing.pledge-reduced', z.infer<typeof pledgeReduced>>;

type ReceivedV1 = Omit<z.infer<typeof instalmentReceived>, 'bankAccount'>;
const byHand = (data: ReceivedV1) => ({ ...data, bankAccount: null });

export const pledgeCodec = eventCodec<PledgeEvent>({
  'financing.pledge-made': { schema: pledgeMade },
  'financing.pledge-committed': { schema: pledgeCommitted },
  'financing.pledge-commitment-released': { schema: commitmentReleased },
  'financing.pledge-instalment-received': { schema: instalmentReceived, upcasts: { 1: byHand } },
  'financing.pledge-reduced': { schema: pledgeReduced },
});

const euros = (cents: string) => ({ cents, currency: 'EUR' as const });
const pledgeId = '01980000-0000-7000-8000-00000000f050';
const of = {
  pledgeId,
  poolId: '01980000-0000-7000-8000-00000000f001',
  sourceId: '01980000-0000-5000-8000-00000000f051',
};
const giver = {
  kind: 'regional' as const,
  funder: { actorId: '01980000-0000-7000-8000-00000000a004' },
  purposes: [] as string[],
};

export const pledgeExamples: ExamplesOf<PledgeEvent> = {
  'financing.pledge-made': {
    pledgeId,
    title: 'Convenio 2027-2029',
    ...giver,
    amount: euros('9000000'),
    instalments: [
      { number: 1, amount: euros('3000000'), dueOn: '2027-03-31' },
      { number: 2, amount: euros('3000000'), dueOn: '2028-03-31' },
      { number: 3, amount: euros('3000000'), dueOn: '2029-03-31' },
    ],
    signedOn: '2026-09-10',
  },
  'financing.pledge-committed': { ...of, ...giver, amount: euros('5000000'), committedOn: '2026-09-10' },
  'financing.pledge-commitment-released': {
    ...of,
    amount: euros('1000000'),
    reason: 'Menor crédito presupuestario',
    releasedOn: '2026-09-25',
  },
  'financing.pledge-instalment-received': {
    pledgeId,
    instalment: 1,
    receiptId: '01980000-0000-5000-8000-00000000f054',
    amount: euros('3000000'),
    receivedOn: '2027-03-30',
    bankReference: 'ABONO-2027-0330-4',
    bankAccount: 'main',
  },
  'financing.pledge-reduced': {
    pledgeId,
    amount: euros('2000000'),
    reductions: [{ instalment: 3, amount: euros('2000000') }],
    withdrawn: false,
    reason: 'Menor crédito presupuestario',
    reducedOn: '2028-01-15',
  },
};
