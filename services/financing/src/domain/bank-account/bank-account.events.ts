import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import type { ExamplesOf } from '../examples.js';
import { day, id, label, money, subject } from '../stored-shapes.js';

export const iban = z.string().regex(/^[A-Z]{2}\d{2}[A-Z0-9]{1,30}$/);
/** The last part of the account's names in the ledger: `bank:main`, `suspense:bank-main`. */
export const accountCode = z.string().regex(/^[a-z][a-z0-9-]{0,29}$/);
/** The organisation that holds the account, as the bank knows it. */
export const holder = z.object({
  name: label,
  taxNumber: z.string().min(1).max(20),
  town: label,
  country: z.string().regex(/^[A-Z]{2}$/),
});

const opened = z.object({
  accountId: id,
  code: accountCode,
  iban,
  bic: z
    .string()
    .regex(/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/)
    .nullable(),
  holder,
  /** What the account held at the end of the day before statements are read. */
  opening: money,
  openedOn: day,
  openedBy: subject,
});
const closed = z.object({ accountId: id, code: accountCode, reason: label, closedOn: day });

export type BankAccountOpened = Event<'financing.bank-account-opened', z.infer<typeof opened>>;
export type BankAccountEvent = BankAccountOpened | Event<'financing.bank-account-closed', z.infer<typeof closed>>;

export const bankAccountCodec = eventCodec<BankAccountEvent>({
  'financing.bank-account-opened': { schema: opened },
  'financing.bank-account-closed': { schema: closed },
});

const accountId = '01980000-0000-7000-8000-00000000c001';

export const bankAccountExamples: ExamplesOf<BankAccountEvent> = {
  'financing.bank-account-opened': {
    accountId,
    code: 'main',
    iban: 'ES9121000418450200051332',
    bic: 'CAIXESBBXXX',
    holder: { name: 'CERISS F.S.P.', taxNumber: 'G84001239', town: 'Madrid', country: 'ES' },
    opening: { cents: '120000000', currency: 'EUR' },
    openedOn: '2027-01-01',
    openedBy: 'treasurer-1',
  },
  'financing.bank-account-closed': { accountId, code: 'main', reason: 'otro banco', closedOn: '2030-01-01' },
};
