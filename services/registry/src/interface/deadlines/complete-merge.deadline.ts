import type { DeadlinePolicy } from '@ceriss/service-kit';
import { CompleteMergeHandler } from '../../application/actor/complete-merge.handler.js';
import { MergesQuery, openMerges } from '../../read-models/duplicates/open-merges.js';

/** A merge is decided in the book of merges and then told to both actors. What a process that ended did not tell is due at once. */
export const completeMergeDeadline: DeadlinePolicy = {
  name: 'complete-merge',
  due: async (dataSource, _now, limit) =>
    (await openMerges(dataSource, limit)).map(({ absorbedId }) => ({ key: absorbedId, aggregateId: absorbedId })),
  fire: async (moduleRef, { aggregateId }, context) => {
    const merge = await moduleRef.get(MergesQuery, { strict: false }).one(aggregateId);
    if (merge) await moduleRef.get(CompleteMergeHandler, { strict: false }).execute(merge, context);
  },
};
