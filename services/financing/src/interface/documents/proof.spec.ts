import { htmlOf, pdfOf } from '@ceriss/documents';
import { pdfText } from '@ceriss/documents/testing';
import { euros } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import { proofOutcome, type Proof } from '../../domain/reconciliation/proof.js';
import { proofDigest, proofPaper } from './proof.paper.js';

const entry = {
  entryId: 'e-1',
  bookedOn: '2027-05-11',
  bankReference: 'B-1',
  basis: 'end-to-end-id',
  matchedWith: ['payment-order:o-1'],
};
const proof: Proof = {
  account: { accountId: 'a-1', code: 'main', iban: 'ES9121000418450200051332', holder: 'CERISS F.S.P.' },
  ...{ from: '2027-05-01', to: '2027-05-31', asOf: null },
  ...{
    opening: euros(1_125_000_00n),
    credits: euros(1_000_00n),
    debits: euros(525_000_00n),
    closing: euros(601_000_00n),
  },
  ...{ toldByBank: euros(601_000_00n), ledger: euros(601_000_00n), suspense: euros(-1_000_00n) },
  differences: { ledger: euros(0n), bank: euros(0n) },
  statements: [
    {
      ...{ reference: '2027-131', sequence: '131', closingOn: '2027-05-11', contentDigest: 'd' },
      ...{ opening: euros(1_125_000_00n), closing: euros(601_000_00n) },
    },
  ],
  matched: [{ ...entry, amount: euros(-525_000_00n) }],
  open: [{ ...entry, entryId: 'e-2', bankReference: 'B-2', amount: euros(1_000_00n), basis: null, matchedWith: [] }],
  findings: [],
  outcome: 'open-entries',
};

describe('A proof of reconciliation', () => {
  it('is reconciled at zero; one cent, or a statement that does not fit, is a difference', () => {
    const nothing = { ledger: 0n, bank: 0n, open: 0, findings: 0 };
    expect(proofOutcome(nothing)).toBe('reconciled');
    expect(proofOutcome({ ...nothing, open: 1 })).toBe('open-entries');
    for (const one of [{ ledger: 1n }, { ledger: -1n }, { bank: 1n }, { bank: -1n }, { findings: 1 }]) {
      expect(proofOutcome({ ...nothing, ...one })).toBe('differences');
    }
  });
  it('says on paper what is said: balances, references, what is open, and that the difference is zero', async () => {
    const text = pdfText(await pdfOf(proofPaper(proof, 'es')));
    for (const part of [
      ...['ES9121000418450200051332', '1.125.000,00 €', '525.000,00 €', '601.000,00 €', '-1.000,00 €', '0,00 €'],
      ...['B-1', 'payment-order:o-1', 'identificador de la orden', 'B-2', '2027-131', proofDigest(proof)],
      'La diferencia es cero',
    ]) {
      expect(text).toContain(part);
    }
  });
  it('does not say so of a difference of one cent', () => {
    const differs: Proof = {
      ...proof,
      ledger: euros(601_000_01n),
      differences: { ledger: euros(-1n), bank: euros(0n) },
      findings: [{ kind: 'sequence-gap', facts: { missing: '130–130' } }],
      outcome: 'differences',
    };
    const html = htmlOf(proofPaper(differs, 'es'));
    expect(html).not.toContain('La diferencia es cero');
    expect(html).toContain('-0,01 €');
    expect(html).toContain('Faltan extractos');
    expect(proofDigest(differs)).not.toBe(proofDigest(proof));
  });
  it('is the same bytes whenever it is made, in each language', async () => {
    for (const language of ['es', 'en'] as const) {
      expect(await pdfOf(proofPaper(proof, language))).toEqual(
        await pdfOf(proofPaper(structuredClone(proof), language)),
      );
    }
    expect(htmlOf(proofPaper(proof, 'en'))).toContain('1,125,000.00 €');
  });
});
