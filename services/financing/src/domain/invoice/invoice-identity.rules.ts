import { DomainError, namedId } from '@ceriss/kernel';
import { checkNif } from '@ceriss/spain';
import type { InvoiceDocument } from './invoice.events.js';

export type IdentityRefusal = 'INVOICE_ISSUER_INVALID';
export type WrittenInvoice = Readonly<{ issuerNif: string; number: string; issuedOn: string }>;
export type InvoiceIdentity = Readonly<{ invoiceId: string; issuer: InvoiceDocument['issuer']; number: string }>;

const INVOICES = '5d3b5f0e-6d53-5c53-9a41-54d1f7a0c1b6';

/** The number as it is compared: capitals, no spaces, one kind of dash. Other signs stay, since they can tell two numbers apart. */
export const normalNumber = (number: string): string =>
  number
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/\s+/g, '')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-');

/**
 * Who issued which invoice when: the same in every way of writing it, so that two charges of one invoice meet in one stream, whatever
 * award they come from. Refuses a tax number that is none (INVOICE_ISSUER_INVALID).
 */
export const invoiceIdentity = ({ issuerNif, number, issuedOn }: WrittenInvoice): InvoiceIdentity => {
  const checked = checkNif(issuerNif);
  if (!checked.valid) {
    throw new DomainError<IdentityRefusal>('INVOICE_ISSUER_INVALID', {
      rule: 'nif-check@1',
      facts: { reason: checked.reason },
      // Never the character itself: it may be the number of a person.
      wouldPassIf: { right: checked.reason },
    });
  }
  const normal = normalNumber(number);
  return {
    invoiceId: namedId(INVOICES, `${checked.nif}|${normal}|${issuedOn}`),
    issuer: checked.holder === 'person' ? { naturalPerson: true } : { nif: checked.nif },
    number: normal,
  };
};
