import { openLog } from '@ceriss/eventstoredb';
import { euros, newId } from '@ceriss/kernel';
import { awardAggregate } from '../domain/award/award.decider.js';
import { awardExamples } from '../domain/award/award.events.js';
import { poolAggregate } from '../domain/pool/pool.decider.js';
import { poolExamples, type SourceKind } from '../domain/pool/pool.events.js';
import type { FinancingWorld } from './financing-world.js';
import { record } from './record.js';

export type AcceptedAward = Readonly<{ poolId: string; awardId: string; beneficiaryId: string; sourceIds: string[] }>;

/* The mix of the story. */
const MIX: readonly (readonly [SourceKind, number, ...string[]])[] = [
  ['esf', 510_000],
  ['state', 300_000],
  ['philanthropy', 150_000, 'housing-adaptation', 'support'],
  ['business', 90_000],
  ['own', 150_000],
];

/* Answers list sources by id: later ones come later. */
const inOrder = (index: number): string => newId(new Date(Date.UTC(2026, 8, 1, 8, index)));

/** A pool of 1,200,000 from five sources and an accepted award of 1,050,000, as if they had come about by commands. */
export const acceptedAward = async ({ backends }: FinancingWorld): Promise<AcceptedAward> => {
  const { eventstoreUrl, namespace } = backends;
  const log = openLog({ url: eventstoreUrl, namespace });
  const [poolId, awardId, beneficiaryId] = [newId(), newId(), newId()];
  const sources = MIX.map(([kind, amount, ...purposes], index) => {
    const source = {
      poolId,
      sourceId: inOrder(index),
      kind,
      funder: { publicFund: kind },
      purposes,
      committedOn: '2026-09-01',
    };
    return { ...source, amount: euros(BigInt(amount) * 100n) };
  });
  try {
    await record(log, poolAggregate, poolId, [
      { type: 'financing.pool-created', data: { ...poolExamples['financing.pool-created'], poolId } },
      ...sources.map((data) => ({ type: 'financing.source-committed', data }) as const),
    ]);
    const granted = { ...awardExamples['financing.award-granted'], awardId, poolId, beneficiaryId };
    const { initiativeId } = granted;
    await record(log, awardAggregate, awardId, [
      { type: 'financing.award-granted', data: granted },
      { type: 'financing.award-accepted', data: { awardId, beneficiaryId, initiativeId, acceptedOn: '2027-03-18' } },
    ]);
  } finally {
    await log.close();
  }
  return { poolId, awardId, beneficiaryId, sourceIds: sources.map(({ sourceId }) => sourceId) };
};
