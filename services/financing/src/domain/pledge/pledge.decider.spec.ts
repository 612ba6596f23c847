import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { euros } from '@ceriss/kernel';
import { describe, it } from '@jest/globals';
import { pledgeAggregate } from './pledge.decider.js';
import { pledgeExamples, type PledgeEvent } from './pledge.events.js';

const given = deciderSpec(pledgeAggregate.decider);
const { instalments: numbered, amount: _, ...example } = pledgeExamples['financing.pledge-made'];
const instalments = numbered.map(({ amount, dueOn }) => ({ amount, dueOn }));
const made: PledgeEvent = { type: 'financing.pledge-made', data: pledgeExamples['financing.pledge-made'] };
const make = (of: typeof instalments) => ({ type: 'MakePledge', data: { ...example, instalments: of } }) as const;

const { kind, funder, purposes, amount: __, ...place } = pledgeExamples['financing.pledge-committed'];
const { pledgeId, ...intoPool } = place;
const commit = (cents: bigint, sourceId = intoPool.sourceId) =>
  ({ type: 'CommitPledge', data: { ...intoPool, sourceId, amount: euros(cents) } }) as const;
const committed = (cents: bigint, sourceId = intoPool.sourceId): PledgeEvent => ({
  type: 'financing.pledge-committed',
  data: { pledgeId, kind, funder, purposes, ...intoPool, sourceId, amount: euros(cents) },
});
const other = intoPool.sourceId.replace('f051', 'f059');

const receipt = pledgeExamples['financing.pledge-instalment-received'];
const receive = (cents: bigint, more = {}) => {
  const { pledgeId: ___, ...data } = { ...receipt, amount: euros(cents), today: '2027-03-30', ...more };
  return { type: 'ReceiveInstalment', data } as const;
};
const received = (cents: bigint, receiptId = receipt.receiptId): PledgeEvent => ({
  type: 'financing.pledge-instalment-received',
  data: { ...receipt, amount: euros(cents), receiptId },
});

const why = { reason: 'Menor crédito presupuestario', reducedOn: '2028-01-15' };
const reduce = (cents: bigint, instalment = 3) =>
  ({ type: 'ReducePledge', data: { instalment, amount: euros(cents), ...why } }) as const;
const reduced = (withdrawn: boolean, ...by: readonly (readonly [number, bigint])[]): PledgeEvent => ({
  type: 'financing.pledge-reduced',
  data: {
    pledgeId,
    amount: euros(by.reduce((sum, [, cents]) => sum + cents, 0n)),
    reductions: by.map(([instalment, cents]) => ({ instalment, amount: euros(cents) })),
    withdrawn,
    ...why,
  },
});

describe('A pledge', () => {
  it('is made once, in instalments that follow each other', () => {
    given().when(make(instalments)).then(made);
    given(made).when(make(instalments)).thenNothing();
    given()
      .when(make([]))
      .thenRefused('PLEDGE_INSTALMENTS_INVALID', { wouldPassIf: { instalmentsAtLeast: 1 } });
    given()
      .when(make([instalments[0]!, instalments[0]!]))
      .thenRefused('PLEDGE_INSTALMENTS_INVALID', {
        facts: { dueOn: ['2027-03-31', '2027-03-31'] },
        wouldPassIf: { dueOn: ['2027-03-31'] },
      });
    given()
      .when(make([{ ...instalments[0]!, amount: euros(0n) }]))
      .thenRefused('SOURCE_AMOUNT_NOT_POSITIVE', { wouldPassIf: { amountAtLeast: euros(1n) } });
  });

  it('goes into pools to its last cent, and not one cent more', () => {
    given(made).when(commit(90_000_00n)).then(committed(90_000_00n));
    given(made, committed(50_000_00n)).when(commit(40_000_00n, other)).then(committed(40_000_00n, other));
    given(made, committed(50_000_00n))
      .when(commit(40_000_01n, other))
      .thenRefused('PLEDGE_UNCOMMITTED_EXCEEDED', { wouldPassIf: { amountAtMost: euros(40_000_00n) } });
    given(made, committed(5n)).when(commit(5n)).thenNothing();
    given().when(commit(5n)).thenRefused('PLEDGE_NOT_FOUND');
  });

  it('takes back what a pool did not take, and no more than it had', () => {
    const release = (cents: bigint) => {
      const { committedOn: ____, ...of } = intoPool;
      return {
        type: 'ReleaseCommitment',
        data: { ...of, amount: euros(cents), reason: 'x', releasedOn: '2026-09-25' },
      } as const;
    };
    const released = (cents: bigint): PledgeEvent => ({
      type: 'financing.pledge-commitment-released',
      data: { pledgeId, ...release(cents).data },
    });
    given(made, committed(50n)).when(release(50n)).then(released(50n));
    given(made, committed(50n)).when(release(99n)).then(released(50n));
    given(made, committed(50n), released(50n)).when(release(50n)).thenNothing();
    given(made, committed(90_000_00n), released(1n)).when(commit(1n, other)).then(committed(1n, other));
  });

  it('is received instalment by instalment, each receipt once', () => {
    given(made).when(receive(30_000_00n)).then(received(30_000_00n));
    given(made, received(10_000_00n)).when(receive(10_000_00n)).thenNothing();
    given(made, received(10_000_00n, other))
      .when(receive(20_000_01n))
      .thenRefused('PLEDGE_INSTALMENT_EXCEEDED', { wouldPassIf: { amountAtMost: euros(20_000_00n) } });
    given(made)
      .when(receive(1n, { instalment: 4 }))
      .thenRefused('PLEDGE_INSTALMENT_NOT_FOUND', { wouldPassIf: { instalmentIn: [1, 2, 3] } });
    given(made)
      .when(receive(1n, { today: '2027-03-29' }))
      .thenRefused('RECEIPT_DATE_IN_FUTURE', { wouldPassIf: { receivedOnAtMost: '2027-03-29' } });
    given(made).when(receive(0n)).thenRefused('SOURCE_AMOUNT_NOT_POSITIVE');
  });

  it('falls by what has neither come in nor gone into a pool', () => {
    given(made)
      .when(reduce(30_000_00n))
      .then(reduced(false, [3, 30_000_00n]));
    given(made).when(reduce(30_000_01n)).thenRefused('PLEDGE_INSTALMENT_EXCEEDED');
    given(made, committed(90_000_00n)).when(reduce(1n)).thenRefused('PLEDGE_UNCOMMITTED_EXCEEDED');
    given(made, received(30_000_00n)).when(reduce(1n, 1)).thenRefused('PLEDGE_INSTALMENT_EXCEEDED');
    given(made, reduced(false, [3, 20_000_00n]))
      .when(commit(70_000_01n))
      .thenRefused('PLEDGE_UNCOMMITTED_EXCEEDED');
  });

  it('is withdrawn but for what has come in, once nothing of it is in a pool', () => {
    const withdraw = { type: 'WithdrawPledge', data: why } as const;
    const withdrawn = reduced(true, [1, 20_000_00n], [2, 30_000_00n], [3, 30_000_00n]);
    given(made, received(10_000_00n)).when(withdraw).then(withdrawn);
    given(made, received(10_000_00n), withdrawn).when(withdraw).thenNothing();
    given(made, received(10_000_00n), withdrawn).when(commit(1n)).thenRefused('PLEDGE_WITHDRAWN');
    given(made, committed(10_000_01n), received(10_000_00n))
      .when(withdraw)
      .thenRefused('PLEDGE_UNCOMMITTED_EXCEEDED', { wouldPassIf: { amountAtMost: euros(79_999_99n) } });
    given(made, committed(10_000_00n), received(10_000_00n)).when(withdraw).then(withdrawn);
  });
});
