import type { ActorRef, Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { checkIban } from '@ceriss/spain';
import { bankAccountCodec, type BankAccountEvent, type BankAccountOpened } from './bank-account.events.js';

type Opened = BankAccountOpened['data'];
export type OwnAccount = Opened & Readonly<{ closedOn?: string }>;
/** All accounts of the house: one stream, so that no two have the same IBAN or the same name in the ledger. */
export type OwnAccounts = readonly OwnAccount[];

export type OpenBankAccount = Command<'OpenBankAccount', Omit<Opened, 'openedBy'> & { by: ActorRef }>;
export type CloseBankAccount = Command<'CloseBankAccount', { accountId: string; reason: string; closedOn: string }>;
export type BankAccountCommand = OpenBankAccount | CloseBankAccount;
export type BankAccountRefusal =
  | 'BANK_ACCOUNT_NOT_FOUND'
  | 'BANK_ACCOUNT_CLOSED'
  | 'BANK_ACCOUNT_IBAN_INVALID'
  | 'BANK_ACCOUNT_IBAN_TAKEN'
  | 'BANK_ACCOUNT_CODE_TAKEN';

/** The stream in which the accounts of the house stand. */
export const OWN_ACCOUNTS = '5d9bd6a4-1f6e-5c0a-9f3b-6a9d3f0c7e11';

const evolve = (accounts: OwnAccounts, { type, data }: BankAccountEvent): OwnAccounts => {
  switch (type) {
    case 'financing.bank-account-opened':
      return [...accounts, data];
    case 'financing.bank-account-closed':
      return accounts.map((one) => (one.accountId === data.accountId ? { ...one, closedOn: data.closedOn } : one));
  }
};

type Told = Readonly<Record<string, string | readonly string[]>>;
const refuse = (code: BankAccountRefusal, facts: Told, wouldPassIf: Told): never => {
  throw new DomainError<BankAccountRefusal>(code, { facts: facts as never, wouldPassIf: wouldPassIf as never });
};

const idsInUse = (accounts: OwnAccounts): string[] =>
  accounts.filter(({ closedOn }) => closedOn === undefined).map(({ accountId }) => accountId);

/** An account of the house that orders and statements may be about. Throws when there is none, or it was closed. */
export const accountInUse = (accounts: OwnAccounts, accountId: string): OwnAccount => {
  const account = accounts.find((one) => one.accountId === accountId);
  if (!account) return refuse('BANK_ACCOUNT_NOT_FOUND', { accountId }, { accountIdIn: idsInUse(accounts) });
  const { closedOn } = account;
  if (closedOn !== undefined) return refuse('BANK_ACCOUNT_CLOSED', { closedOn }, { accountIdIn: idsInUse(accounts) });
  return account;
};

const open = ({ by, ...told }: OpenBankAccount['data'], accounts: OwnAccounts): BankAccountEvent[] => {
  if (accounts.some(({ accountId }) => accountId === told.accountId)) return [];
  const check = checkIban(told.iban);
  if (!check.valid) return refuse('BANK_ACCOUNT_IBAN_INVALID', { reason: check.reason }, { right: check.reason });
  const taken = accounts.find(({ iban }) => iban === check.iban);
  if (taken) return refuse('BANK_ACCOUNT_IBAN_TAKEN', { code: taken.code }, { accountId: taken.accountId });
  const codes = accounts.map(({ code }) => code);
  if (codes.includes(told.code)) return refuse('BANK_ACCOUNT_CODE_TAKEN', { code: told.code }, { codeNotIn: codes });
  return [{ type: 'financing.bank-account-opened', data: { ...told, iban: check.iban, openedBy: by.subject } }];
};

const close = ({ accountId, ...told }: CloseBankAccount['data'], accounts: OwnAccounts): BankAccountEvent[] => {
  const account = accounts.find((one) => one.accountId === accountId);
  if (account?.closedOn !== undefined) return [];
  const { code } = accountInUse(accounts, accountId);
  return [{ type: 'financing.bank-account-closed', data: { accountId, code, ...told } }];
};

export const bankAccountAggregate: Aggregate<OwnAccounts, BankAccountCommand, BankAccountEvent> = {
  decider: {
    initialState: () => [],
    evolve,
    decide: (command, accounts) =>
      command.type === 'OpenBankAccount' ? open(command.data, accounts) : close(command.data, accounts),
  },
  codec: bankAccountCodec,
  streamOf: (id) => `financing.bank-account-${id}`,
};
