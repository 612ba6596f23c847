import { describe, expect, it } from '@jest/globals';
import { invoiceIdentity, normalNumber } from './invoice-identity.rules.js';

describe('The identity of an invoice', () => {
  const written = { issuerNif: 'B99123457', number: 'F-2027/031', issuedOn: '2027-05-09' };
  it('does not depend on how it is written', () => {
    const same = [
      { ...written, issuerNif: ' b-99.123.457 ' },
      { ...written, issuerNif: 'ESB99123457' },
      { ...written, number: ' f–2027 / 031' },
    ];
    for (const one of same) expect(invoiceIdentity(one)).toEqual(invoiceIdentity(written));
    expect(normalNumber('ｆ－１')).toBe('F-1');
  });
  it('tells other issuers, numbers and dates apart', () => {
    const others = [
      { ...written, issuerNif: 'G16123457' },
      { ...written, number: 'F-2027/0310' },
      { ...written, number: 'F-20270/31' },
      { ...written, issuedOn: '2027-05-10' },
    ];
    const invoiceIds = [written, ...others].map((one) => invoiceIdentity(one).invoiceId);
    expect(new Set(invoiceIds).size).toBe(5);
  });
  it('keeps no number of a natural person, and refuses what is no number', () => {
    expect(invoiceIdentity({ ...written, issuerNif: '12345678Z' }).issuer).toEqual({ naturalPerson: true });
    expect(() => invoiceIdentity({ ...written, issuerNif: 'B99123450' })).toThrow('INVOICE_ISSUER_INVALID');
  });
});
