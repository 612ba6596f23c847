import { readFileSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { FinancingRefusal } from './domain/refusals.js';
import { refusalsIn } from './testing/refusals-in.js';

const UNKNOWN = 'there is nothing under that id, and others are nobody’s to list';
const OVER = 'it is over for good: no command leads back';

/** The refusals that nothing would make pass, and why. */
const FINAL: Partial<Record<FinancingRefusal, string>> = {
  POOL_NOT_FOUND: UNKNOWN,
  PLEDGE_NOT_FOUND: UNKNOWN,
  CALL_NOT_FOUND: UNKNOWN,
  APPLICATION_NOT_FOUND: UNKNOWN,
  AWARD_NOT_FOUND: UNKNOWN,
  INVOICE_NOT_FOUND: UNKNOWN,
  SUBCONTRACT_NOT_FOUND: UNKNOWN,
  JUSTIFICATION_NOT_FOUND: UNKNOWN,
  REIMBURSEMENT_NOT_FOUND: UNKNOWN,
  REPAYMENT_NOT_FOUND: UNKNOWN,
  REPAYMENT_PAYMENT_NOT_FOUND: UNKNOWN,
  MATCH_FUND_NOT_FOUND: UNKNOWN,
  MATCH_GIFT_NOT_FOUND: UNKNOWN,
  PAYEE_NOT_FOUND: 'the registry names who can be paid; nobody here does',
  PAYMENT_ORDER_NOT_FOUND: UNKNOWN,
  PAYMENT_BATCH_NOT_FOUND: UNKNOWN,
  BANK_ENTRY_NOT_FOUND: UNKNOWN,
  LEDGER_TRANSACTION_NOT_FOUND: UNKNOWN,
  FOUNDATION_COMMITMENT_NOT_FOUND: UNKNOWN,
  FOUNDATION_ENTRY_NOT_FOUND: UNKNOWN,
  DONATION_NOT_FOUND: UNKNOWN,
  NOT_THE_DONOR: 'it must not tell whether there is such a pledge',
  CALL_CANCELLED: OVER,
  CALL_ALREADY_RESOLVED: 'what is definitive is reviewed by procedures that are no part of this system',
  APPLICATION_ALREADY_CURED: 'an applicant is asked once; what came is judged',
  SCORES_ALREADY_FROZEN: 'frozen points change by an upheld allegation only, and nobody’s are given again',
  AWARD_LAPSED: OVER,
  AWARD_RENOUNCED: OVER,
  AWARD_WITHOUT_PERIOD: 'the time of a project is fixed when it is granted, or never',
  AID_ALREADY_GRANTED: 'aid that was granted is not reserved any more',
  PLEDGE_WITHDRAWN: OVER,
  FOUNDATION_YEAR_CLOSED: OVER,
  REPAYMENT_BY_STATEMENT: 'what the bank has told is undone by no hand',
  BANK_ENTRY_RETURN_STANDS: 'what came back may have been ordered anew: taking it away would let it be paid twice',
  BANK_ENTRY_RECEIPT_STANDS: 'its pledge, source or loan has it and knows no way back',
};

const root = import.meta.dirname;
const places = globSync('**/*.ts', { cwd: root })
  .filter((file) => !file.endsWith('.spec.ts'))
  .flatMap((file) => refusalsIn(file, readFileSync(join(root, file), 'utf8')));
const silent = places.filter(({ says }) => !says.has('wouldPassIf'));
const shown = ({ file, line, code }: (typeof places)[number]): string => `${file}:${line} ${code ?? '?'}`;

describe('A refusal', () => {
  it('is found wherever it is written', () => expect(places.length).toBeGreaterThan(200));
  it('says what would pass, unless nothing would', () =>
    expect(silent.filter(({ code }) => code === undefined || !Object.hasOwn(FINAL, code)).map(shown)).toEqual([]));
  it('that says so shows the figures as well', () =>
    expect(places.filter(({ says }) => says.has('wouldPassIf') && !says.has('facts')).map(shown)).toEqual([]));
  it.each(Object.keys(FINAL))('%s is one that nothing would make pass', (code) =>
    expect(silent.map((one) => one.code)).toContain(code),
  );
});

describe('The reading of sources', () => {
  const read = (text: string) => refusalsIn('a.ts', text).map(({ code, says }) => [code, ...says]);
  it('sees what is said, under a name or not', () => {
    expect(read(`throw new DomainError('A', { facts: {}, wouldPassIf: {} });`)).toEqual([
      ['A', 'facts', 'wouldPassIf'],
    ]);
    expect(read(`const f = (wouldPassIf) => new DomainError('A', { wouldPassIf });`)).toEqual([['A', 'wouldPassIf']]);
    expect(read(`const told = { wouldPassIf: {} }; throw new DomainError('A', told);`)).toEqual([['A', 'wouldPassIf']]);
    expect(read(`const g = () => { const b = { facts: {} }; throw new DomainError(c, { rule, ...b }); };`)).toEqual([
      [undefined, 'rule', 'facts'],
    ]);
  });
  it('is not taken in by what is not said, or only sometimes, or elsewhere', () => {
    expect(read(`throw new DomainError('A', { facts: { wouldPassIf: {} } });`)).toEqual([['A', 'facts']]);
    expect(read(`throw new DomainError<B>('A', { ...(x && { wouldPassIf: x }) });`)).toEqual([['A']]);
    expect(
      read(`const f = () => ({ told: { wouldPassIf: {} } }); const g = () => new DomainError('A', told);`),
    ).toEqual([['A']]);
    expect(read(`throw new DomainError('A');`)).toEqual([['A']]);
  });
});
