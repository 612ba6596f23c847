import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { camtFile, inPieces, type StatementOfFile } from '../testing/index.js';
import { StatementFileRefused, type StatementPart } from './bank-statement.js';
import { readStatements } from './read-statements.js';

const read = async (text: string | Uint8Array, ...ends: number[]): Promise<StatementPart[]> => {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const parts: StatementPart[] = [];
  for await (const part of readStatements(inPieces(bytes, ...ends))) parts.push(part);
  return parts;
};
const refusal = async (text: string | Uint8Array) => {
  try {
    await read(text);
  } catch (error) {
    if (error instanceof StatementFileRefused) return { reason: error.reason, ...error.facts };
    throw error;
  }
  return 'taken';
};

const one: StatementOfFile = {
  opening: 600_000_00n,
  entries: [
    { cents: 525_000_00n, side: 'DBIT', endToEndId: 'e2e-1', reference: 'B-1' },
    { cents: 1_000_00n, reference: 'B-2' },
  ],
};
const good = camtFile([one]);

describe('A statement', () => {
  it.each(['02', '04', '08'])('of version %s is read with its entries', async (version) => {
    const [debit, credit, whole] = await read(camtFile([one], version));
    const details = [{ ...(version !== '02' && { cents: 525_000_00n }), endToEndId: 'e2e-1' }];
    const entry = { number: 1, cents: 525_000_00n, direction: 'debit', reversal: false, bookedOn: '2027-05-11' };
    expect(debit).toEqual({ kind: 'entry', statement: 1, entry: { ...entry, bankReference: 'B-1', details } });
    expect(credit).toMatchObject({ entry: { number: 2, cents: 1_000_00n, direction: 'credit', details: [] } });
    expect(whole).toEqual({
      kind: 'statement',
      statement: 1,
      read: {
        version,
        account: 'ES9121000418450200051332',
        statementId: 'S-1',
        sequence: '1',
        createdAt: '2027-05-12T06:00:00',
        opening: { cents: 600_000_00n, on: '2027-05-10' },
        closing: { cents: 76_000_00n, on: '2027-05-11' },
        entries: 2,
        credits: 1_000_00n,
        debits: 525_000_00n,
        notBooked: 0,
      },
    });
  });

  it('may be overdrawn, empty, or one of several in a file', async () => {
    const parts = await read(
      camtFile([
        { id: 'A', opening: -5n, entries: [] },
        { ...one, id: 'B' },
      ]),
    );
    expect(parts.map(({ kind, statement }) => [kind, statement])).toEqual([
      ['statement', 1],
      ['entry', 2],
      ['entry', 2],
      ['statement', 2],
    ]);
    expect(parts[0]).toMatchObject({ read: { opening: { cents: -5n }, closing: { cents: -5n }, entries: 0 } });
  });

  it.each([
    [1n, '599999.99'],
    [-1n, '600000.01'],
  ])('that is off by %s cent is refused with the figures', async (difference) => {
    const closing = 76_000_00n + difference;
    expect(await refusal(camtFile([{ ...one, closing }]))).toEqual({
      reason: 'does-not-add-up',
      statement: 1,
      opening: '60000000',
      entries: '-52400000',
      closing: closing.toString(),
      difference: difference.toString(),
    });
  });

  it('counts only what is booked', async () => {
    const pending = { cents: 7n, status: 'PDNG' };
    const parts = await read(
      camtFile([{ ...one, entries: [pending, ...one.entries, { ...pending, status: 'INFO' }] }]),
    );
    expect(parts.at(-1)).toMatchObject({ read: { entries: 2, notBooked: 2 } });
    expect(parts[0]).toMatchObject({ entry: { number: 1, bankReference: 'B-1' } });
  });

  it('keeps the side that the bank gives a reversal', async () => {
    const reversed = good.replace(
      '<CdtDbtInd>DBIT</CdtDbtInd><Sts>',
      '<CdtDbtInd>DBIT</CdtDbtInd><RvslInd>true</RvslInd><Sts>',
    );
    expect((await read(reversed))[0]).toMatchObject({ entry: { direction: 'debit', reversal: true } });
    expect(await refusal(reversed.replace('>true<', '>maybe<'))).toMatchObject({ reason: 'field-invalid' });
  });

  it('tells the transactions of a batch, a reference, a counterpart and a reason of return', async () => {
    const tx = (inner: string) => `<TxDtls>${inner}</TxDtls>`;
    const iban = (side: string) => `<${side}Acct><Id><IBAN>ES7921000813610123456789</IBAN></Id></${side}Acct>`;
    const extra =
      '<NtryDtls><Btch><PmtInfId>P-1</PmtInfId><NbOfTxs>2</NbOfTxs></Btch>' +
      tx('<Refs><EndToEndId>a</EndToEndId></Refs><Amt Ccy="EUR">1.25</Amt><CdtDbtInd>CRDT</CdtDbtInd>') +
      tx(
        '<Refs><EndToEndId>b</EndToEndId></Refs><Amt Ccy="SEK">9</Amt><CdtDbtInd>CRDT</CdtDbtInd>' +
          `<RltdPties>${iban('Cdtr')}</RltdPties><RmtInf><Strd><CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf>` +
          '<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>',
      ) +
      '</NtryDtls>';
    const [entry] = await read(camtFile([{ opening: 0n, entries: [{ cents: 2_50n, extra }] }]));
    expect(entry).toMatchObject({
      entry: {
        details: [
          { paymentId: 'P-1', cents: 1_25n, endToEndId: 'a' },
          {
            paymentId: 'P-1',
            endToEndId: 'b',
            creditorReference: 'RF18539007547034',
            counterpartIban: 'ES7921000813610123456789',
            returnReason: 'AC04',
          },
        ],
      },
    });
    expect((entry as unknown as { entry: { details: object[] } }).entry.details[1]).not.toHaveProperty('cents');
  });
});

describe('A file', () => {
  const amount = '>1000.00<';
  it.each([
    ['a tenth of a cent', good.replace(amount, '>1000.001<'), { reason: 'more-than-cents', amount: '1000.001' }],
    ['a negative amount', good.replace(amount, '>-1000.00<'), { reason: 'field-invalid' }],
    ['an amount in words', good.replace(amount, '>1e3<'), { reason: 'field-invalid' }],
    [
      'two currencies',
      good.replace('Ccy="EUR">1000', 'Ccy="USD">1000'),
      { reason: 'currencies-mixed', currency: 'USD' },
    ],
    ['another currency', good.replaceAll('EUR', 'SEK'), { reason: 'currency-not-euro', currency: 'SEK' }],
    ['no opening balance', good.replace('OPBD', 'ITBD'), { reason: 'balance-missing', balance: 'OPBD' }],
    ['no closing balance', good.replace('CLBD', 'CLAV'), { reason: 'balance-missing', balance: 'CLBD' }],
    ['two opening balances', good.replace('CLBD', 'OPBD'), { reason: 'balance-repeated', balance: 'OPBD' }],
    [
      'no side',
      good.replace('<CdtDbtInd>DBIT</CdtDbtInd>', ''),
      { reason: 'field-missing', field: 'Stmt/Ntry/CdtDbtInd' },
    ],
    ['an unknown side', good.replace('>DBIT<', '>BOTH<'), { reason: 'field-invalid' }],
    ['no status', good.replace('<Sts><Cd>BOOK</Cd></Sts>', ''), { reason: 'field-missing', field: 'Stmt/Ntry/Sts' }],
    [
      'a day that is none',
      good.replace('<BookgDt><Dt>2027-05-11', '<BookgDt><Dt>2027-02-29'),
      { reason: 'field-invalid' },
    ],
    ['no account', good.replace(/<Acct>.*?<\/Acct>/, ''), { reason: 'field-missing', field: 'Stmt/Acct/Id' }],
    ['no statement', camtFile([]), { reason: 'no-statement' }],
    ['another message', good.replaceAll('camt.053.001.08', 'camt.052.001.08'), { reason: 'version-unknown' }],
    ['a later version', good.replaceAll('camt.053.001.08', 'camt.053.001.13'), { reason: 'version-unknown' }],
    [
      'the first of two pages',
      camtFile([{ ...one, head: '<StmtPgntn><PgNb>1</PgNb><LastPgInd>false</LastPgInd></StmtPgntn>' }]),
      { reason: 'statement-in-pages' },
    ],
    ['half of it', good.slice(0, good.length / 2), { reason: 'malformed' }],
    ['a wrong end', good.replace('</Ntry></Stmt>', '</Stmt></Ntry>'), { reason: 'malformed' }],
    ['nothing', '', { reason: 'no-statement' }],
    ['words', 'opening balance 5', { reason: 'malformed' }],
    ['an endless field', good.replace('B-2', 'x'.repeat(100_000)), { reason: 'field-too-long' }],
    ['an unknown encoding', good.replace('UTF-8', 'EBCDIC'), { reason: 'encoding-unknown', encoding: 'EBCDIC' }],
    ['an unknown entity', good.replace('B-2', '&who;'), { reason: 'malformed' }],
  ])('with %s is refused', async (_, file, expected) => expect(await refusal(file)).toMatchObject(expected));

  it.each([
    ['laughs a billion times', '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'],
    ['reads other files', '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
    ['declares its type', '<!DOCTYPE Document>'],
  ])('that %s is refused before anything in it is looked at', async (_, declaration) =>
    expect(await refusal(good.replace('<Document', `${declaration}<Document`).replace('B-2', '&a;'))).toEqual({
      reason: 'document-type-declared',
    }),
  );

  it('may write zeros beyond the cents, prefixes, and elements of others', async () => {
    const written = good
      .replace('>1000.00<', '>1000.00000<')
      .replace('</Stmt>', '<x:Bal xmlns:x="urn:x"><Amt Ccy="SEK">1</Amt></x:Bal></Stmt>')
      .replaceAll(/<(\/?)(?=[A-Z])/g, '<$1c:')
      .replace('xmlns=', 'xmlns:c=');
    expect(await read(written)).toEqual(await read(good));
  });

  it.each(['utf-8', 'utf-16le', 'latin1'] as const)('may be written in %s', async (encoding) => {
    const name = encoding === 'latin1' ? 'ISO-8859-1' : encoding.toUpperCase().replace('LE', '');
    const text = good.replace('UTF-8', name).replace('B-2', 'Año');
    const bytes = Buffer.from(encoding === 'utf-16le' ? `\uFEFF${text}` : text, encoding);
    expect((await read(bytes))[1]).toMatchObject({ entry: { bankReference: 'Año' } });
  });

  it('in another encoding than it says is refused', async () =>
    expect(await refusal(Buffer.from(good.replace('B-2', 'Año'), 'latin1'))).toMatchObject({ reason: 'malformed' }));
});

describe('Reading', () => {
  const entry = fc.record({
    cents: fc.bigInt({ min: 1n, max: 10n ** 12n }),
    side: fc.constantFrom('CRDT' as const, 'DBIT' as const),
    reference: fc.constantFrom('B-1', 'ñandú', '€ 5'),
    status: fc.constantFrom('BOOK', 'PDNG'),
  });
  const statements = fc.array(
    fc.record({ opening: fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), entries: fc.array(entry) }),
    { minLength: 1, maxLength: 3 },
  );

  it('gives the same wherever the file is cut, and conserves the sum', () =>
    fc.assert(
      fc.asyncProperty(statements, fc.array(fc.nat(8_000), { maxLength: 6 }), async (all, cuts) => {
        const bytes = Buffer.from(camtFile(all));
        const ends = cuts.filter((end) => end < bytes.length).sort((a, b) => a - b);
        const parts = await read(bytes, ...ends);
        expect(parts).toEqual(await read(bytes));
        for (const part of parts) {
          if (part.kind === 'entry') continue;
          const { opening, closing, credits, debits } = part.read;
          expect(opening.cents + credits - debits).toBe(closing.cents);
        }
      }),
      { numRuns: 60 },
    ));
});
