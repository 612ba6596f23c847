import { z } from 'zod';

/** The chart of accounts: `<kind>:<id or code>`. What a balance of each means stands in docs/contexts/financing-money.md. */
export const accountKinds = [
  'source',
  'pledge',
  'pool',
  'call',
  'award',
  'actor',
  'bank',
  'match',
  'cost',
  'share',
  'income',
  'loan',
  'charge',
  'suspense',
] as const;
export const accountKind = z.enum(accountKinds);
export type AccountKind = z.infer<typeof accountKind>;
export type Account = `${AccountKind}:${string}`;

export const account = z.string().regex(new RegExp(`^(${accountKinds.join('|')}):[0-9a-z-]{1,60}$`));

/** The bank account of payments that name no other. */
export const MAIN_BANK: Account = 'bank:main';
/** What came in or went out and nobody knows yet what for. */
export const UNMATCHED: Account = 'suspense:unmatched';
/** Interest on what beneficiaries had to pay back. */
export const INTEREST: Account = 'income:reimbursement-interest';
/** What own means must bear of loans: their principal, and the interest that was paid. */
export const LOAN_PRINCIPAL_BORNE: Account = 'charge:loan-principal';
export const LOAN_INTEREST_BORNE: Account = 'charge:loan-interest';
