import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { StatementFileRefused, type StatementPart } from './camt/bank-statement.js';
import { readStatements } from './camt/read-statements.js';
import { creditTransferXml } from './pain/credit-transfer-xml.js';
import { camtFile, inPieces } from './testing/index.js';

const folder = new URL('../../../../shared/data/iso20022/', import.meta.url);
const present = existsSync(folder);
const bytesOf = (name: string): Buffer => readFileSync(new URL(name, folder));
const describeWithData = present ? describe : describe.skip;

/** What a schema has against a file; empty when it is valid. */
const faults = (schema: string, xml: string): string => {
  using definition = XmlDocument.fromBuffer(bytesOf(schema));
  using validator = XsdValidator.fromDoc(definition);
  using document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

const party = (name: string) => ({ name, town: 'Cuenca', country: 'ES' });
const orders = (count: number, change: object = {}) =>
  creditTransferXml({
    messageId: '01980000000070008000000000000b01',
    paymentId: '01980000000070008000000000000b01',
    createdAt: '2027-05-10T09:00:00.000Z',
    executionDate: '2027-05-10',
    batchBooking: false,
    purpose: 'GOVT',
    debtor: { ...party('CERISS F.S.P.'), taxNumber: 'G84001239' },
    debtorIban: 'ES9121000418450200051332',
    transfers: Array.from({ length: count }, (_, index) => ({
      instructionId: `${index}`,
      endToEndId: `0198000000007000800000000000f00${String(index).padStart(4, '0')}`,
      cents: 1n + BigInt(index) * 999_999n,
      creditor: party(`Asociación & «Ñandú» ${'x'.repeat(index)}`),
      iban: 'ES7921000813610123456789',
      remittance: 'Anticipo '.repeat(index + 1),
    })),
    ...change,
  });

describeWithData(
  `the schemas and samples of ISO 20022${present ? '' : ` (skipped: there is no ${folder.pathname})`}`,
  () => {
    it.each([1, 2, 100])('take orders for %i payments', (count) =>
      expect(faults('pain.001.001.09.xsd', orders(count))).toBe(''),
    );
    it('take a bank of the debtor by its BIC', () =>
      expect(faults('pain.001.001.09.xsd', orders(1, { debtorBic: 'CAIXESBBXXX' }))).toBe(''));
    it('would say so if they did not', () =>
      expect(faults('pain.001.001.09.xsd', orders(1).replace('<PmtMtd>TRF', '<PmtMtd>XXX'))).toContain('PmtMtd'));
    it.each(['02', '04', '08'])('take the statements of version %s that other specs are written with', (version) => {
      const entries = [
        { cents: 5n, endToEndId: 'e' },
        { cents: 7n, side: 'DBIT' as const, reference: 'B-1' },
      ];
      expect(faults(`camt.053.001.${version}.xsd`, camtFile([{ opening: 1n, entries }], version))).toBe('');
    });

    const read = async (name: string) => {
      const parts: StatementPart[] = [];
      try {
        for await (const part of readStatements(inPieces(bytesOf(name)))) parts.push(part);
      } catch (error) {
        if (error instanceof StatementFileRefused) return { reason: error.reason, ...error.facts };
        throw error;
      }
      return parts;
    };
    it('a file with several statements is read, each with its own balances', async () => {
      const account = 'NL26VAYB8060476890';
      const first = { cents: 8_85n, direction: 'credit', bookedOn: '2014-12-31', valueOn: '2015-01-02' };
      expect(await read('camt053.v2.multi.statement.xml')).toMatchObject([
        {
          statement: 1,
          entry: { ...first, details: [{ endToEndId: '000000001', counterpartIban: 'NL56AGDH9619008421' }] },
        },
        { statement: 1, read: { account, opening: { cents: 18_15n }, closing: { cents: 27_00n }, sequence: '12312' } },
        { statement: 2, entry: { cents: 7_00n, direction: 'debit' } },
        { statement: 2, read: { account, opening: { cents: 27_00n }, closing: { cents: 20_00n }, entries: 1 } },
      ]);
    });
    it('amounts of three decimals are cents, and a closing balance of five more is refused with the figures', async () => {
      expect(await read('camt053.v2.five.decimals.xml')).toEqual({
        reason: 'does-not-add-up',
        statement: 1,
        opening: '1815',
        entries: '885',
        closing: '2705',
        difference: '5',
      });
    });
    it.each(['camt053.v2.minimal.xml', 'camt053.v4.xml', 'camt053.v8.xml'])(
      '%s is refused for its currencies',
      async (name) =>
        expect(await read(name)).toMatchObject({ reason: 'currencies-mixed', expected: 'EUR', currency: 'SEK' }),
    );
    it.each(['camt053.v4.xml', 'camt053.v8.xml'])('%s is read once its balances are in one currency', async (name) => {
      const text = bytesOf(name)
        .toString()
        .replace(
          '<Amt Ccy="SEK">27.00</Amt>\n                <CdtDbtInd>DBIT',
          '<Amt Ccy="EUR">27.00</Amt>\n                <CdtDbtInd>CRDT',
        )
        .replaceAll(/Ccy="(CHF|JPY)"/g, 'Ccy="EUR"');
      const parts: StatementPart[] = [];
      for await (const part of readStatements(inPieces(Buffer.from(text)))) parts.push(part);
      expect(parts).toMatchObject([
        { entry: { cents: 8_85n, bankReference: 'AAAASESS-FP-CN_98765/01', bookedOn: '2014-12-31' } },
        { read: { account: 'NL26VAYB8060476890', closing: { cents: 27_00n } } },
      ]);
    });
  },
);
