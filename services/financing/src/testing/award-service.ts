import type { CommandContext, EventStore } from '@ceriss/event-sourcing';
import { FixedClock } from '@ceriss/kernel';
import { FollowPaymentHandler } from '../application/award/follow-payment.handler.js';
import { RecordPaymentHandler } from '../application/award/record-payment.handler.js';
import { ReduceInstalmentsHandler } from '../application/award/reduce-instalments.handler.js';
import { UnmatchEntryHandler } from '../application/bank/unmatch-entry.handler.js';
import { ApportionCostHandler } from '../application/cost/apportion-cost.handler.js';
import { ReduceCostHandler } from '../application/cost/reduce-cost.handler.js';
import { ReleaseChargeHandler } from '../application/invoice/release-charge.handler.js';
import { PostTransactionHandler } from '../application/ledger/post-transaction.handler.js';
import { CreateOrderHandler } from '../application/payment/create-order.handler.js';
import { FollowOrderHandler } from '../application/payment/follow-order.handler.js';
import { BlockDebtorHandler } from '../application/reimbursement/block-debtor.handler.js';
import { FinishOffsetHandler } from '../application/reimbursement/finish-offset.handler.js';
import { BankLedgerConsumer } from '../interface/nats/bank-ledger.consumer.js';
import { CostConsumer } from '../interface/nats/cost.consumer.js';
import { LedgerConsumer } from '../interface/nats/ledger.consumer.js';
import { PaymentsConsumer } from '../interface/nats/payments.consumer.js';
import { RecoveryLedgerConsumer } from '../interface/nats/recovery-ledger.consumer.js';
import { RecoveryConsumer } from '../interface/nats/recovery.consumer.js';
import { SettlementConsumer } from '../interface/nats/settlement.consumer.js';
import type { BankInMemory, Sent } from './bank-in-memory.js';
import { subscriptionsOf, type LogInMemory } from './mortal-process.js';

export const clock = new FixedClock('2027-03-16T09:00:00.000Z');
export const today = () => clock.now().toISOString().slice(0, 10);

/* Names of payees are no part of this. */
const nobody = { execute: () => Promise.resolve() };

/** Consumers beside those that an award needs. */
export type Consumers = (store: EventStore) => readonly object[];

/** What one process does of the service: its handlers and its consumers, on the log as that process sees it. */
export const serviceOn = (store: EventStore, more: Consumers = () => []) => {
  const ledger = new PostTransactionHandler(store);
  const [create, follow] = [new CreateOrderHandler(store), new FollowOrderHandler(store)];
  const reduce = new ReduceInstalmentsHandler(store, clock);
  const finish = new FinishOffsetHandler(store, clock);
  const settle = new SettlementConsumer(new RecordPaymentHandler(store, clock), new FollowPaymentHandler(store));
  const costs = new CostConsumer(
    new ApportionCostHandler(store, clock),
    new ReduceCostHandler(store, clock),
    new ReleaseChargeHandler(store, clock),
  );
  const subscriptions = subscriptionsOf([
    new LedgerConsumer(ledger),
    new BankLedgerConsumer(ledger),
    new RecoveryLedgerConsumer(ledger),
    new PaymentsConsumer(create, follow, new UnmatchEntryHandler(store), nobody as never),
    new RecoveryConsumer(reduce, finish, new BlockDebtorHandler(store)),
    settle,
    costs,
    ...more(store),
  ]);
  return { store, subscriptions };
};
export type Service = ReturnType<typeof serviceOn>;
/** What outlives every process: the log, what it tells, and the bank. */
export type Surroundings = Readonly<{
  log: LogInMemory;
  bank: BankInMemory;
  of: <D>(type: string) => D[];
  /** The orders that went to the bank, in their order. */
  sent: () => Sent[];
}>;
/** Something that somebody does with the service. It is done again, as the same command, when its process has died of it. */
export type Act = (service: Service, context: CommandContext, world: Surroundings) => Promise<unknown>;
export type Step = Readonly<{ who: string; act: (n: number) => Act }>;
