import { StatementFileRefused, type BankEntry, type EntryDetail } from './bank-statement.js';
import { amountOf, dayOf, directionOf, firstOf, required, type Amount, type Fields } from './fields.js';

const ENTRY = 'Stmt/Ntry';

/** The status of an entry: a code, in an element of its own since version 8. */
export const isBooked = (fields: Fields): boolean =>
  required(firstOf(fields, 'Sts/Cd', 'Sts/Prtry', 'Sts'), `${ENTRY}/Sts`) === 'BOOK';

export const entryAmount = (fields: Fields): Amount =>
  amountOf(required(fields.get('Amt'), `${ENTRY}/Amt`), fields.get('Amt@Ccy'), `${ENTRY}/Amt`);

const flag = (fields: Fields, path: string): boolean => {
  const text = fields.get(path) ?? 'false';
  if (!['true', 'false', '1', '0'].includes(text))
    throw new StatementFileRefused('field-invalid', { field: `${ENTRY}/${path}` });
  return text === 'true' || text === '1';
};

export const entryOf = (fields: Fields, details: readonly EntryDetail[], number: number): BankEntry => {
  const valueOn = dayOf(fields, 'ValDt');
  const bankReference = firstOf(fields, 'AcctSvcrRef', 'NtryRef');
  const paymentId = fields.get('NtryDtls/Btch/PmtInfId');
  const inBatch = details.map((one) => ({ ...(paymentId !== undefined && { paymentId }), ...one }));
  return {
    number,
    cents: entryAmount(fields).cents,
    direction: directionOf(fields.get('CdtDbtInd'), `${ENTRY}/CdtDbtInd`),
    reversal: flag(fields, 'RvslInd'),
    bookedOn: required(dayOf(fields, 'BookgDt'), `${ENTRY}/BookgDt`),
    ...(valueOn !== undefined && { valueOn }),
    ...(bankReference !== undefined && { bankReference }),
    details: inBatch.length > 0 ? inBatch : paymentId === undefined ? [] : [{ paymentId }],
  };
};

const detailAmount = (fields: Fields, currency: string): bigint | undefined => {
  const path = ['Amt', 'AmtDtls/TxAmt/Amt'].find((one) => fields.has(one));
  if (path === undefined || fields.get(`${path}@Ccy`) !== currency) return undefined;
  return amountOf(fields.get(path)!, currency, `${ENTRY}/NtryDtls/TxDtls/${path}`).cents;
};

const counterpart = (fields: Fields, incoming: boolean): string | undefined => {
  const [debtor, creditor] = ['RltdPties/DbtrAcct/Id/IBAN', 'RltdPties/CdtrAcct/Id/IBAN'] as const;
  return incoming ? firstOf(fields, debtor, creditor) : firstOf(fields, creditor, debtor);
};

const RETURN_REASONS = ['RtrInf/Rsn/Cd', 'RtrInf/Rsn/Prtry', 'RtrInf'] as const;

/** One transaction. A payment that comes back names as its creditor whoever it did not reach. */
export const detailOf = (fields: Fields, currency: string, direction: string | undefined): EntryDetail => {
  const returnReason = firstOf(fields, ...RETURN_REASONS);
  const told = {
    cents: detailAmount(fields, currency),
    endToEndId: fields.get('Refs/EndToEndId'),
    paymentId: fields.get('Refs/PmtInfId'),
    creditorReference: fields.get('RmtInf/Strd/CdtrRefInf/Ref'),
    counterpartIban: counterpart(fields, direction === 'CRDT' && returnReason === undefined),
    returnReason,
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined && value !== ''));
};
