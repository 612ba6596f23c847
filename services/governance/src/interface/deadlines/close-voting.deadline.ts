import type { DeadlinePolicy } from '@ceriss/service-kit';
import { CloseVotingHandler } from '../../application/proposal/close-voting.handler.js';
import { dueClosings } from '../../read-models/deadlines/deadlines.query.js';

const keyOf = (proposalId: string, round: number): string => `${proposalId}/${round}`;
const roundOf = (key: string): number => Number(key.slice(key.lastIndexOf('/') + 1));

/** Closes votes whose time has come. It may run late: the decider compares the clock with `closesAt`, not with this. */
export const closeVotingDeadline: DeadlinePolicy = {
  name: 'close-voting',
  due: async (dataSource, now, limit) =>
    (await dueClosings(dataSource, now, limit)).map(({ proposalId, round }) => ({
      key: keyOf(proposalId, round),
      aggregateId: proposalId,
    })),
  fire: async (moduleRef, { key, aggregateId: proposalId }, context) => {
    const handler = moduleRef.get(CloseVotingHandler, { strict: false });
    await handler.execute({ proposalId, round: roundOf(key) }, context);
  },
};
