import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { euros } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import { publishedPart, partsOf } from '../../application/policies/entry-parts.js';
import { statementPageExamples, type StatementLine } from '../bank-statement/bank-statement.events.js';
import { bankEntryAggregate } from './bank-entry.decider.js';
import { bankEntryExamples, type BankEntryEvent, type Part } from './bank-entry.events.js';
import { matchedPosting } from './bank.postings.js';

const given = deciderSpec(bankEntryAggregate.decider);
const [debit] = statementPageExamples['financing.statement-page-kept'].lines as [StatementLine];
const line: StatementLine = { ...debit, direction: 'credit', amount: euros(75_000_00n), endToEndId: null };
const { statementId, accountCode } = bankEntryExamples['financing.bank-entry-matched'];
const id = (n: number) => `01980000-0000-7000-8000-0000000007${String(n).padStart(2, '0')}`;
const by = { subject: 'service:financing', role: 'deadline' };
const pledged = (cents: bigint, n = 1): Part => ({
  ...{ kind: 'pledge-receipt', pledgeId: id(n), instalment: 1, amount: euros(cents) },
});
const sourced = (cents: bigint): Part => ({
  ...{ kind: 'source-receipt', poolId: id(8), sourceId: id(2), amount: euros(cents) },
});
const lent = (cents: bigint): Part => ({ kind: 'loan-repayment', loanId: id(2), amount: euros(cents) });
const match = (parts: Part[], of: StatementLine = line) =>
  ({
    type: 'MatchEntry',
    data: { line: of, statementId, accountCode, parts, orders: new Map(), basis: 'creditor-reference', by },
  }) as const;
const matched = (parts: Part[]): BankEntryEvent => ({
  type: 'financing.bank-entry-matched',
  data: {
    ...bankEntryExamples['financing.bank-entry-matched'],
    ...{ amount: euros(75_000_00n), parts, basis: 'creditor-reference', matchedBy: by.subject },
  },
});
const unmatch = (claimOn?: string) =>
  ({
    type: 'UnmatchEntry',
    data: { reason: 'x', orders: new Map(), by, ...(claimOn !== undefined && { claimOn }) },
  }) as const;

describe('An entry that is promised money', () => {
  it.each([pledged(75_000_00n), sourced(75_000_00n)])('comes in on what was promised: $kind', (part) => {
    given()
      .when(match([part]))
      .then(matched([part]));
    given(matched([part]))
      .when(match([part]))
      .thenNothing();
  });
  it.each([74_999_99n, 75_000_01n])('is not %s cents of 75,000.00', (cents) =>
    given()
      .when(match([pledged(cents)]))
      .thenRefused('MATCH_NOT_WHOLE', { wouldPassIf: { parts: euros(75_000_00n) } }),
  );
  it('is that alone, and a credit', () => {
    given()
      .when(match([pledged(1n), pledged(75_000_00n - 1n, 2)]))
      .thenRefused('MATCH_RECEIPT_NOT_ALONE', { wouldPassIf: { partsAtMost: 1 } });
    given()
      .when(match([sourced(-75_000_00n)], { ...line, direction: 'debit' }))
      .thenRefused('MATCH_RECEIPT_NOT_CREDIT', { wouldPassIf: { amountAtLeast: euros(1n) } });
  });
  it('that goes back to a lender is all of a debit', () => {
    const out = { ...line, direction: 'debit' as const };
    const { data } = matched([lent(-75_000_00n)]);
    given()
      .when(match([lent(-75_000_00n)], out))
      .then({ type: 'financing.bank-entry-matched', data: { ...data, amount: euros(-75_000_00n) } as never });
    given()
      .when(match([lent(75_000_00n)]))
      .thenRefused('MATCH_REPAYMENT_NOT_DEBIT', { wouldPassIf: { amountAtMost: euros(-1n) } });
    given()
      .when(match([lent(-1n), lent(-75_000_00n + 1n)], out))
      .thenRefused('MATCH_RECEIPT_NOT_ALONE');
    given(matched([lent(-75_000_00n)]))
      .when(unmatch())
      .thenRefused('BANK_ENTRY_RECEIPT_STANDS');
  });
  it('is not taken away by a person: its pledge has it', () =>
    given(matched([pledged(75_000_00n)]))
      .when(unmatch())
      .thenRefused('BANK_ENTRY_RECEIPT_STANDS'));
  it('opens again when its pledge does not take it, and only for that one', () => {
    const {
      basis: _,
      bankReference: __,
      matchedBy: ___,
      ...told
    } = matched([pledged(75_000_00n)]).data as never as Record<string, never>;
    given(matched([pledged(75_000_00n)]))
      .when(unmatch(id(1)))
      .then({
        type: 'financing.bank-entry-unmatched',
        data: { ...told, reason: 'x', unmatchedBy: by.subject } as never,
      });
    given(matched([pledged(75_000_00n)]))
      .when(unmatch(id(3)))
      .thenNothing();
    given()
      .when(unmatch(id(1)))
      .thenNothing();
  });
  it('posts nothing itself: what it is for says where it belongs', () =>
    expect(matchedPosting({ accountCode, bookedOn: '2027-01-07', parts: [pledged(75_000_00n)] })).toBeUndefined());
  it('is told outside as money on the account of its source, and read back as what it is', () => {
    for (const part of [pledged(5n), sourced(5n), lent(-5n)]) {
      const told = publishedPart(part);
      expect(told).toMatchObject({ kind: 'account', account: expect.stringMatching(/^(source|loan):/) });
      expect(partsOf({ parts: [told] })).toEqual([part]);
    }
    const account: Part = { kind: 'account', account: 'suspense:fees', amount: euros(5n), note: 'comisión' };
    expect(partsOf({ parts: [publishedPart({ ...account })] })).toEqual([account]);
  });
});
