import { openLog, type Log } from '@ceriss/eventstoredb';
import { euros, newId } from '@ceriss/kernel';
import { policyContext } from '@ceriss/messaging';
import { testLog } from '@ceriss/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { paymentExecutedPosting } from '../../domain/ledger/postings/payment-postings.rules.js';
import { PostTransactionHandler } from './post-transaction.handler.js';

let log: Log;
beforeAll(() => {
  log = openLog(testLog());
});
afterAll(() => log.close());

it('A fact that is told twice, even by two policies, is posted once', async () => {
  const handler = new PostTransactionHandler(log);
  const posting = paymentExecutedPosting({ beneficiaryId: newId(), amount: euros(7n), executedOn: '2027-05-10' });
  const eventId = newId();
  const delivery = { eventId, correlationId: newId() };
  const first = await handler.execute(posting, eventId, policyContext(delivery, 'post-transaction', 'financing'));
  const again = await handler.execute(posting, eventId, policyContext(delivery, 'post-transaction', 'financing'));
  const other = await handler.execute(posting, eventId, policyContext(delivery, 'post-anew', 'financing'));
  expect([first.events.length, again, other.events]).toEqual([1, first, []]);
  const streams = new Set<string>();
  for await (const { events } of log.readAll({ prefixes: ['financing.'], after: 'start' })) {
    for (const { stream, revision } of events) streams.add(`${stream}@${revision}`);
  }
  expect([...streams]).toEqual([`financing.transaction-${first.events[0]!.data.transactionId}@0`]);
});
