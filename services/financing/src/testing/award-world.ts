import type { EventStore } from '@ceriss/event-sourcing';
import { DomainError, euros, newId } from '@ceriss/kernel';
import { applicantAggregate } from '../domain/applicant/applicant.decider.js';
import { awardAggregate } from '../domain/award/award.decider.js';
import { awardExamples } from '../domain/award/award.events.js';
import { bankAccountAggregate, OWN_ACCOUNTS } from '../domain/bank-account/bank-account.decider.js';
import { bankAccountExamples } from '../domain/bank-account/bank-account.events.js';
import { interestTableAggregate, LATE_PAYMENT_TABLE } from '../domain/interest/interest-table.decider.js';
import { payeeAggregate } from '../domain/payee/payee.decider.js';
import { payeeExamples } from '../domain/payee/payee.events.js';
import { poolAggregate } from '../domain/pool/pool.decider.js';
import { poolExamples, type SourceKind } from '../domain/pool/pool.events.js';
import { clock, serviceOn, type Act, type Consumers, type Service, type Surroundings } from './award-service.js';
import { BankInMemory, type Sent } from './bank-in-memory.js';
import { Dead, deliver, LogInMemory, MortalStore, type Death } from './mortal-process.js';
import { record } from './record.js';

const granted = { ...awardExamples['financing.award-granted'], instalments: [] as never[] };
export const { awardId, beneficiaryId, poolId, callId } = granted;
const amounts = [600_00n, 300_00n, 100_00n];
export const GRANTED = 1_000_00n;
const authority = '01980000-0000-7000-8000-00000000a0aa';
const opened = bankAccountExamples['financing.bank-account-opened'];
export const { accountId } = opened;
export const OPENING = BigInt(opened.opening.cents);

const sourceIdOf = (n: number) => `01980000-0000-7000-8000-0000000005${String(n).padStart(2, '0')}`;
/** Who pays: more than was granted in all, and less where only some purposes are paid for. */
export const SOURCES: readonly Readonly<{ sourceId: string; kind: SourceKind; cents: bigint; purposes: string[] }>[] = [
  { sourceId: sourceIdOf(1), kind: 'state', cents: 600_00n, purposes: [] },
  { sourceId: sourceIdOf(2), kind: 'esf', cents: 300_00n, purposes: [] },
  { sourceId: sourceIdOf(3), kind: 'philanthropy', cents: 200_00n, purposes: ['support'] },
];

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
  deadline: by('service:financing', 'deadline'),
};

const begin = async (store: EventStore): Promise<void> => {
  const log = store as never;
  const instalments = amounts.map((cents, n) => ({ number: n + 1, amount: euros(cents), conditions: [] }));
  const committed = SOURCES.map(({ cents, ...source }, n) => ({
    type: 'financing.source-committed' as const,
    data: {
      ...{ ...poolExamples['financing.source-committed'], ...source, poolId, amount: euros(cents) },
      funder: n === 0 ? { actorId: authority } : { publicFund: source.kind },
    },
  }));
  const created = { ...poolExamples['financing.pool-created'], poolId };
  await record(log, poolAggregate, poolId, [{ type: 'financing.pool-created', data: created }, ...committed]);
  await record(log, applicantAggregate, beneficiaryId, [
    { type: 'financing.applicant-recorded', data: { actorId: beneficiaryId } },
  ]);
  const usable = { ...payeeExamples['financing.payee-account-verified'], usableFrom: '2027-01-01' };
  await record(log, payeeAggregate, beneficiaryId, [
    { type: 'financing.payee-named', data: payeeExamples['financing.payee-named'] },
    { type: 'financing.payee-account-proposed', data: payeeExamples['financing.payee-account-proposed'] },
    { type: 'financing.payee-account-verified', data: usable },
  ]);
  await record(log, bankAccountAggregate, OWN_ACCOUNTS, [{ type: 'financing.bank-account-opened', data: opened }]);
  const rate = { tableId: LATE_PAYMENT_TABLE, validFrom: '2023-01-01', percent: '4.0625', reference: 'Tabla' };
  await record(log, interestTableAggregate, LATE_PAYMENT_TABLE, [{ type: 'financing.interest-rate-set', data: rate }]);
  await record(log, awardAggregate, awardId, [
    { type: 'financing.award-granted', data: { ...granted, amount: euros(GRANTED), instalments } },
  ]);
};

/** An award in the middle of what surrounds it, the log that all its processes share, and the bank. */
export class World implements Surroundings {
  readonly log = new LogInMemory();
  readonly bank = new BankInMemory(OPENING);
  #told = 0;

  constructor(private readonly more: Consumers = () => []) {}

  async begin(): Promise<World> {
    await begin(this.#process().store);
    return this;
  }

  /** Does something, as often as its process dies; what was refused stays refused. */
  async carryOut(who: string, act: Act, death: Death | undefined): Promise<void> {
    const commandId = newId();
    const context = { commandId, fingerprint: commandId, correlationId: commandId, causationId: commandId };
    const actor = people[who as keyof typeof people];
    await this.#surviving(async (service) => {
      try {
        await act(service, { ...context, actor }, this);
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

  readonly of = <D>(type: string): D[] =>
    this.log.all.filter((one) => one.type === `financing.${type}`).map(({ data }) => data as D);

  readonly sent = (): Sent[] =>
    this.of<{ orders: readonly Sent[] }>('payment-batch-issued').flatMap(({ orders }) => orders);

  #process(death?: Death): Service {
    return serviceOn(new MortalStore(this.log, () => clock.now(), death), this.more);
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
