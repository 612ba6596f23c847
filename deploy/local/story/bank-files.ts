/** The account of the house at the bank of the story. */
export const OWN_IBAN = 'ES9121000418450200051332';

/** What the bank books: whole cents, with its sign. */
export type Booking = Readonly<{ cents: bigint; reference: string; endToEndId?: string; creditorReference?: string }>;

const decimal = (cents: bigint): string => {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
const side = (cents: bigint): string => `<CdtDbtInd>${cents < 0n ? 'DBIT' : 'CRDT'}</CdtDbtInd>`;
const amount = (cents: bigint): string => `<Amt Ccy="EUR">${decimal(cents)}</Amt>${side(cents)}`;

const balance = (type: string, cents: bigint, on: string): string =>
  `<Bal><Tp><CdOrPrtry><Cd>${type}</Cd></CdOrPrtry></Tp>${amount(cents)}<Dt><Dt>${on}</Dt></Dt></Bal>`;

const details = ({ endToEndId, creditorReference }: Booking): string => {
  if (endToEndId !== undefined) {
    return `<NtryDtls><TxDtls><Refs><EndToEndId>${endToEndId}</EndToEndId></Refs></TxDtls></NtryDtls>`;
  }
  if (creditorReference === undefined) return '';
  const reference = `<CdtrRefInf><Ref>${creditorReference}</Ref></CdtrRefInf>`;
  return `<NtryDtls><TxDtls><RmtInf><Strd>${reference}</Strd></RmtInf></TxDtls></NtryDtls>`;
};

const entry = (one: Booking, on: string): string =>
  `<Ntry>${amount(one.cents)}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${on}</Dt></BookgDt>` +
  `<AcctSvcrRef>${one.reference}</AcctSvcrRef><BkTxCd><Prtry><Cd>TRF</Cd></Prtry></BkTxCd>${details(one)}</Ntry>`;

/**
 * The bank of the story. It knows files and nothing else: it carries out the orders that it reads in a pain.001 and writes what it has booked
 * as camt.053.001.08, one statement after the other.
 */
export class Bank {
  #cents = 0n;
  #sequence = 0;
  #closedOn = '2026-12-31';

  /** The orders of a file, as debits. */
  ordersIn(pain: string): Booking[] {
    const transfers = pain.split('<CdtTrfTxInf>').slice(1);
    return transfers.map((one) => {
      const endToEndId = /<EndToEndId>([^<]+)</.exec(one)![1]!;
      const euros = /<InstdAmt Ccy="EUR">([^<]+)</.exec(one)![1]!;
      return { cents: -BigInt(euros.replace('.', '')), reference: `ORD-${endToEndId.slice(-6)}`, endToEndId };
    });
  }

  /** A statement of one day. */
  statement(on: string, bookings: readonly Booking[]): string {
    this.#sequence += 1;
    const opening = this.#cents;
    this.#cents = bookings.reduce((sum, { cents }) => sum + cents, opening);
    const openedOn = this.#closedOn;
    this.#closedOn = on;
    return (
      '<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>' +
      `<GrpHdr><MsgId>${on}</MsgId><CreDtTm>${on}T20:00:00</CreDtTm></GrpHdr>` +
      `<Stmt><Id>${on}</Id><ElctrncSeqNb>${this.#sequence}</ElctrncSeqNb><CreDtTm>${on}T20:00:00</CreDtTm>` +
      `<Acct><Id><IBAN>${OWN_IBAN}</IBAN></Id></Acct>` +
      balance('OPBD', opening, openedOn) +
      balance('CLBD', this.#cents, on) +
      `${bookings.map((one) => entry(one, on)).join('')}</Stmt></BkToCstmrStmt></Document>`
    );
  }
}
