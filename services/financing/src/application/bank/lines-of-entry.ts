import { isCreditorReference, type BankEntry, type EntryDetail } from '@ceriss/iso20022';
import { euros, namedId, sumCents } from '@ceriss/kernel';
import type { StatementLine } from '../../domain/bank-statement/bank-statement.events.js';

const OWN_END_TO_END = /^[0-9a-f]{35}$/;
const OWN_BATCH = /^[0-9a-f]{32}$/;
const REASON = /^[A-Z0-9]{4}$/;
const LONGEST_REFERENCE = 300;

const uuidOf = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');

const matching = (text: string | undefined, form: RegExp): string | null =>
  text !== undefined && form.test(text) ? text : null;

const referenceOf = (text: string | undefined): string | null =>
  text !== undefined && isCreditorReference(text) ? text.replaceAll(' ', '').toUpperCase() : null;

/* A line for each transaction, if the bank tells what each is worth and they make up the entry; else one for the entry. */
const partsOf = ({ cents, details }: BankEntry): readonly (EntryDetail & { cents: bigint })[] => {
  const amounts = details.map((one) => one.cents);
  if (details.length > 1 && amounts.every((one) => one !== undefined && one > 0n)) {
    if (sumCents(amounts as bigint[]) === cents) return details as (EntryDetail & { cents: bigint })[];
  }
  const batch = details[0]?.paymentId;
  if (details.length > 1) return [{ ...(batch !== undefined && { paymentId: batch }), cents }];
  return [{ ...details[0], cents }];
};

/** The lines of an entry that are to be reconciled, without anything in them that may be of a person. */
export const linesOf = (
  entry: BankEntry,
  pageId: string,
  partyOf: (iban: string | undefined) => string | null,
): StatementLine[] => {
  const parts = partsOf(entry);
  const { number, direction, reversal, bookedOn, valueOn = null } = entry;
  const bankReference = entry.bankReference?.slice(0, LONGEST_REFERENCE) ?? null;
  return parts.map((one, index) => {
    const detail = parts.length === 1 ? 0 : index + 1;
    const batch = matching(one.paymentId, OWN_BATCH);
    return {
      entryId: namedId(pageId, `${number}/${detail}`),
      ...{ number, detail, direction, reversal, bookedOn, valueOn, bankReference },
      amount: euros(one.cents),
      endToEndId: matching(one.endToEndId, OWN_END_TO_END),
      creditorReference: referenceOf(one.creditorReference),
      batchId: batch === null ? null : uuidOf(batch),
      partyId: partyOf(one.counterpartIban),
      returnReason: matching(one.returnReason, REASON),
    };
  });
};

/** The accounts at the other end of entries. */
export const ibansOf = (entries: readonly BankEntry[]): string[] => [
  ...new Set(entries.flatMap(({ details }) => details.flatMap((one) => one.counterpartIban ?? []))),
];
