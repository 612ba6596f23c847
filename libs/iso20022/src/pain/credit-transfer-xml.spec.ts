import { describe, expect, it } from '@jest/globals';
import { creditTransferXml } from './credit-transfer-xml.js';
import type { CreditTransfer, CreditTransferFile } from './credit-transfer.js';
import { sepaText } from './sepa-text.js';

const transfer: CreditTransfer = {
  instructionId: '01980000000070008000000000000b02',
  endToEndId: '0198000000007000800000000000f006001',
  cents: 525_000_00n,
  creditor: { name: 'Asociación Hogares en Comunidad', town: 'Cuenca', country: 'ES' },
  iban: 'ES7921000813610123456789',
  remittance: 'Anticipo 1: ayuda «Hogares»',
};
const file: CreditTransferFile = {
  messageId: '01980000000070008000000000000b01',
  paymentId: '01980000000070008000000000000b01',
  createdAt: '2027-05-10T09:00:00.000Z',
  executionDate: '2027-05-10',
  batchBooking: false,
  purpose: 'GOVT',
  debtor: { name: 'CERISS F.S.P.', town: 'Madrid', country: 'ES', taxNumber: 'G84001239' },
  debtorIban: 'ES9121000418450200051332',
  transfers: [transfer, { ...transfer, endToEndId: 'e2e-2', cents: 1n }],
};

describe('An order for the bank', () => {
  it('says whom, how much, in all and apart, in the letters that banks take', () => {
    const xml = creditTransferXml(file);
    for (const part of [
      'xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"',
      '<NbOfTxs>2</NbOfTxs>',
      '<CtrlSum>525000.01</CtrlSum>',
      '<InstdAmt Ccy="EUR">525000.00</InstdAmt>',
      '<InstdAmt Ccy="EUR">0.01</InstdAmt>',
      '<EndToEndId>0198000000007000800000000000f006001</EndToEndId>',
      '<Nm>Asociacion Hogares en Comunidad</Nm>',
      '<TwnNm>Cuenca</TwnNm>',
      '<Cd>SEPA</Cd>',
      '<BtchBookg>false</BtchBookg>',
      '<Ustrd>Anticipo 1: ayuda .Hogares.</Ustrd>',
    ]) {
      expect(xml).toContain(part);
    }
    expect(xml).not.toMatch(/[^\n\x20-\x7e]/);
  });

  it('is the same bytes for the same orders', () =>
    expect(creditTransferXml({ ...file })).toBe(creditTransferXml(file)));

  it.each<[string, Partial<CreditTransferFile>]>([
    ['without orders', { transfers: [] }],
    ['of nothing', { transfers: [{ ...transfer, cents: 0n }] }],
    ['of less than nothing', { transfers: [{ ...transfer, cents: -1n }] }],
    ['twice under one end-to-end id', { transfers: [transfer, transfer] }],
    ['under an id of 36 characters', { transfers: [{ ...transfer, endToEndId: 'x'.repeat(36) }] }],
    ['under an id with an accent', { messageId: 'ñ' }],
    ['under no id', { messageId: '' }],
    [
      'to a name that no bank can write',
      { transfers: [{ ...transfer, creditor: { ...transfer.creditor, name: '北京' } }] },
    ],
  ])('%s is never written', (_, change) => expect(() => creditTransferXml({ ...file, ...change })).toThrow(RangeError));
});

describe('A text for a bank', () => {
  it.each([
    ['Fundación «Niñez» & Cía.', 70, 'Fundacion .Ninez. + Cia.'],
    ['Col·lectiu L’Olivera', 70, "Col.lectiu L'Olivera"],
    ['  Straße\n 5 ', 70, 'Strasse 5'],
    ['//a//b/', 70, 'a/b'],
    ['x'.repeat(71), 70, 'x'.repeat(70)],
    ['x'.repeat(70), 70, 'x'.repeat(70)],
    [`${'x'.repeat(69)} y`, 70, 'x'.repeat(69)],
    ['12 € {a}', 70, '12 EUR .a.'],
  ])('%j becomes %#', (text, longest, expected) => expect(sepaText(text, longest)).toBe(expected));
});
