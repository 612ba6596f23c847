import { euros } from '@ceriss/kernel';
import { expect, it } from '@jest/globals';
import { askedBackBy } from './asked-back.rules.js';
import { reimbursementAggregate } from './reimbursement.decider.js';
import type { ReimbursementEvent } from './reimbursement.events.js';
import { reimbursementExamples } from './reimbursement.examples.js';

const { initialState, evolve } = reimbursementAggregate.decider;
const of = <T extends ReimbursementEvent['type']>(type: T, o: object = {}) =>
  ({ type, data: { ...reimbursementExamples[type], ...o } }) as ReimbursementEvent;
const asked = (...events: ReimbursementEvent[]) =>
  askedBackBy(events.reduce(evolve, initialState())).map(({ instalment, amount }) => [instalment, amount.cents]);
const item = (instalment: number, cents: bigint) => ({ instalment, paidOn: '2027-05-10', amount: euros(cents) });
const items = [item(1, 100_00n), item(2, 50_00n)];
const segmented = items.map((one) => ({ ...one, segments: [] }));
const opened = of('financing.reimbursement-opened', { items });
const agreed = of('financing.reimbursement-agreed', { items: segmented, total: euros(160_00n) });
const received = (cents: bigint) => of('financing.reimbursement-received', { amount: euros(cents) });
const closed = of('financing.reimbursement-closed');

it('is all of it while it stands, however much has come back, and nothing before it was opened', () => {
  const all = [
    [1, '10000'],
    [2, '5000'],
  ];
  expect(asked()).toEqual([]);
  expect(asked(opened)).toEqual(all);
  expect(asked(opened, agreed, received(120_00n))).toEqual(all);
  expect(asked(opened, agreed, received(160_00n), of('financing.reimbursement-settled'))).toEqual(all);
});

it.each([
  [0n, []],
  [1n, [[1, '1']]],
  [100_00n, [[1, '10000']]],
  [
    100_01n,
    [
      [1, '10000'],
      [2, '1'],
    ],
  ],
  [
    155_00n,
    [
      [1, '10000'],
      [2, '5000'],
    ],
  ],
])('is what had come back when it was closed: of %s cents', (cents, parts) => {
  const came = cents === 0n ? [] : [received(cents)];
  expect(asked(opened, agreed, ...came, closed)).toEqual(parts);
});

it('is nothing when it was closed before anything was owed', () => expect(asked(opened, closed)).toEqual([]));
