import type { DeadlinePolicy } from '@ceriss/service-kit';
import { CompleteNifCorrectionHandler } from '../../application/actor/complete-nif-correction.handler.js';
import { NifCorrectionsQuery, openNifCorrections } from '../../read-models/actor-directory/nif-corrections.query.js';

/** A number is given out in one stream and then told to its actor. What a process that ended did not tell is due at once. */
export const completeNifCorrectionDeadline: DeadlinePolicy = {
  name: 'complete-nif-correction',
  due: async (dataSource, _now, limit) =>
    (await openNifCorrections(dataSource, limit)).map(({ placeId }) => ({ key: placeId, aggregateId: placeId })),
  fire: async (moduleRef, { aggregateId: placeId }, context) => {
    const given = await moduleRef.get(NifCorrectionsQuery, { strict: false }).one(placeId);
    if (!given) return;
    const { actorId, nif, reason, evidence } = given;
    const data = { actorId, placeId, nif, reason, evidence };
    await moduleRef.get(CompleteNifCorrectionHandler, { strict: false }).execute(data, context);
  },
};
