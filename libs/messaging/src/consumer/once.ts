import { openTransaction, type Transaction } from '../postgres/transaction.js';
import type { Delivery, TransactionalDelivery } from './delivery.js';
import type { Inbox } from './inbox.js';
import type { Incoming } from './incoming.js';

/** Settles when the effect is there; fails when it is not. */
export type Handler = (data: unknown, delivery: TransactionalDelivery) => Promise<void>;

/** Lets a handler take effect once: the inbox row comes with the rows of its transaction, or right after its idempotent command. */
export const handleOnce = async (
  inbox: Inbox,
  incoming: Incoming,
  delivery: Delivery,
  handle: (delivery: TransactionalDelivery) => Promise<void>,
): Promise<void> => {
  let opened: Promise<Transaction> | undefined;
  const transaction = async () => (await (opened ??= begin(inbox, incoming, delivery.type))).client;
  try {
    await handle({ ...delivery, transaction });
    if (opened) await (await opened).commit();
    else await inbox.record(incoming, delivery.type);
  } catch (error) {
    await opened?.then(({ abandon }) => abandon()).catch(() => undefined);
    throw error;
  }
};

const begin = async (inbox: Inbox, incoming: Incoming, type: string): Promise<Transaction> => {
  const transaction = await openTransaction(inbox.pool);
  try {
    if (await inbox.record(incoming, type, transaction.client)) return transaction;
    throw new Error(`event ${incoming.eventId} was handled by another process at the same time`);
  } catch (error) {
    transaction.abandon();
    throw error;
  }
};
