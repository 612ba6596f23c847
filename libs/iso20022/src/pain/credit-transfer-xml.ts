import { sumCents, type Cents } from '@ceriss/kernel';
import { create } from 'xmlbuilder2';
import type { CreditTransfer, CreditTransferFile, Party } from './credit-transfer.js';
import { sepaText } from './sepa-text.js';

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';
/* 70 characters is what banks carry; the schema itself lets 140 through. */
const NAME = 70;
const TOWN = 35;
const REMITTANCE = 140;
const ID = 35;

/** Cents as ISO 20022 writes amounts: `525000.00`. */
export const decimal = (cents: Cents): string => {
  const digits = cents.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

const idOf = (id: string): string => {
  if (/^[A-Za-z0-9/\-?:().,'+ ]+$/.test(id) && id.length <= ID) return id;
  throw new RangeError(`an identification has 1 to ${ID} characters that every bank takes`);
};

const amountOf = (cents: Cents): string => {
  if (cents > 0n) return decimal(cents);
  throw new RangeError('a transfer is of more than zero cents');
};

const party = ({ name, town, country, taxNumber }: Party) => ({
  Nm: sepaText(name, NAME),
  PstlAdr: { TwnNm: sepaText(town, TOWN), Ctry: country },
  ...(taxNumber !== undefined && { Id: { OrgId: { Othr: { Id: idOf(taxNumber) } } } }),
});

const transfer = (one: CreditTransfer, purpose: string) => ({
  PmtId: { InstrId: idOf(one.instructionId), EndToEndId: idOf(one.endToEndId) },
  Amt: { InstdAmt: { '@Ccy': 'EUR', '#': amountOf(one.cents) } },
  Cdtr: party(one.creditor),
  CdtrAcct: { Id: { IBAN: one.iban } },
  Purp: { Cd: purpose },
  RmtInf: { Ustrd: sepaText(one.remittance, REMITTANCE) },
});

/**
 * Orders for a bank as pain.001.001.09: a pure function of its argument, so the same orders are the same bytes for ever.
 * Throws RangeError without orders, on an amount that is not positive, on two orders with one end-to-end id, and on an id that a bank may refuse.
 */
export const creditTransferXml = (file: CreditTransferFile): string => {
  const { transfers } = file;
  if (transfers.length === 0) throw new RangeError('a file has one order at least');
  if (new Set(transfers.map(({ endToEndId }) => endToEndId)).size < transfers.length) {
    throw new RangeError('two orders have the same end-to-end id');
  }
  const totals = { NbOfTxs: transfers.length, CtrlSum: decimal(sumCents(transfers.map(({ cents }) => cents))) };
  const { taxNumber, ...address } = file.debtor;
  const initiator = { Nm: party(address).Nm, ...(taxNumber && { Id: party(file.debtor).Id }) };
  const body = {
    GrpHdr: { MsgId: idOf(file.messageId), CreDtTm: file.createdAt, ...totals, InitgPty: initiator },
    PmtInf: {
      PmtInfId: idOf(file.paymentId),
      PmtMtd: 'TRF',
      BtchBookg: file.batchBooking,
      ...totals,
      PmtTpInf: { SvcLvl: { Cd: 'SEPA' } },
      ReqdExctnDt: { Dt: file.executionDate },
      Dbtr: party(file.debtor),
      DbtrAcct: { Id: { IBAN: file.debtorIban }, Ccy: 'EUR' },
      DbtrAgt: {
        FinInstnId: file.debtorBic === undefined ? { Othr: { Id: 'NOTPROVIDED' } } : { BICFI: file.debtorBic },
      },
      ChrgBr: 'SLEV',
      CdtTrfTxInf: transfers.map((one) => transfer(one, file.purpose)),
    },
  };
  const document = create({ version: '1.0', encoding: 'UTF-8' }).ele(NAMESPACE, 'Document').ele({
    CstmrCdtTrfInitn: body,
  });
  return `${document.end({ prettyPrint: true })}\n`;
};
