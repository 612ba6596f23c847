import { euros } from '@ceriss/kernel';
import type { DeadlinePolicy } from '@ceriss/service-kit';
import { MatchEntryHandler } from '../application/bank/match-entry.handler.js';
import type { Part } from '../domain/reconciliation/bank-entry.events.js';
import { ReceiptsQuery, type CertainReceipt } from '../read-models/bank/receipts.query.js';

/* The key says it all: whoever finds the match again issues the same command. */
const keyOf = ({ pageId, kind, id, poolId, instalment, cents }: CertainReceipt): string =>
  [pageId, kind, id, poolId ?? instalment, cents].join('/');

const matchOf = (key: string): { pageId: string; part: Part } => {
  const [pageId = '', kind = '', id = '', place = '', cents = '0'] = key.split('/');
  const amount = euros(BigInt(cents));
  const part: Part =
    kind === 'pledge-receipt'
      ? { kind, pledgeId: id, instalment: Number(place), amount }
      : { kind: 'source-receipt', poolId: place, sourceId: id, amount };
  return { pageId, part };
};

/** Credits that name promised money by its creditor reference are matched without asking anybody, as orders are by their end-to-end ids. */
export const matchReceipts: DeadlinePolicy = {
  name: 'match-receipts',
  due: async (dataSource, _now, limit) =>
    (await new ReceiptsQuery(dataSource).certain(limit)).map((match) => ({
      key: keyOf(match),
      aggregateId: match.entryId,
    })),
  fire: async (moduleRef, { key, aggregateId: entryId }, context) => {
    const { pageId, part } = matchOf(key);
    const handler = moduleRef.get(MatchEntryHandler, { strict: false });
    await handler.execute({ entryId, pageId }, { parts: [part], basis: 'creditor-reference' }, context);
  },
};
