import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { accountCode } from '../bank-account/bank-account.events.js';
import type { ExamplesOf } from '../examples.js';
import { code, day, fraction, id, label, money } from '../stored-shapes.js';

export const sourceKinds = [
  'state',
  'esf',
  'rrf',
  'regional',
  'local',
  'philanthropy',
  'business',
  'citizens',
  'own',
  'repayable',
] as const;
export const sourceKind = z.enum(sourceKinds);
export type SourceKind = z.infer<typeof sourceKind>;

/** What the statutes in force say about a pool's mix. Data of the pool, never constants. */
export const poolRules = z.object({
  version: label,
  privateKinds: z.array(sourceKind),
  /** Largest private part of all committed money; `inclusive` says whether the limit itself is allowed. */
  privateShare: z.object({ limit: fraction, inclusive: z.boolean() }),
  /** Largest part of eligible cost that European funds may bear, per claim and over all claims; null where nothing says so. */
  euShare: z.object({ kinds: z.array(sourceKind), rate: fraction }).nullable(),
});
export type PoolRules = z.infer<typeof poolRules>;

/** An actor of the registry, or a public fund that has no actor of its own. */
export const funder = z.union([z.object({ actorId: id }), z.object({ publicFund: label })]);
/** Purpose codes; an empty list means that the money is not restricted. */
export const purposes = z.array(code);

const poolCreated = z.object({ poolId: id, title: label, planLine: label, rules: poolRules });
const sourceCommitted = z.object({
  poolId: id,
  sourceId: id,
  kind: sourceKind,
  funder,
  amount: money,
  purposes,
  committedOn: day,
});
const sourceReceived = z.object({
  poolId: id,
  sourceId: id,
  receiptId: id,
  amount: money,
  receivedOn: day,
  bankReference: label,
  /** The own account whose statement says so; null where a person recorded it. */
  bankAccount: accountCode.nullable(),
});
const sourceReduced = z.object({
  poolId: id,
  sourceId: id,
  /** The pledge to which the money returns. */
  pledgeId: id.nullable(),
  amount: money,
  reason: label,
  reducedOn: day,
});
const pledgedSourceCommitted = sourceCommitted.extend({ pledgeId: id });
/** The pool's rules do not take it: the pledge is free again. */
const pledgedSourceRefused = z.object({
  poolId: id,
  sourceId: id,
  pledgeId: id,
  amount: money,
  code: label,
  refusedOn: day,
});
const budgetReserved = z.object({ poolId: id, callId: id, amount: money, reservedOn: day });
/** A call was given up: what it had set aside may be offered again. */
const budgetReleased = z.object({ poolId: id, callId: id, amount: money, releasedOn: day });
const reservationRefused = z.object({ poolId: id, callId: id, amount: money, uncommitted: money });

export type PoolEvent =
  | Event<'financing.pool-created', z.infer<typeof poolCreated>>
  | Event<'financing.source-committed', z.infer<typeof sourceCommitted>>
  | Event<'financing.source-received', z.infer<typeof sourceReceived>>
  | Event<'financing.source-reduced', z.infer<typeof sourceReduced>>
  | Event<'financing.pledged-source-committed', z.infer<typeof pledgedSourceCommitted>>
  | Event<'financing.pledged-source-refused', z.infer<typeof pledgedSourceRefused>>
  | Event<'financing.budget-reserved', z.infer<typeof budgetReserved>>
  | Event<'financing.budget-released', z.infer<typeof budgetReleased>>
  | Event<'financing.budget-reservation-refused', z.infer<typeof reservationRefused>>;

type PoolCreatedV1 = Omit<z.infer<typeof poolCreated>, 'rules'> & { rules: Omit<PoolRules, 'euShare'> };
const withoutEuShare = ({ rules, ...data }: PoolCreatedV1) => ({ ...data, rules: { ...rules, euShare: null } });

type ReceivedV1 = Omit<z.infer<typeof sourceReceived>, 'bankAccount'>;
const byHand = (data: ReceivedV1) => ({ ...data, bankAccount: null });

export const poolCodec = eventCodec<PoolEvent>({
  'financing.pool-created': { schema: poolCreated, upcasts: { 1: withoutEuShare } },
  // Version 1 knew one European fund less.
  'financing.source-committed': { schema: sourceCommitted, upcasts: { 1: <D>(data: D): D => data } },
  'financing.pledged-source-committed': { schema: pledgedSourceCommitted },
  'financing.pledged-source-refused': { schema: pledgedSourceRefused },
  'financing.source-received': { schema: sourceReceived, upcasts: { 1: byHand } },
  'financing.source-reduced': { schema: sourceReduced },
  'financing.budget-reserved': { schema: budgetReserved },
  'financing.budget-released': { schema: budgetReleased },
  'financing.budget-reservation-refused': { schema: reservationRefused },
});

const poolId = '01980000-0000-7000-8000-00000000f001';
const callId = '01980000-0000-7000-8000-00000000f002';
const pledgeId = '01980000-0000-7000-8000-00000000f050';
const pledged = '01980000-0000-5000-8000-00000000f051';

export const poolExamples: ExamplesOf<PoolEvent> = {
  'financing.pool-created': {
    poolId,
    title: 'Vivienda y apoyos en la comunidad',
    planLine: '3.2',
    rules: {
      version: 'example-statutes@1',
      privateKinds: ['philanthropy', 'business', 'citizens'],
      privateShare: { limit: '1/2', inclusive: false },
      euShare: { kinds: ['esf', 'rrf'], rate: '17/20' },
    },
  },
  'financing.source-committed': {
    poolId,
    sourceId: '01980000-0000-7000-8000-00000000f003',
    kind: 'philanthropy',
    funder: { actorId: '01980000-0000-7000-8000-00000000a001' },
    amount: { cents: '15000000', currency: 'EUR' },
    purposes: ['housing-adaptation', 'support'],
    committedOn: '2026-09-01',
  },
  'financing.pledged-source-committed': {
    poolId,
    sourceId: pledged,
    pledgeId,
    kind: 'regional',
    funder: { actorId: '01980000-0000-7000-8000-00000000a004' },
    amount: { cents: '5000000', currency: 'EUR' },
    purposes: [],
    committedOn: '2026-09-10',
  },
  'financing.pledged-source-refused': {
    poolId,
    sourceId: '01980000-0000-5000-8000-00000000f052',
    pledgeId,
    amount: { cents: '500000000', currency: 'EUR' },
    code: 'POOL_PRIVATE_SHARE_EXCEEDED',
    refusedOn: '2026-09-10',
  },
  'financing.source-received': {
    poolId,
    sourceId: '01980000-0000-7000-8000-00000000f003',
    receiptId: '01980000-0000-5000-8000-00000000f053',
    amount: { cents: '7500000', currency: 'EUR' },
    receivedOn: '2026-09-20',
    bankReference: 'ABONO-2026-0920-1',
    bankAccount: 'main',
  },
  'financing.source-reduced': {
    poolId,
    sourceId: pledged,
    pledgeId,
    amount: { cents: '1000000', currency: 'EUR' },
    reason: 'Menor crédito presupuestario',
    reducedOn: '2026-09-25',
  },
  'financing.budget-reserved': {
    poolId,
    callId,
    amount: { cents: '120000000', currency: 'EUR' },
    reservedOn: '2026-10-01',
  },
  'financing.budget-released': {
    poolId,
    callId,
    amount: { cents: '120000000', currency: 'EUR' },
    releasedOn: '2026-11-15',
  },
  'financing.budget-reservation-refused': {
    poolId,
    callId,
    amount: { cents: '120000001', currency: 'EUR' },
    uncommitted: { cents: '120000000', currency: 'EUR' },
  },
};
