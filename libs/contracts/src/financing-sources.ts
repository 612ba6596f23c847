import { z } from 'zod';
import { publishedEvent } from './published-event.js';

const context = 'financing';
const amount = z.object({ cents: z.string().regex(/^-?\d+$/), currency: z.literal('EUR') });
const id = z.uuid();
const day = z.iso.date();
const funder = z.union([z.object({ actorId: id }), z.object({ publicFund: z.string() })]);

const target = id.optional();
/** What an entry of the bank is for: an order; or money of a funder: of a pledge, of a source of a pool, or going back on a loan. */
export const entryTarget = {
  orderId: target,
  pledgeId: target,
  instalment: z.int().min(1).optional(),
  poolId: target,
  sourceId: target,
  loanId: target,
};

/** Money of a source has come in. */
export const sourceReceived = publishedEvent({
  context,
  name: 'source-received',
  version: 1,
  description: 'Money that a source had committed came in.',
  schema: z.object({ poolId: id, sourceId: id, amount, receivedOn: day, bankAccount: z.string().nullish() }),
});

/** A source gives less than it had committed. */
export const sourceReduced = publishedEvent({
  context,
  name: 'source-reduced',
  version: 1,
  description: 'A source committed less to a pool than before; what was pledged returns to its pledge.',
  schema: z.object({ poolId: id, sourceId: id, pledgeId: id.nullable(), amount, reducedOn: day }),
});

/** Somebody has promised money over years. */
export const pledgeMade = publishedEvent({
  context,
  name: 'pledge-made',
  version: 1,
  description: 'A funder pledged money in instalments.',
  schema: z.object({ pledgeId: id, kind: z.string(), amount, signedOn: day }),
});

/** Part of a pledge is meant for a pool. */
export const pledgeCommitted = publishedEvent({
  context,
  name: 'pledge-committed',
  version: 1,
  description: 'Part of a pledge was committed to a pool, which may still refuse it.',
  schema: z.object({
    pledgeId: id,
    poolId: id,
    sourceId: id,
    kind: z.string(),
    funder,
    purposes: z.array(z.string()),
    amount,
    committedOn: day,
  }),
});

/** Part of a pledge is a source of a pool. */
export const pledgedSourceCommitted = publishedEvent({
  context,
  name: 'pledged-source-committed',
  version: 1,
  description: 'A pool took part of a pledge as a source.',
  schema: z.object({ pledgeId: id, poolId: id, sourceId: id, kind: z.string(), amount, committedOn: day }),
});

/** A pool's rules did not take part of a pledge. */
export const pledgedSourceRefused = publishedEvent({
  context,
  name: 'pledged-source-refused',
  version: 1,
  description: 'A pool refused part of a pledge by its rules; the pledge is free again.',
  schema: z.object({ pledgeId: id, poolId: id, sourceId: id, amount, code: z.string(), refusedOn: day }),
});

/** An instalment of a pledge has come in, or a part of it. */
export const pledgeInstalmentReceived = publishedEvent({
  context,
  name: 'pledge-instalment-received',
  version: 1,
  description: 'Money of an instalment of a pledge came in.',
  schema: z.object({
    pledgeId: id,
    instalment: z.int().min(1),
    amount,
    receivedOn: day,
    bankAccount: z.string().nullish(),
  }),
});

/** A pledge has fallen, or was withdrawn. */
export const pledgeReduced = publishedEvent({
  context,
  name: 'pledge-reduced',
  version: 1,
  description: 'A pledge fell by an amount that neither came in nor went into a pool.',
  schema: z.object({ pledgeId: id, amount, withdrawn: z.boolean(), reducedOn: day }),
});

/** What a call had set aside may be offered again. */
export const budgetReleased = publishedEvent({
  context,
  name: 'budget-released',
  version: 1,
  description: 'A call was given up: the pool may offer what had been set aside for it.',
  schema: z.object({ poolId: id, callId: id, amount, releasedOn: day }),
});

export type BudgetReleased = z.infer<typeof budgetReleased.schema>;
export type SourceReceived = z.infer<typeof sourceReceived.schema>;
export type SourceReduced = z.infer<typeof sourceReduced.schema>;
export type PledgeMade = z.infer<typeof pledgeMade.schema>;
export type PledgeCommitted = z.infer<typeof pledgeCommitted.schema>;
export type PledgedSourceCommitted = z.infer<typeof pledgedSourceCommitted.schema>;
export type PledgedSourceRefused = z.infer<typeof pledgedSourceRefused.schema>;
export type PledgeInstalmentReceived = z.infer<typeof pledgeInstalmentReceived.schema>;
export type PledgeReduced = z.infer<typeof pledgeReduced.schema>;
