import { euros } from '@ceriss/kernel';
import { expect, it } from '@jest/globals';
import { awardAggregate } from '../../domain/award/award.decider.js';
import { awardExamples, type AwardEvent } from '../../domain/award/award.events.js';
import { poolAggregate } from '../../domain/pool/pool.decider.js';
import { poolExamples, type PoolEvent } from '../../domain/pool/pool.events.js';
import { contributionsOf } from '../powers/contributions-of.js';
import { financingOf, paidInstalmentsOf } from './award-facts.js';

const { poolId } = poolExamples['financing.pool-created'];
const id = (n: number) => `01980000-0000-7000-8000-0000000003${String(n).padStart(2, '0')}`;
const source = { ...poolExamples['financing.source-committed'], kind: 'state' as const };
const pledged = { ...poolExamples['financing.pledged-source-committed'], sourceId: id(2) };
const reduced = (n: number, cents: bigint): PoolEvent => ({
  type: 'financing.source-reduced',
  data: { ...poolExamples['financing.source-reduced'], sourceId: id(n), amount: euros(cents) },
});

const told = (...events: readonly PoolEvent[]) => {
  const created: PoolEvent = { type: 'financing.pool-created', data: poolExamples['financing.pool-created'] };
  const recorded = [created, ...events].map((event) => {
    const { type, data, schemaVersion } = poolAggregate.codec.encode(event);
    return { type, data, metadata: { schemaVersion }, created: new Date(0) };
  });
  const readStream = (stream: string) => Promise.resolve(stream === poolAggregate.streamOf(poolId) ? recorded : []);
  const store = { readStream } as never;
  return Promise.all([financingOf(store, poolId, id(9)), contributionsOf(store, poolId)]);
};

it('counts sources of pledges too, and what was reduced no more', async () => {
  const first: PoolEvent = {
    type: 'financing.source-committed',
    data: { ...source, sourceId: id(1), amount: euros(100n) },
  };
  const second: PoolEvent = { type: 'financing.pledged-source-committed', data: { ...pledged, amount: euros(70n) } };
  const amounts = ([{ financiers }, contributions]: Awaited<ReturnType<typeof told>>) => [
    financiers.map(({ sourceId, amount }) => [sourceId, amount]),
    contributions!.map(({ amount }) => amount),
  ];
  expect(amounts(await told(first, second))).toEqual([
    [
      [id(1), 100n],
      [id(2), 70n],
    ],
    [100n, 70n],
  ]);
  expect(amounts(await told(first, second, reduced(1, 30n), reduced(2, 70n)))).toEqual([
    [[id(1), 70n]],
    [100n, 70n, -30n, -70n],
  ]);
});

const { awardId } = awardExamples['financing.payment-executed'];
const executed = (instalment: number, executedOn: string): AwardEvent => ({
  type: 'financing.payment-executed',
  data: { ...awardExamples['financing.payment-executed'], instalment, executedOn },
});
const paidAfter = async (...events: readonly AwardEvent[]) => {
  const recorded = events.map((event) => {
    const { type, data, schemaVersion } = awardAggregate.codec.encode(event);
    return { type, data, metadata: { schemaVersion }, created: new Date(0) };
  });
  const paid = await paidInstalmentsOf({ readStream: () => Promise.resolve(recorded) } as never, awardId);
  return paid.map(({ instalment, paidOn }) => [instalment, paidOn]);
};
const back = (type: 'financing.payment-returned' | 'financing.payment-undone', instalment: number) =>
  ({ type, data: { ...awardExamples[type], instalment } }) as AwardEvent;

it('takes for paid what has not come back: a payment made anew is one payment, of its own day', async () => {
  const [first, second] = [executed(1, '2027-05-10'), executed(2, '2028-06-21')];
  expect(await paidAfter(second, first)).toEqual([
    [1, '2027-05-10'],
    [2, '2028-06-21'],
  ]);
  expect(await paidAfter(first, back('financing.payment-returned', 1))).toEqual([]);
  expect(await paidAfter(first, second, back('financing.payment-undone', 2))).toEqual([[1, '2027-05-10']]);
  expect(await paidAfter(first, back('financing.payment-returned', 1), executed(1, '2027-06-01'))).toEqual([
    [1, '2027-06-01'],
  ]);
});
