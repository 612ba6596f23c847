import { centsOf, euros } from '@ceriss/kernel';
import type { DeadlinePolicy } from '@ceriss/service-kit';
import { MatchEntryHandler } from '../application/bank/match-entry.handler.js';
import type { Part } from '../domain/reconciliation/bank-entry.events.js';
import { MatchesQuery, type CertainMatch } from '../read-models/bank/matches.query.js';

/* The key says it all: whoever finds the match again issues the same command. */
const keyOf = ({ pageId, orderId, cents, reason }: CertainMatch): string =>
  [pageId, orderId, cents, reason ?? ''].join('/');

const matchOf = (key: string): { pageId: string; part: Part } => {
  const [pageId = '', orderId = '', cents = '0', reasonCode = ''] = key.split('/');
  const amount = euros(BigInt(cents));
  const part: Part =
    centsOf(amount) < 0n ? { kind: 'order', orderId, amount } : { kind: 'return', orderId, amount, reasonCode };
  return { pageId, part };
};

/**
 * Entries that name an order of ours by its end-to-end id, with its amount, are matched without asking anybody. A poll and not a message: an
 * order may come to be known after its entry, and a statement of fifty thousand entries would keep a message waiting.
 */
export const matchEntries: DeadlinePolicy = {
  name: 'match-entries',
  due: async (dataSource, _now, limit) =>
    (await new MatchesQuery(dataSource).certain(limit)).map((match) => ({
      key: keyOf(match),
      aggregateId: match.entryId,
    })),
  fire: async (moduleRef, { key, aggregateId: entryId }, context) => {
    const { pageId, part } = matchOf(key);
    const handler = moduleRef.get(MatchEntryHandler, { strict: false });
    await handler.execute({ entryId, pageId }, { parts: [part], basis: 'end-to-end-id' }, context);
  },
};
