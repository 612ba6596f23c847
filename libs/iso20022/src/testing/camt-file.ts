import { decimal } from '../pain/credit-transfer-xml.js';

export type EntryOfFile = Readonly<{
  cents: bigint;
  side?: 'CRDT' | 'DBIT';
  status?: string;
  on?: string;
  currency?: string;
  reference?: string;
  endToEndId?: string;
  creditorReference?: string;
  returnReason?: string;
  extra?: string;
}>;
export type StatementOfFile = Readonly<{
  id?: string;
  iban?: string;
  sequence?: number;
  opening: bigint;
  closing?: bigint;
  openingOn?: string;
  closingOn?: string;
  entries: readonly EntryOfFile[];
  head?: string;
}>;

const balance = (type: string, cents: bigint, on: string): string =>
  `<Bal><Tp><CdOrPrtry><Cd>${type}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${decimal(cents < 0n ? -cents : cents)}</Amt>` +
  `<CdtDbtInd>${cents < 0n ? 'DBIT' : 'CRDT'}</CdtDbtInd><Dt><Dt>${on}</Dt></Dt></Bal>`;

const tagged = (text: string | undefined, before: string, after: string): string =>
  text === undefined ? '' : `${before}${text}${after}`;

const detail = (entry: EntryOfFile, version: string): string => {
  const { cents, side = 'CRDT', endToEndId, creditorReference, returnReason } = entry;
  if (endToEndId === undefined && creditorReference === undefined) return '';
  const amount = version === '02' ? '' : `<Amt Ccy="EUR">${decimal(cents)}</Amt><CdtDbtInd>${side}</CdtDbtInd>`;
  const refs = tagged(endToEndId, '<Refs><EndToEndId>', '</EndToEndId></Refs>');
  const structured = tagged(
    creditorReference,
    '<RmtInf><Strd><CdtrRefInf><Ref>',
    '</Ref></CdtrRefInf></Strd></RmtInf>',
  );
  const returned = tagged(returnReason, '<RtrInf><Rsn><Cd>', '</Cd></Rsn></RtrInf>');
  return `<NtryDtls><TxDtls>${refs}${amount}${structured}${returned}</TxDtls></NtryDtls>`;
};

const entry = (o: EntryOfFile, version: string): string => {
  const { side = 'CRDT', status = 'BOOK', on = '2027-05-11', currency = 'EUR', reference } = o;
  const sts = version === '08' ? `<Sts><Cd>${status}</Cd></Sts>` : `<Sts>${status}</Sts>`;
  return (
    `<Ntry><Amt Ccy="${currency}">${decimal(o.cents)}</Amt><CdtDbtInd>${side}</CdtDbtInd>${sts}` +
    `<BookgDt><Dt>${on}</Dt></BookgDt>${reference === undefined ? '' : `<AcctSvcrRef>${reference}</AcctSvcrRef>`}` +
    `<BkTxCd><Prtry><Cd>x</Cd></Prtry></BkTxCd>${extraOf(o, version)}</Ntry>`
  );
};

const extraOf = (o: EntryOfFile, version: string): string => o.extra ?? detail(o, version);

const sumOf = (entries: readonly EntryOfFile[]): bigint => {
  let sum = 0n;
  for (const { cents, side, status = 'BOOK' } of entries)
    if (status === 'BOOK') sum += side === 'DBIT' ? -cents : cents;
  return sum;
};

const statement = (o: StatementOfFile, version: string): string =>
  `<Stmt><Id>${o.id ?? 'S-1'}</Id>${o.head ?? ''}<ElctrncSeqNb>${o.sequence ?? 1}</ElctrncSeqNb><CreDtTm>2027-05-12T06:00:00</CreDtTm>` +
  `<Acct><Id><IBAN>${o.iban ?? 'ES9121000418450200051332'}</IBAN></Id></Acct>` +
  balance('OPBD', o.opening, o.openingOn ?? '2027-05-10') +
  balance('CLBD', o.closing ?? o.opening + sumOf(o.entries), o.closingOn ?? '2027-05-11') +
  `${o.entries.map((one) => entry(one, version)).join('')}</Stmt>`;

/** A statement file as a bank would write it, with the closing balance that its entries make unless another is given. */
export const camtFile = (statements: readonly StatementOfFile[], version = '08'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt>` +
  `<GrpHdr><MsgId>M-1</MsgId><CreDtTm>2027-05-12T06:00:00</CreDtTm></GrpHdr>` +
  `${statements.map((one) => statement(one, version)).join('')}</BkToCstmrStmt></Document>`;

/** The bytes of a file in pieces. */
export async function* inPieces(bytes: Uint8Array, ...ends: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const end of [...ends, bytes.length]) {
    yield bytes.subarray(from, end);
    from = end;
  }
}
