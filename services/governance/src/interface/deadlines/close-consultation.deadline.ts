import type { DeadlinePolicy } from '@ceriss/service-kit';
import { CloseConsultationHandler } from '../../application/consultation/close-consultation.handler.js';
import { dueConsultations } from '../../read-models/consultations/consultations.query.js';

/** Counts consultations whose time has come. It may run late, and be killed in the middle: a box refuses late ballots by the clock. */
export const closeConsultationDeadline: DeadlinePolicy = {
  name: 'close-consultation',
  due: async (dataSource, now, limit) =>
    (await dueConsultations(dataSource, now, limit)).map(({ consultationId }) => ({
      key: consultationId,
      aggregateId: consultationId,
    })),
  fire: async (moduleRef, { aggregateId }, context) => {
    await moduleRef.get(CloseConsultationHandler, { strict: false }).execute(aggregateId, context);
  },
};
