import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import type { ExamplesOf } from '../examples.js';
import { code, day, fraction, id, label, money } from '../stored-shapes.js';

export const sourceKinds = [
  'state',
  'esf',
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
const budgetReserved = z.object({ poolId: id, callId: id, amount: money, reservedOn: day });
const reservationRefused = z.object({ poolId: id, callId: id, amount: money, uncommitted: money });

export type PoolEvent =
  | Event<'financing.pool-created', z.infer<typeof poolCreated>>
  | Event<'financing.source-committed', z.infer<typeof sourceCommitted>>
  | Event<'financing.budget-reserved', z.infer<typeof budgetReserved>>
  | Event<'financing.budget-reservation-refused', z.infer<typeof reservationRefused>>;

export const poolCodec = eventCodec<PoolEvent>({
  'financing.pool-created': { schema: poolCreated },
  'financing.source-committed': { schema: sourceCommitted },
  'financing.budget-reserved': { schema: budgetReserved },
  'financing.budget-reservation-refused': { schema: reservationRefused },
});

const poolId = '01980000-0000-7000-8000-00000000f001';
const callId = '01980000-0000-7000-8000-00000000f002';

export const poolExamples: ExamplesOf<PoolEvent> = {
  'financing.pool-created': {
    poolId,
    title: 'Vivienda y apoyos en la comunidad',
    planLine: '3.2',
    rules: {
      version: 'example-statutes@1',
      privateKinds: ['philanthropy', 'business', 'citizens'],
      privateShare: { limit: '1/2', inclusive: false },
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
  'financing.budget-reserved': {
    poolId,
    callId,
    amount: { cents: '120000000', currency: 'EUR' },
    reservedOn: '2026-10-01',
  },
  'financing.budget-reservation-refused': {
    poolId,
    callId,
    amount: { cents: '120000001', currency: 'EUR' },
    uncommitted: { cents: '120000000', currency: 'EUR' },
  },
};
