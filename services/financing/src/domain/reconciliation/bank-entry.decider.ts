import type { ActorRef, Aggregate, Command } from '@ceriss/event-sourcing';
import { centsOf, DomainError, euros, sumCents } from '@ceriss/kernel';
import type { StatementLine } from '../bank-statement/bank-statement.events.js';
import { knownOrder } from '../payment-order/payment-order.decider.js';
import type { PaymentOrder } from '../payment-order/payment-order.state.js';
import { bankEntryCodec, type BankEntryEvent, type BankEntryMatched, type Part } from './bank-entry.events.js';

type Orders = ReadonlyMap<string, PaymentOrder>;
export type MatchEntry = Command<
  'MatchEntry',
  {
    line: StatementLine;
    statementId: string;
    accountCode: string;
    parts: Part[];
    /** The orders that the parts name, as they are now. */
    orders: Orders;
    basis: BankEntryMatched['data']['basis'];
    by: ActorRef;
  }
>;
export type UnmatchEntry = Command<
  'UnmatchEntry',
  {
    reason: string;
    orders: Orders;
    by: ActorRef;
    /** Only if it is still matched with this order, pledge, source or loan. */ claimOn?: string;
  }
>;
export type BankEntryCommand = MatchEntry | UnmatchEntry;
export type BankEntryRefusal =
  | 'BANK_ENTRY_NOT_FOUND'
  | 'BANK_ENTRY_ALREADY_MATCHED'
  | 'BANK_ENTRY_NOT_MATCHED'
  | 'BANK_ENTRY_RETURN_STANDS'
  | 'BANK_ENTRY_RECEIPT_STANDS'
  | 'MATCH_RECEIPT_NOT_ALONE'
  | 'MATCH_RECEIPT_NOT_CREDIT'
  | 'MATCH_REPAYMENT_NOT_DEBIT'
  | 'MATCH_NOT_WHOLE'
  | 'MATCH_ORDER_REPEATED'
  | 'MATCH_ORDER_NOT_OPEN'
  | 'MATCH_AMOUNT_DIFFERS';

/** One stream an entry: it is matched at most once at a time, whoever else is matching it. */
export type BankEntry = Readonly<{ matched?: BankEntryMatched['data'] }>;

/** Cents with the bank's sign: what came in is positive. */
export const signedCents = ({ amount, direction }: Pick<StatementLine, 'amount' | 'direction'>): bigint =>
  direction === 'credit' ? centsOf(amount) : -centsOf(amount);

type Told = Readonly<Record<string, string | number | object | null>>;
const RULE = 'reconciliation@1';
const refuse = (code: BankEntryRefusal, facts: Told, wouldPassIf: Told): never => {
  const told = { facts: facts as never, wouldPassIf: wouldPassIf as never };
  throw new DomainError<BankEntryRefusal>(code, { rule: RULE, ...told });
};

type OrderPart = Extract<Part, { kind: 'order' | 'return' }>;
const ordersIn = (parts: readonly Part[]): OrderPart[] =>
  parts.filter((one) => one.kind === 'order' || one.kind === 'return');

/** Whether a part is money that a funder had promised, or that goes back to one: then it is all of its entry. */
const isOfFunder = ({ kind }: Part): boolean =>
  kind === 'pledge-receipt' || kind === 'source-receipt' || kind === 'loan-repayment';

/* What a part names: an order, a pledge, a source or a loan. */
const targetOf = (part: Part): string | undefined => {
  if (part.kind === 'pledge-receipt') return part.pledgeId;
  if (part.kind === 'source-receipt') return part.sourceId;
  if (part.kind === 'loan-repayment') return part.loanId;
  return part.kind === 'account' ? undefined : part.orderId;
};

const requireOrders = (parts: readonly Part[], orders: Orders): void => {
  const named = ordersIn(parts);
  const orderIds = named.map(({ orderId }) => orderId);
  const each = [...new Set(orderIds)];
  if (each.length < named.length) refuse('MATCH_ORDER_REPEATED', { orderIds }, { orderIds: each });
  for (const { kind, orderId, amount } of named) {
    const order = knownOrder(orders.get(orderId) ?? { status: 'none' }, orderId);
    const wanted = kind === 'order' ? 'issued' : 'executed';
    if (order.status !== wanted) {
      refuse('MATCH_ORDER_NOT_OPEN', { orderId, status: order.status, wanted }, { orderStatus: wanted });
    }
    const expected = kind === 'order' ? -centsOf(order.amount) : centsOf(order.amount);
    if (centsOf(amount) !== expected) {
      const facts = { orderId, part: amount, expected: euros(expected) };
      refuse('MATCH_AMOUNT_DIFFERS', facts, { amount: euros(expected) });
    }
  }
};

const requireWhole = (parts: readonly Part[], line: StatementLine): void => {
  const total = sumCents(parts.map(({ amount }) => centsOf(amount)));
  const amount = signedCents(line);
  if (total === amount && parts.every((one) => centsOf(one.amount) !== 0n)) return;
  const facts = { entry: euros(amount), parts: euros(total), difference: euros(amount - total) };
  refuse('MATCH_NOT_WHOLE', facts, { parts: euros(amount) });
};

/* What its pledge, source or loan does not take opens the whole entry again: so it is all of the entry. */
const requireOfFunder = (parts: readonly Part[]): void => {
  const one = parts.find(isOfFunder);
  if (!one) return;
  if (parts.length > 1) refuse('MATCH_RECEIPT_NOT_ALONE', { parts: String(parts.length) }, { partsAtMost: 1 });
  const { amount } = one;
  const cents = centsOf(amount);
  const repaid = one.kind === 'loan-repayment';
  if (repaid && cents >= 0n) refuse('MATCH_REPAYMENT_NOT_DEBIT', { amount }, { amountAtMost: euros(-1n) });
  if (!repaid && cents <= 0n) refuse('MATCH_RECEIPT_NOT_CREDIT', { amount }, { amountAtLeast: euros(1n) });
};

const match = (data: MatchEntry['data'], { matched }: BankEntry): BankEntryEvent[] => {
  const { line, statementId, accountCode, parts, orders, basis, by } = data;
  if (matched) {
    if (JSON.stringify(matched.parts) === JSON.stringify(parts)) return [];
    return refuse('BANK_ENTRY_ALREADY_MATCHED', { entryId: line.entryId }, { entryStatus: 'unmatched' });
  }
  requireWhole(parts, line);
  requireOfFunder(parts);
  requireOrders(parts, orders);
  const { entryId, bookedOn, bankReference } = line;
  const told = { entryId, statementId, accountCode, amount: euros(signedCents(line)), bookedOn, parts };
  const reference = bankReference ?? entryId;
  return [
    {
      type: 'financing.bank-entry-matched',
      data: { ...told, bankReference: reference, basis, matchedBy: by.subject },
    },
  ];
};

const requireUndoable = ({ entryId, parts }: BankEntryMatched['data'], orders: Orders): void => {
  // What came back may have been ordered anew already: taking it away would let the same instalment be paid twice.
  const returned = ordersIn(parts).find(
    ({ kind, orderId }) => kind === 'return' || orders.get(orderId)?.status === 'returned',
  );
  if (returned) {
    const facts = { orderId: returned.orderId };
    throw new DomainError<BankEntryRefusal>('BANK_ENTRY_RETURN_STANDS', { rule: RULE, facts });
  }
  // Its pledge, source or loan has it, and knows no way back.
  if (!parts.some(isOfFunder)) return;
  throw new DomainError<BankEntryRefusal>('BANK_ENTRY_RECEIPT_STANDS', { rule: RULE, facts: { entryId } });
};

const unmatch = ({ reason, orders, by, claimOn }: UnmatchEntry['data'], { matched }: BankEntry): BankEntryEvent[] => {
  if (claimOn !== undefined && !(matched?.parts ?? []).some((one) => targetOf(one) === claimOn)) return [];
  if (!matched) return refuse('BANK_ENTRY_NOT_MATCHED', { reason }, { entryStatus: 'matched' });
  const { entryId, statementId, accountCode, amount, bookedOn, parts } = matched;
  if (claimOn === undefined) requireUndoable(matched, orders);
  const told = { entryId, statementId, accountCode, amount, bookedOn, parts };
  return [{ type: 'financing.bank-entry-unmatched', data: { ...told, reason, unmatchedBy: by.subject } }];
};

export const bankEntryAggregate: Aggregate<BankEntry, BankEntryCommand, BankEntryEvent> = {
  decider: {
    initialState: () => ({}),
    evolve: (_, event) => (event.type === 'financing.bank-entry-matched' ? { matched: event.data } : {}),
    decide: (command, entry) =>
      command.type === 'MatchEntry' ? match(command.data, entry) : unmatch(command.data, entry),
  },
  codec: bankEntryCodec,
  streamOf: (entryId) => `financing.bank-entry-${entryId}`,
};
