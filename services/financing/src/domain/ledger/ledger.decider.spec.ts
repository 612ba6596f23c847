import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { euros, sumCents } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ledgerAggregate, type Transaction } from './ledger.decider.js';
import { ledgerCodec, ledgerExamples, type Entry, type LedgerEvent } from './ledger.events.js';

const given = deciderSpec(ledgerAggregate.decider);
const example = ledgerExamples['financing.transaction-posted'];
const correction = ledgerExamples['financing.transaction-corrected'];
const posted: LedgerEvent = { type: 'financing.transaction-posted', data: example };
const corrected: LedgerEvent = { type: 'financing.transaction-corrected', data: correction };
const entry = (account: string, cents: bigint): Entry => ({ account, amount: euros(cents) });
const post = (...entries: Entry[]) => ({ type: 'PostTransaction', data: { ...example, entries } }) as const;

describe('Posting a transaction', () => {
  it('posts what balances, once', () => {
    given().when({ type: 'PostTransaction', data: example }).then(posted);
    given(posted).when({ type: 'PostTransaction', data: example }).thenNothing();
  });
  it.each([1n, -1n])('refuses what is off by %s cent', (off) =>
    given()
      .when(post(entry('bank:main', 100n + off), entry('suspense:main', -100n)))
      .thenRefused('LEDGER_TRANSACTION_UNBALANCED', {
        facts: { difference: euros(off) },
        wouldPassIf: { differences: [] },
      }),
  );
  it('balances every currency by itself: what sums to zero only together is refused', () => {
    const dollars = (account: string, cents: string): Entry => ({ account, amount: { cents, currency: 'USD' } });
    given()
      .when(post(entry('bank:main', 100n), dollars('suspense:main', '-100')))
      .thenRefused('LEDGER_TRANSACTION_UNBALANCED', {
        rule: 'double-entry@2',
        facts: { difference: euros(100n), differences: [euros(100n), { cents: '-100', currency: 'USD' }] },
      });
    const both = [
      entry('bank:main', 100n),
      entry('suspense:main', -100n),
      dollars('bank:main', '7'),
      dollars('suspense:main', '-7'),
    ];
    given()
      .when(post(...both))
      .then({ ...posted, data: { ...example, entries: both } } as LedgerEvent);
  });
  it('reads what version 1 stored', () =>
    expect(ledgerCodec.decode({ type: posted.type, schemaVersion: 1, data: example })).toEqual(posted));
  it('refuses fewer than two entries and entries of nothing', () => {
    given()
      .when(post())
      .thenRefused('LEDGER_ENTRY_WITHOUT_AMOUNT', { wouldPassIf: { entriesAtLeast: 2, centsOtherThan: '0' } });
    given()
      .when(post(entry('bank:main', 0n)))
      .thenRefused('LEDGER_ENTRY_WITHOUT_AMOUNT');
    given()
      .when(post(entry('bank:main', 0n), entry('suspense:main', 0n)))
      .thenRefused('LEDGER_ENTRY_WITHOUT_AMOUNT');
  });
  it('knows no other kinds of account', () =>
    expect(() =>
      ledgerCodec.encode({
        ...posted,
        data: { ...example, entries: [entry('pocket:mine', 1n), entry('bank:main', -1n)] },
      } as LedgerEvent),
    ).toThrow());
});

describe('Correcting a transaction', () => {
  const { transactionId, corrects, effectiveOn, reason } = correction;
  const correct = (of: Transaction) =>
    ({ type: 'CorrectTransaction', data: { transactionId, corrects, of, effectiveOn, reason } }) as const;
  const original: Transaction = { status: 'posted', entries: example.entries };

  it('is a new transaction with every sign turned, that names the old one, once', () => {
    given().when(correct(original)).then(corrected);
    given(corrected).when(correct(original)).thenNothing();
  });
  it('needs one to correct, which is not itself a correction', () => {
    given()
      .when(correct({ status: 'none' }))
      .thenRefused('LEDGER_TRANSACTION_NOT_FOUND');
    given()
      .when(correct({ status: 'correction', entries: [] }))
      .thenRefused('LEDGER_CORRECTION_OF_CORRECTION', { wouldPassIf: { kindOtherThan: 'correction' } });
  });
  it('leaves nothing of any transaction that balances', () =>
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 1n, max: 10n ** 12n }), { minLength: 1, maxLength: 9 }), (debits) => {
        const entries = [
          ...debits.map((cents, n) => entry(`source:s${n}`, cents)),
          entry('bank:main', -sumCents(debits)),
        ];
        const [first] = ledgerAggregate.decider.decide(post(...entries), { status: 'none' });
        const original = ledgerAggregate.decider.evolve({ status: 'none' }, first!);
        const [undone] = ledgerAggregate.decider.decide(correct(original), { status: 'none' });
        const both = [...first!.data.entries, ...undone!.data.entries];
        for (const account of new Set(both.map((one) => one.account))) {
          const ofAccount = both.filter((one) => one.account === account);
          expect(sumCents(ofAccount.map(({ amount }) => BigInt(amount.cents)))).toBe(0n);
        }
      }),
    ));
});
