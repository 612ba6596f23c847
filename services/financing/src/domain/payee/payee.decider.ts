import type { ActorRef, Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { addDays, checkIban } from '@ceriss/spain';
import { changedBy, decidedBy } from '../tables.js';
import { payeeCodec, type PayeeEvent, type PayeeNamed, type PayeeRules } from './payee.events.js';

/** What the registry says of who is paid: organisations only. */
export type NamePayee = Command<'NamePayee', PayeeNamed['data']>;
export type ProposeAccount = Command<
  'ProposeAccount',
  { actorId: string; accountId: string; iban: string; evidence: string; by: ActorRef; proposedOn: string }
>;
export type VerifyAccount = Command<
  'VerifyAccount',
  { accountId: string; by: ActorRef; verifiedOn: string; rules: PayeeRules }
>;
export type WithdrawAccount = Command<'WithdrawAccount', { accountId: string; reason: string; withdrawnOn: string }>;
export type PayeeCommand = NamePayee | ProposeAccount | VerifyAccount | WithdrawAccount;
export type PayeeRefusal =
  | 'PAYEE_NOT_FOUND'
  | 'PAYEE_IBAN_INVALID'
  | 'PAYEE_ACCOUNT_NOT_FOUND'
  | 'PAYEE_ACCOUNT_WITHDRAWN'
  | 'PAYEE_ACCOUNT_OWN_VERIFICATION'
  | 'PAYEE_WITHOUT_ACCOUNT';

type PayeeAccount = Readonly<{
  accountId: string;
  iban: string;
  proposedBy: string;
  usableFrom?: string;
  withdrawn?: true;
}>;
export type Payee = Readonly<{ identity?: PayeeNamed['data']; accounts: readonly PayeeAccount[] }>;

const account = (payee: Payee, accountId: string, change: Partial<PayeeAccount>): Payee => ({
  ...payee,
  accounts: payee.accounts.map((one) => (one.accountId === accountId ? { ...one, ...change } : one)),
});

const evolve = changedBy<Payee, PayeeEvent>({
  'financing.payee-named': (payee, identity) => ({ ...payee, identity }),
  'financing.payee-account-proposed': (payee, { accountId, iban, proposedBy }) => ({
    ...payee,
    accounts: [...payee.accounts, { accountId, iban, proposedBy }],
  }),
  'financing.payee-account-verified': (payee, { accountId, usableFrom }) => account(payee, accountId, { usableFrom }),
  'financing.payee-account-withdrawn': (payee, { accountId }) => account(payee, accountId, { withdrawn: true }),
});

const namePayee = (identity: NamePayee['data'], { identity: known }: Payee): PayeeEvent[] =>
  known && known.name === identity.name && known.town === identity.town && known.country === identity.country
    ? []
    : [{ type: 'financing.payee-named', data: identity }];

const proposeAccount = ({ by, ...told }: ProposeAccount['data'], payee: Payee): PayeeEvent[] => {
  if (!payee.identity) throw new DomainError<PayeeRefusal>('PAYEE_NOT_FOUND', { facts: { actorId: told.actorId } });
  const check = checkIban(told.iban);
  if (!check.valid) {
    const { reason } = check;
    throw new DomainError<PayeeRefusal>('PAYEE_IBAN_INVALID', { facts: { reason }, wouldPassIf: { right: reason } });
  }
  if (payee.accounts.some(({ iban, withdrawn }) => iban === check.iban && !withdrawn)) return [];
  const data = { ...told, iban: check.iban, proposedBy: by.subject };
  return [{ type: 'financing.payee-account-proposed', data }];
};

const standingOf = (accounts: Payee['accounts']): string[] =>
  accounts.filter(({ withdrawn }) => !withdrawn).map(({ accountId }) => accountId);

const accountOf = ({ accounts }: Payee, accountId: string): PayeeAccount => {
  const found = accounts.find((one) => one.accountId === accountId);
  if (found) return found;
  throw new DomainError<PayeeRefusal>('PAYEE_ACCOUNT_NOT_FOUND', {
    facts: { accountId },
    wouldPassIf: { accountIdIn: standingOf(accounts) },
  });
};

/** The first account may be paid into at once; one that comes after another only once the cooling time is over. */
const verifyAccount = ({ accountId, by, verifiedOn, rules }: VerifyAccount['data'], payee: Payee): PayeeEvent[] => {
  const { iban, proposedBy, usableFrom: known, withdrawn } = accountOf(payee, accountId);
  if (withdrawn) {
    const wouldPassIf = { accountIdIn: standingOf(payee.accounts) };
    throw new DomainError<PayeeRefusal>('PAYEE_ACCOUNT_WITHDRAWN', { facts: { accountId }, wouldPassIf });
  }
  if (known !== undefined) return [];
  if (proposedBy === by.subject) {
    throw new DomainError<PayeeRefusal>('PAYEE_ACCOUNT_OWN_VERIFICATION', {
      rule: 'separation-of-duties@1',
      facts: { accountId },
      wouldPassIf: { personOtherThan: 'proposer' },
    });
  }
  const changes = payee.accounts.some(({ usableFrom }) => usableFrom !== undefined);
  const usableFrom = changes ? addDays(verifiedOn, rules.coolingDays) : verifiedOn;
  const { actorId } = payee.identity!;
  const data = { actorId, accountId, iban, verifiedBy: by.subject, verifiedOn, usableFrom, rules };
  return [{ type: 'financing.payee-account-verified', data }];
};

const withdrawAccount = ({ accountId, ...told }: WithdrawAccount['data'], payee: Payee): PayeeEvent[] => {
  if (accountOf(payee, accountId).withdrawn) return [];
  const { actorId } = payee.identity!;
  return [{ type: 'financing.payee-account-withdrawn', data: { actorId, accountId, ...told } }];
};

/** Whom and where to pay on a day: into the account verified last whose cooling time is over. Throws PAYEE_WITHOUT_ACCOUNT. */
export const payeeOn = ({ identity, accounts }: Payee, actorId: string, day: string) => {
  if (!identity) throw new DomainError<PayeeRefusal>('PAYEE_NOT_FOUND', { facts: { actorId } });
  const verified = accounts.filter(({ usableFrom, withdrawn }) => usableFrom !== undefined && !withdrawn);
  const usable = verified.filter(({ usableFrom }) => usableFrom! <= day);
  const latest = usable.toSorted((a, b) => (a.usableFrom! < b.usableFrom! ? -1 : 1)).at(-1);
  if (latest) return { name: identity.name, town: identity.town, country: identity.country, iban: latest.iban };
  const usableFrom = verified.map((one) => one.usableFrom!).toSorted()[0] ?? null;
  throw new DomainError<PayeeRefusal>('PAYEE_WITHOUT_ACCOUNT', {
    rule: 'payee-accounts@1',
    facts: { actorId, executionDate: day, usableFrom },
    wouldPassIf: usableFrom === null ? { verifiedAccountsAtLeast: 1 } : { executionDateFrom: usableFrom },
  });
};

export const payeeAggregate: Aggregate<Payee, PayeeCommand, PayeeEvent> = {
  decider: {
    initialState: () => ({ accounts: [] }),
    evolve,
    decide: decidedBy<Payee, PayeeCommand, PayeeEvent>({
      NamePayee: namePayee,
      ProposeAccount: proposeAccount,
      VerifyAccount: verifyAccount,
      WithdrawAccount: withdrawAccount,
    }),
  },
  codec: payeeCodec,
  streamOf: (actorId) => `financing.payee-${actorId}`,
};
