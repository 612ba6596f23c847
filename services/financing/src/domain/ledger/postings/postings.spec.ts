import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { euros, sumCents } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import { ledgerAggregate } from '../ledger.decider.js';
import { ledgerExamples } from '../ledger.events.js';
import * as grants from './grant-postings.rules.js';
import * as payments from './payment-postings.rules.js';
import type { Posting } from './posting.js';
import * as recovery from './recovery-postings.rules.js';
import * as sources from './source-postings.rules.js';

const given = deciderSpec(ledgerAggregate.decider);
const example = ledgerExamples['financing.transaction-posted'];
const [a, b] = ['01980000-0000-7000-8000-00000000f001', '01980000-0000-7000-8000-00000000f002'];
const [amount, on] = [euros(525_000_00n), '2027-05-10'];
const OTHER = 'bank:other' as const;

const postable = (posting: Posting) =>
  given()
    .when({ type: 'PostTransaction', data: { ...example, ...posting } })
    .then({ type: 'financing.transaction-posted', data: { ...example, ...posting } });

const simple: readonly (readonly [Posting, debit: string, credit: string])[] = [
  [sources.sourceCommittedPosting({ sourceId: a, poolId: b, amount, committedOn: on }), `source:${a}`, `pool:${b}`],
  [sources.sourceReducedPosting({ sourceId: a, poolId: b, amount, reducedOn: on }), `pool:${b}`, `source:${a}`],
  [
    sources.sourceReducedPosting({ sourceId: a, poolId: b, pledgeId: a, amount, reducedOn: on }),
    `pool:${b}`,
    `pledge:${a}`,
  ],
  [sources.moneyReceivedPosting({ sourceId: a, amount, receivedOn: on }), 'bank:main', `source:${a}`],
  [sources.moneyReceivedPosting({ sourceId: a, amount, receivedOn: on, bank: OTHER }), OTHER, `source:${a}`],
  [sources.pledgeMadePosting({ pledgeId: a, amount, signedOn: on }), `source:${a}`, `pledge:${a}`],
  [sources.pledgeReducedPosting({ pledgeId: a, amount, reducedOn: on }), `pledge:${a}`, `source:${a}`],
  [
    sources.pledgedSourceCommittedPosting({ pledgeId: a, poolId: b, amount, committedOn: on }),
    `pledge:${a}`,
    `pool:${b}`,
  ],
  [grants.budgetReservedPosting({ poolId: a, callId: b, amount, reservedOn: on }), `pool:${a}`, `call:${b}`],
  [grants.awardGrantedPosting({ callId: a, awardId: b, amount, grantDate: on }), `call:${a}`, `award:${b}`],
  [grants.awardLapsedPosting({ callId: a, awardId: b, amount, lapsedOn: on }), `award:${b}`, `call:${a}`],
  [grants.budgetReleasedPosting({ callId: a, poolId: b, amount, releasedOn: on }), `call:${a}`, `pool:${b}`],
  [grants.awardReducedPosting({ callId: a, awardId: b, amount, reducedOn: on }), `award:${b}`, `call:${a}`],
  [payments.paymentOrderedPosting({ awardId: a, beneficiaryId: b, amount, orderedOn: on }), `award:${a}`, `actor:${b}`],
  [payments.paymentExecutedPosting({ beneficiaryId: a, amount, executedOn: on }), `actor:${a}`, 'bank:main'],
  [payments.paymentExecutedPosting({ beneficiaryId: a, amount, executedOn: on, bank: OTHER }), `actor:${a}`, OTHER],
  [
    payments.paymentRejectedPosting({ awardId: a, beneficiaryId: b, amount, rejectedOn: on }),
    `actor:${b}`,
    `award:${a}`,
  ],
  [payments.paymentReturnedPosting({ beneficiaryId: a, amount, returnedOn: on }), 'bank:main', `actor:${a}`],
  [payments.unmatchedCreditPosting({ amount, bookedOn: on }), 'bank:main', 'suspense:unmatched'],
  [payments.unmatchedDebitPosting({ amount, bookedOn: on }), 'suspense:unmatched', 'bank:main'],
  [payments.creditExplainedPosting({ amount, explainedOn: on, of: `actor:${a}` }), 'suspense:unmatched', `actor:${a}`],
  [payments.debitExplainedPosting({ amount, explainedOn: on, of: `actor:${a}` }), `actor:${a}`, 'suspense:unmatched'],
  [recovery.reimbursementReceivedPosting({ beneficiaryId: a, amount, receivedOn: on }), 'bank:main', `actor:${a}`],
  [
    recovery.reimbursementOffsetPosting({ awardId: a, beneficiaryId: b, amount, offsetOn: on }),
    `award:${a}`,
    `actor:${b}`,
  ],
];

describe('What facts move', () => {
  it.each(simple.map(([posting, debit, credit]) => [posting.kind, posting, debit, credit] as const))(
    '%s: a debit and the same credit',
    (_, posting, debit, credit) => {
      expect(posting).toEqual({
        kind: expect.any(String),
        effectiveOn: on,
        entries: [
          { account: debit, amount },
          { account: credit, amount: euros(-525_000_00n) },
        ],
      });
      postable(posting);
    },
  );

  it('a reimbursement: the beneficiary owes principal and interest', () => {
    const agreed = { awardId: a, beneficiaryId: b, amount: euros(18_400_00n), agreedOn: '2029-10-01' };
    const withInterest = recovery.reimbursementAgreedPosting({ ...agreed, interest: euros(1_791_95n) });
    expect(withInterest.entries).toEqual([
      { account: `actor:${b}`, amount: euros(20_191_95n) },
      { account: `award:${a}`, amount: euros(-18_400_00n) },
      { account: 'income:reimbursement-interest', amount: euros(-1_791_95n) },
    ]);
    const without = recovery.reimbursementAgreedPosting({ ...agreed, interest: euros(0n) });
    expect(without.entries).toHaveLength(2);
    [withInterest, without].forEach(postable);
  });

  it('a cost: the award bears it, every source its share, and none a share of nothing', () => {
    const shares = [
      { sourceId: a, amount: euros(524_69n) },
      { sourceId: b, amount: euros(308_64n) },
      { sourceId: a.replace('f001', 'f003'), amount: euros(0n) },
    ];
    const cost = { awardId: a, amount: euros(833_33n), shares };
    const charged = sources.costApportionedPosting({ ...cost, apportionedOn: on });
    const reduced = sources.costReducedPosting({ ...cost, reducedOn: on });
    expect(charged.entries).toEqual([
      { account: `cost:${a}`, amount: euros(833_33n) },
      { account: `share:${a}`, amount: euros(-524_69n) },
      { account: `share:${b}`, amount: euros(-308_64n) },
    ]);
    expect(sumCents([...charged.entries, ...reduced.entries].map(({ amount: { cents } }) => BigInt(cents)))).toBe(0n);
    [charged, reduced].forEach(postable);
  });
});
