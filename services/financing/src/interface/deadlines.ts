import { madridDate } from '@ceriss/spain';
import type { DeadlinePolicy } from '@ceriss/service-kit';
import { LapseAwardHandler } from '../application/award/lapse-award.handler.js';
import { matchEntries } from './match-entries.deadline.js';
import { matchReceipts } from './match-receipts.deadline.js';
import { CloseWindowHandler } from '../application/call/close-window.handler.js';
import { ReleaseAidHandler } from '../application/de-minimis/release-aid.handler.js';
import { expiredReservations } from '../read-models/aid/expired-reservations.js';
import { AwardsQuery } from '../read-models/awards/awards.query.js';
import { CallsQuery } from '../read-models/calls/calls.query.js';

const itemOf = (aggregateId: string) => ({ key: aggregateId, aggregateId });

export const deadlines: readonly DeadlinePolicy[] = [
  {
    name: 'close-window',
    due: async (dataSource, now, limit) => (await new CallsQuery(dataSource).windowsOver(now, limit)).map(itemOf),
    fire: async (moduleRef, { aggregateId }, context) => {
      await moduleRef.get(CloseWindowHandler, { strict: false }).execute(aggregateId, context);
    },
  },
  {
    name: 'lapse-award',
    due: async (dataSource, now, limit) =>
      (await new AwardsQuery(dataSource).acceptanceOver(madridDate(now), limit)).map(itemOf),
    fire: async (moduleRef, { aggregateId }, context) => {
      await moduleRef.get(LapseAwardHandler, { strict: false }).execute(aggregateId, context);
    },
  },
  {
    name: 'release-aid',
    due: async (dataSource, now, limit) =>
      (await expiredReservations(dataSource, now, limit)).map(({ entryId, awardId, grantDate }) => ({
        // The same entry may be reserved again on another day.
        key: `${entryId}/${grantDate}`,
        aggregateId: `${entryId} ${awardId}`,
      })),
    fire: async (moduleRef, { aggregateId }, context) => {
      const [entryId, awardId] = aggregateId.split(' ') as [string, string];
      await moduleRef.get(ReleaseAidHandler, { strict: false }).execute(entryId, awardId, context);
    },
  },
  matchEntries,
  matchReceipts,
];
