import { expect, it } from '@jest/globals';
import { FILE_REFUSALS, fileRefusal, type FileReason } from './file.refusals.js';

type Facts = Parameters<typeof fileRefusal>[1];
const CASES: Readonly<Record<FileReason, readonly [facts: Facts, wouldPassIf: object]>> = {
  malformed: [{ line: 7 }, { document: 'well-formed' }],
  'document-type-declared': [{}, { documentTypes: 0 }],
  'encoding-unknown': [{ encoding: 'utf-7' }, { encoding: 'utf-8' }],
  'version-unknown': [{ namespace: null }, { messageIn: ['camt.053.001.02', 'camt.053.001.04', 'camt.053.001.08'] }],
  'field-too-long': [{ field: 'Ntry/AddtlNtryInf' }, { shorter: 'Ntry/AddtlNtryInf' }],
  'field-missing': [{ field: 'Ntry/Amt' }, { present: 'Ntry/Amt' }],
  'field-invalid': [{ field: 'Ntry/BookgDt' }, { asTheStandardSays: 'Ntry/BookgDt' }],
  'no-statement': [{}, { statementsAtLeast: 1 }],
  'statement-in-pages': [{}, { pages: 1 }],
  'more-than-cents': [{ field: 'Ntry/Amt', amount: '1.00001' }, { decimalsAtMost: 2 }],
  'currencies-mixed': [{ field: 'Ntry/Amt', expected: 'EUR', currency: 'USD' }, { currency: 'EUR' }],
  'currency-not-euro': [{ currency: 'USD' }, { currency: 'EUR' }],
  'balance-missing': [{ balance: 'CLBD' }, { present: 'CLBD' }],
  'balance-repeated': [{ balance: 'OPBD' }, { once: 'OPBD' }],
  'does-not-add-up': [{ opening: '100', entries: '-30', closing: '71', difference: '1' }, { closing: '70' }],
  'account-unknown': [{ statement: 1, endsWith: '6789' }, { account: 'own-and-open' }],
  'statement-repeated': [{ statement: 2 }, { without: 2 }],
  'file-too-large': [{ largest: 1_000 }, { bytesAtMost: 1_000 }],
  overlaps: [{ statement: 1, overlaps: 'S-3', bankReference: 'B-3' }, { withoutEntry: 'B-3' }],
};
const reasons = Object.keys(CASES) as FileReason[];

it.each(reasons)('a file that is not taken because of %s says with which figures, and what would be taken', (why) => {
  const [facts, wouldPassIf] = CASES[why];
  expect(fileRefusal(why, facts).refusal).toEqual({ rule: 'statements@1', facts, wouldPassIf });
});

it('has a code of its own for every reason', () =>
  expect(reasons.map((why) => fileRefusal(why, CASES[why][0]).code)).toEqual(FILE_REFUSALS));
