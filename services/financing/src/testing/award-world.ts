import type { CommandContext, EventStore } from '@ceriss/event-sourcing';
import { DomainError, euros, FixedClock, newId } from '@ceriss/kernel';
import { FollowPaymentHandler } from '../application/award/follow-payment.handler.js';
import { RecordPaymentHandler } from '../application/award/record-payment.handler.js';
import { ReduceInstalmentsHandler } from '../application/award/reduce-instalments.handler.js';
import { PostTransactionHandler } from '../application/ledger/post-transaction.handler.js';
import { CreateOrderHandler } from '../application/payment/create-order.handler.js';
import { FollowOrderHandler } from '../application/payment/follow-order.handler.js';
import { BlockDebtorHandler } from '../application/reimbursement/block-debtor.handler.js';
import { FinishOffsetHandler } from '../application/reimbursement/finish-offset.handler.js';
import { reimbursementOf } from '../application/reimbursement/open-reimbursement.handler.js';
import { applicantAggregate } from '../domain/applicant/applicant.decider.js';
import { awardAggregate } from '../domain/award/award.decider.js';
import { awardExamples } from '../domain/award/award.events.js';
import { bankAccountAggregate, OWN_ACCOUNTS } from '../domain/bank-account/bank-account.decider.js';
import { bankAccountExamples } from '../domain/bank-account/bank-account.events.js';
import { interestTableAggregate, LATE_PAYMENT_TABLE } from '../domain/interest/interest-table.decider.js';
import { payeeAggregate } from '../domain/payee/payee.decider.js';
import { payeeExamples } from '../domain/payee/payee.events.js';
import { poolAggregate } from '../domain/pool/pool.decider.js';
import { poolExamples } from '../domain/pool/pool.events.js';
import { Dead, deliver, LogInMemory, MortalStore, subscriptionsOf, type Death } from './mortal-process.js';
import { record } from './record.js';
import { BankLedgerConsumer } from '../interface/nats/bank-ledger.consumer.js';
import { LedgerConsumer } from '../interface/nats/ledger.consumer.js';
import { PaymentsConsumer } from '../interface/nats/payments.consumer.js';
import { RecoveryLedgerConsumer } from '../interface/nats/recovery-ledger.consumer.js';
import { RecoveryConsumer } from '../interface/nats/recovery.consumer.js';
import { SettlementConsumer } from '../interface/nats/settlement.consumer.js';

const granted = { ...awardExamples['financing.award-granted'], instalments: [] as never[] };
export const { awardId, beneficiaryId } = granted;
const { poolId } = granted;
const amounts = [600_00n, 300_00n, 100_00n];
export const GRANTED = 1_000_00n;
const authority = '01980000-0000-7000-8000-00000000a0aa';
export const reimbursementId = reimbursementOf(awardId, 'breach-of-conditions');
export const clock = new FixedClock('2027-03-16T09:00:00.000Z');
export const { accountId } = bankAccountExamples['financing.bank-account-opened'];

const by = (subject: string, role: string, organisation?: string) => ({
  subject,
  role,
  ...(organisation && { organisation }),
});
export const people = {
  manager: by('manager', 'programme-manager'),
  approver: by('approver', 'approver'),
  other: by('other', 'programme-manager'),
  treasurer: by('treasurer', 'treasurer'),
  ministry: by('ministry', 'programme-manager', authority),
  beneficiary: by('promoter', 'promoter', beneficiaryId),
};

/* Entries of the bank and names of payees are no part of this. */
const nobody = { execute: () => Promise.resolve() };

const serviceOn = (store: EventStore) => {
  const ledger = new PostTransactionHandler(store);
  const create = new CreateOrderHandler(store);
  const follow = new FollowOrderHandler(store);
  const reduce = new ReduceInstalmentsHandler(store, clock);
  const finish = new FinishOffsetHandler(store, clock);
  const settle = new SettlementConsumer(new RecordPaymentHandler(store, clock), new FollowPaymentHandler(store));
  const subscriptions = subscriptionsOf([
    new LedgerConsumer(ledger),
    new BankLedgerConsumer(ledger),
    new RecoveryLedgerConsumer(ledger),
    new PaymentsConsumer(create, follow, nobody as never, nobody as never),
    new RecoveryConsumer(reduce, finish, new BlockDebtorHandler(store)),
    settle,
  ]);
  return { store, follow, subscriptions };
};
type Service = ReturnType<typeof serviceOn>;
export type Act = (service: Service, context: CommandContext, world: World) => Promise<unknown>;

/** An award in the middle of what surrounds it, and the log that all its processes share. */
export class World {
  readonly log = new LogInMemory();
  #told = 0;

  async begin(): Promise<World> {
    const store = this.#process().store as never;
    const instalments = amounts.map((cents, n) => ({ number: n + 1, amount: euros(cents), conditions: [] }));
    await record(store, poolAggregate, poolId, [
      { type: 'financing.pool-created', data: poolExamples['financing.pool-created'] },
      {
        type: 'financing.source-committed',
        data: { ...poolExamples['financing.source-committed'], kind: 'state', funder: { actorId: authority } },
      },
    ]);
    await record(store, applicantAggregate, beneficiaryId, [
      { type: 'financing.applicant-recorded', data: { actorId: beneficiaryId } },
    ]);
    await record(store, payeeAggregate, beneficiaryId, [
      { type: 'financing.payee-named', data: payeeExamples['financing.payee-named'] },
      { type: 'financing.payee-account-proposed', data: payeeExamples['financing.payee-account-proposed'] },
      {
        type: 'financing.payee-account-verified',
        data: { ...payeeExamples['financing.payee-account-verified'], usableFrom: '2027-01-01' },
      },
    ]);
    await record(store, bankAccountAggregate, OWN_ACCOUNTS, [
      { type: 'financing.bank-account-opened', data: bankAccountExamples['financing.bank-account-opened'] },
    ]);
    await record(store, interestTableAggregate, LATE_PAYMENT_TABLE, [
      {
        type: 'financing.interest-rate-set',
        data: { tableId: LATE_PAYMENT_TABLE, validFrom: '2023-01-01', percent: '4.0625', reference: 'Tabla' },
      },
    ]);
    await record(store, awardAggregate, awardId, [
      { type: 'financing.award-granted', data: { ...granted, amount: euros(GRANTED), instalments } },
    ]);
    return this;
  }

  /** Does something, as often as its process dies; what was refused stays refused. */
  async carryOut(who: keyof typeof people, act: Act, death: Death | undefined): Promise<void> {
    const commandId = newId();
    const context = { commandId, fingerprint: commandId, correlationId: commandId, causationId: commandId };
    await this.#surviving(async (service) => {
      try {
        await act(service, { ...context, actor: people[who] }, this);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
      }
    }, death);
  }

  /** Lets consumers hear of so many more events; a message whose process dies is delivered again. */
  async tell(events: number, death?: Death): Promise<void> {
    for (let left = Math.min(events, this.log.all.length - this.#told); left > 0; left -= 1) {
      const recorded = this.log.all[this.#told]!;
      await this.#surviving((service) => deliver(recorded, service.subscriptions), left === 1 ? death : undefined);
      this.#told += 1;
    }
  }

  async tellAll(): Promise<void> {
    while (this.#told < this.log.all.length) await this.tell(this.log.all.length);
  }

  of<D>(type: string): D[] {
    return this.log.all.filter((one) => one.type === `financing.${type}`).map(({ data }) => data as D);
  }

  #process(death?: Death): Service {
    return serviceOn(new MortalStore(this.log, () => clock.now(), death));
  }

  async #surviving(act: (service: Service) => Promise<void>, death: Death | undefined): Promise<void> {
    try {
      await act(this.#process(death));
    } catch (error) {
      if (!(error instanceof Dead)) throw error;
      await act(this.#process());
    }
  }
}

/** What carries an amount. */
export type Money = Readonly<{ amount: { cents: string } }>;
/** The cents of them all. */
export const total = (all: readonly Money[]): bigint => all.reduce((sum, { amount }) => sum + BigInt(amount.cents), 0n);
/** A payment order as the log tells of it. */
export type Order = Readonly<{ orderId: string; endToEndId: string; instalment: number }> & Money;

export const lastOf = <T>(all: readonly T[]): T | undefined => all.at(-1);
export const today = () => clock.now().toISOString().slice(0, 10);

/** A command to the order that was created last, as a reconciled entry of the bank would give it. */
export const toOrder =
  (world: World, command: object): Act =>
  async ({ follow }, context) => {
    const order = lastOf(world.of<Order>('payment-order-created'));
    if (order)
      await follow.execute(
        order.orderId,
        { ...command, data: { ...(command as never as { data: object }).data, orderId: order.orderId } } as never,
        context,
      );
  };
export const entryOf = (world: World, n: number) =>
  `01980000-0000-5000-8000-${String(world.of('payment-order-created').length * 10 + n).padStart(12, '0')}`;
