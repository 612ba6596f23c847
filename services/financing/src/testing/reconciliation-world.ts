import { handleCommand, type CommandContext } from '@ceriss/event-sourcing';
import { DomainError, euros, FixedClock, namedId, newId } from '@ceriss/kernel';
import { MatchEntryHandler } from '../application/bank/match-entry.handler.js';
import { UnmatchEntryHandler } from '../application/bank/unmatch-entry.handler.js';
import { PostTransactionHandler } from '../application/ledger/post-transaction.handler.js';
import { CreateOrderHandler } from '../application/payment/create-order.handler.js';
import { FollowOrderHandler } from '../application/payment/follow-order.handler.js';
import { FollowPledgeHandler } from '../application/pledge/follow-pledge.handler.js';
import { ReceiveSourceHandler } from '../application/pool/receive-source.handler.js';
import { FollowRepaymentHandler } from '../application/repayment/follow-repayment.handler.js';
import { bankStatementAggregate, statementPageAggregate } from '../domain/bank-statement/bank-statement.decider.js';
import { bankStatementExamples, statementPageExamples } from '../domain/bank-statement/bank-statement.events.js';
import { pageIdOf } from '../domain/bank-statement/page-ids.js';
import { paymentOrderAggregate } from '../domain/payment-order/payment-order.decider.js';
import { paymentOrderExamples } from '../domain/payment-order/payment-order.events.js';
import { pledgeAggregate } from '../domain/pledge/pledge.decider.js';
import { pledgeExamples } from '../domain/pledge/pledge.events.js';
import { poolAggregate } from '../domain/pool/pool.decider.js';
import { poolExamples } from '../domain/pool/pool.events.js';
import type { Part } from '../domain/reconciliation/bank-entry.events.js';
import { repaymentAggregate } from '../domain/repayment/repayment.decider.js';
import { repaymentExamples } from '../domain/repayment/repayment.events.js';
import { BankLedgerConsumer } from '../interface/nats/bank-ledger.consumer.js';
import { LedgerConsumer } from '../interface/nats/ledger.consumer.js';
import { PaymentsConsumer } from '../interface/nats/payments.consumer.js';
import { ReceiptsConsumer } from '../interface/nats/receipts.consumer.js';
import { RepaymentsConsumer } from '../interface/nats/repayments.consumer.js';
import { deliver, LogInMemory, MortalStore, subscriptionsOf } from './mortal-process.js';
import { record } from './record.js';

const clock = new FixedClock('2028-01-02T09:00:00.000Z');
const DAY = '2028-01-01';
const { pledgeId } = pledgeExamples['financing.pledge-made'];
const { poolId } = poolExamples['financing.pool-created'];
const { sourceId } = poolExamples['financing.source-committed'];
const { loanId } = repaymentExamples['financing.repayment-agreed'];
const orderIds = [1, 2, 3].map((n) => namedId(poolId, `order-${n}`));

const [paid, paidToo, paidThird] = [100_00n, 200_00n, 200_00n].map((cents, n): Part => {
  return { kind: 'order', orderId: orderIds[n]!, amount: euros(-cents) };
}) as [Part, Part, Part];
/** What the bank has booked, and what each of it is for: two orders of one amount among them. */
export const bookings: readonly Part[] = [
  paid,
  paidToo,
  paidThird,
  { kind: 'pledge-receipt', pledgeId, instalment: 1, amount: euros(150_00n) },
  { kind: 'source-receipt', poolId, sourceId, amount: euros(300_00n) },
  { kind: 'loan-repayment', loanId, amount: euros(-80_00n) },
];

/** Statements of an account, each with all that the bank booked: as many copies of every entry as there are statements. */
export class ReconciliationWorld {
  readonly #log = new LogInMemory();
  readonly #store = new MortalStore(this.#log, () => clock.now());
  readonly #entries = new Map<string, Readonly<{ entryId: string; pageId: string }>>();
  readonly #subscriptions: ReturnType<typeof subscriptionsOf>;
  #told = 0;

  constructor() {
    const store = this.#store;
    const [ledger, unmatch] = [new PostTransactionHandler(store), new UnmatchEntryHandler(store)];
    const follow = new FollowOrderHandler(store);
    this.#subscriptions = subscriptionsOf([
      new LedgerConsumer(ledger),
      new BankLedgerConsumer(ledger),
      new PaymentsConsumer(new CreateOrderHandler(store), follow, unmatch, undefined as never),
      new ReceiptsConsumer(new FollowPledgeHandler(store, clock), new ReceiveSourceHandler(store, clock), unmatch),
      new RepaymentsConsumer(ledger, new FollowRepaymentHandler(store, clock), unmatch),
    ]);
  }

  async begin(statements: number): Promise<this> {
    const store = this.#store as never;
    const [pledge, pool, loan] = [pledgeExamples, poolExamples, repaymentExamples];
    const made = pledge['financing.pledge-made'];
    const instalments = [{ number: 1, amount: euros(150_00n), dueOn: DAY }];
    await record(store, pledgeAggregate, pledgeId, [
      { type: 'financing.pledge-made', data: { ...made, amount: euros(150_00n), instalments } },
    ]);
    const committed = { ...pool['financing.source-committed'], amount: euros(300_00n) };
    await record(store, poolAggregate, poolId, [
      { type: 'financing.pool-created', data: pool['financing.pool-created'] },
      { type: 'financing.source-committed', data: committed },
    ]);
    const { interest, ...terms } = loan['financing.repayment-agreed'];
    const owed = { principal: euros(80_00n), instalments: [{ number: 1, dueOn: DAY, principal: euros(80_00n) }] };
    const drawings = [{ receivedOn: '2027-01-01', amount: euros(80_00n) }];
    await record(store, repaymentAggregate, loanId, [
      {
        type: 'financing.repayment-agreed',
        data: { ...terms, ...owed, drawings, interest: { ...interest, rates: [] } },
      },
    ]);
    for (const [n, orderId] of orderIds.entries()) await this.#issued(orderId, n);
    for (let statement = 1; statement <= statements; statement += 1) await this.#stated(statement);
    return this;
  }

  async #issued(orderId: string, n: number): Promise<void> {
    const part = bookings[n]!;
    const amount = euros(-BigInt(part.amount.cents));
    const { 'financing.payment-order-created': created, 'financing.payment-order-issued': issued } =
      paymentOrderExamples;
    const endToEndId = orderId.replaceAll('-', '').padEnd(35, '0');
    await record(this.#store as never, paymentOrderAggregate, orderId, [
      { type: 'financing.payment-order-created', data: { ...created, orderId, amount, endToEndId } },
      { type: 'financing.payment-order-gathered', data: { orderId, batchId: issued.batchId } },
      { type: 'financing.payment-order-issued', data: { ...issued, orderId } },
    ]);
  }

  async #stated(n: number): Promise<void> {
    const example = bankStatementExamples['financing.bank-statement-accepted'];
    const statement = { ...example, statementId: namedId(poolId, `statement-${n}`), reference: `S-${n}` };
    const { statementId, accountId, accountCode } = statement;
    const pageId = pageIdOf(statement, 1);
    const [line] = statementPageExamples['financing.statement-page-kept'].lines;
    const lines = bookings.map(({ amount }, index) => {
      const cents = BigInt(amount.cents);
      const entryId = namedId(pageId, `${index}`);
      this.#entries.set(`${index}/${n}`, { entryId, pageId });
      const direction = cents < 0n ? ('debit' as const) : ('credit' as const);
      const signed = { amount: euros(cents < 0n ? -cents : cents), direction };
      return { ...line!, ...signed, entryId, number: index + 1, bookedOn: DAY, bankReference: `B-${index}` };
    });
    const page = { pageId, statementId, accountId, accountCode, page: 1, lines };
    await handleCommand(this.#store, statementPageAggregate, pageId, { type: 'KeepPage', data: page }, this.#context());
    const total = bookings.reduce((sum, { amount }) => sum + BigInt(amount.cents), 0n);
    const data = { ...statement, days: [{ bookedOn: DAY, amount: euros(total) }] };
    const accept = { type: 'AcceptStatement', data } as const;
    await handleCommand(this.#store, bankStatementAggregate, statementId, accept, this.#context());
  }

  /** Says what a booking is for, by one of its copies. Answers the code of the refusal, if it was refused. */
  async match(booking: number, copy: number, as = booking): Promise<string | undefined> {
    const entry = this.#entries.get(`${booking}/${copy}`)!;
    try {
      const told = { parts: [bookings[as]!], basis: 'manual' as const };
      await new MatchEntryHandler(this.#store).execute(entry, told, this.#context());
      return undefined;
    } catch (error) {
      if (error instanceof DomainError) return error.code;
      throw error;
    }
  }

  /** Lets consumers hear of so many more events. */
  async tell(events: number): Promise<void> {
    for (let left = events; left > 0 && this.#told < this.#log.all.length; left -= 1) {
      await deliver(this.#log.all[this.#told]!, this.#subscriptions);
      this.#told += 1;
    }
  }

  /** Which bookings hold what they are for, by how many of their copies. */
  held(): number[] {
    return bookings.map((_, booking) => {
      const copies = [...this.#entries].filter(([key]) => key.startsWith(`${booking}/`));
      return copies.filter(([, { entryId }]) => this.#turns(entryId).at(-1) === 'matched').length;
    });
  }

  /** Every entry: matched and taken away in turn, never matched twice. */
  everyEntry(): string[][] {
    return [...this.#entries.values()].map(({ entryId }) => this.#turns(entryId));
  }

  #turns(entryId: string): string[] {
    return this.#log.read(`financing.bank-entry-${entryId}`).map(({ type }) => type.replace(/.*-/, ''));
  }

  /** How often each target was settled, and what the ledger holds. */
  end() {
    const count = (type: string) => this.#log.all.filter((one) => one.type === `financing.${type}`).length;
    const sums = new Map<string, bigint>();
    for (const { type, data } of this.#log.all) {
      if (type !== 'financing.transaction-posted') continue;
      for (const { account, amount } of (data as { entries: { account: string; amount: { cents: string } }[] }).entries)
        sums.set(account, (sums.get(account) ?? 0n) + BigInt(amount.cents));
    }
    const ledger = [...sums].map(([account, cents]) => `${account} ${cents}`).toSorted();
    return {
      ...{ paid: count('payment-order-executed'), pledged: count('pledge-instalment-received') },
      ...{ sourced: count('source-received'), repaid: count('repayment-made'), ledger },
    };
  }

  #context(): CommandContext {
    const commandId = newId();
    const actor = { subject: 'treasurer', role: 'treasurer' };
    return { commandId, fingerprint: commandId, correlationId: commandId, causationId: commandId, actor };
  }
}
