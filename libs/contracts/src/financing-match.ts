import { z } from 'zod';
import { publishedEvent } from './published-event.js';

const context = 'financing';
const amount = z.object({ cents: z.string().regex(/^-?\d+$/), currency: z.literal('EUR') });
const id = z.uuid();
const day = z.iso.date();
const bankAccount = z.string().nullable();

/** A citizen has given to a fund that matches. Who gave is not told. */
export const matchGiftReceived = publishedEvent({
  context,
  name: 'match-gift-received',
  version: 1,
  description: 'A gift came in for a fund in which public money matches those of citizens.',
  schema: z.object({ fundId: id, giftId: id, amount, receivedOn: day, bankAccount }),
});

/** A gift went back to whoever gave it. */
export const matchGiftReturned = publishedEvent({
  context,
  name: 'match-gift-returned',
  version: 1,
  description: 'A gift went back, and with it what of its match is not due any more.',
  schema: z.object({
    ...{ fundId: id, giftId: id, amount, returnedOn: day, bankAccount },
    ...{ confirmed: z.boolean(), reversed: amount },
  }),
});

/** Gifts were matched: both go into the pool. */
export const matchConfirmed = publishedEvent({
  context,
  name: 'match-confirmed',
  version: 1,
  description:
    'Gifts up to an instant were matched in the order in which they were received, within the caps of the fund.',
  schema: z.object({
    ...{ fundId: id, poolId: id, confirmationId: id, given: amount, matched: amount, confirmedOn: day },
    ...{ giftsSourceId: id, matchSourceId: id, kind: z.string(), purposes: z.array(z.string()) },
    funder: z.union([z.object({ actorId: id }), z.object({ publicFund: z.string() })]),
  }),
});

/** Whoever matches has paid. */
export const matchMoneyReceived = publishedEvent({
  context,
  name: 'match-money-received',
  version: 1,
  description: 'Public money that matches gifts came in.',
  schema: z.object({ fundId: id, amount, receivedOn: day, bankAccount }),
});

export type MatchGiftReceived = z.infer<typeof matchGiftReceived.schema>;
export type MatchGiftReturned = z.infer<typeof matchGiftReturned.schema>;
export type MatchConfirmed = z.infer<typeof matchConfirmed.schema>;
export type MatchMoneyReceived = z.infer<typeof matchMoneyReceived.schema>;
