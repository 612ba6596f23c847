import type { CommandContext, EventStore } from '@ceriss/event-sourcing';
import { euros, FixedClock, newId } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import { awardAggregate } from '../../domain/award/award.decider.js';
import { awardExamples, type AwardEvent } from '../../domain/award/award.events.js';
import { poolAggregate } from '../../domain/pool/pool.decider.js';
import { poolExamples } from '../../domain/pool/pool.events.js';
import type { OpenedReimbursement } from '../../domain/reimbursement/reimbursement.events.js';
import { exampleReimbursementRules } from '../../recovery.config.js';
import { InterruptedStore } from '../../testing/interrupted-store.js';
import { LogInMemory, MortalStore, type Death } from '../../testing/mortal-process.js';
import { record } from '../../testing/record.js';
import { refusalOf } from '../../testing/refusal-of.js';
import { OpenReimbursementHandler } from './open-reimbursement.handler.js';

const clock = new FixedClock('2029-09-03T09:00:00.000Z');
const PAID = 600_00n;
const ministry = newId();
const granted = awardExamples['financing.award-granted'];
const { awardId, poolId } = granted;
const instalments = [{ number: 1, amount: euros(PAID), conditions: [] }];
const executed = { instalment: 1, amount: euros(PAID), executedOn: '2027-05-10' };

/* An award of which 600.00 were paid, and the ministry that may ask for them back. */
const world = async () => {
  const log = new LogInMemory();
  const store = new MortalStore(log, () => clock.now());
  const source = { ...poolExamples['financing.source-committed'], poolId, kind: 'state', amount: euros(900_00n) };
  await record(store as never, poolAggregate, poolId, [
    { type: 'financing.pool-created', data: { ...poolExamples['financing.pool-created'], poolId } },
    { type: 'financing.source-committed', data: { ...source, funder: { actorId: ministry } } as never },
  ]);
  await record(store as never, awardAggregate, awardId, [
    { type: 'financing.award-granted', data: { ...granted, amount: euros(PAID), instalments } },
    {
      type: 'financing.payment-executed',
      data: { ...awardExamples['financing.payment-executed'], awardId, ...executed },
    },
  ] as AwardEvent[]);
  return {
    process: (death?: Death) => new MortalStore(log, () => clock.now(), death),
    /* What is asked back in all, and for which causes. */
    asked: () => {
      const opened = log.all.filter(({ type }) => type === 'financing.reimbursement-opened');
      const all = opened.map(({ data }) => data as OpenedReimbursement);
      const cents = all.flatMap(({ items }) => items).reduce((sum, { amount }) => sum + BigInt(amount.cents), 0n);
      return { cents, causes: all.map(({ cause }) => cause).toSorted() };
    },
  };
};

const context = (): CommandContext => {
  const commandId = newId();
  const actor = { subject: 'authority-1', role: 'programme-manager', organisation: ministry };
  return { commandId, fingerprint: commandId, correlationId: commandId, causationId: commandId, actor };
};
type Cause = 'ineligible-cost' | 'false-data' | 'annulment';
const ask = (store: EventStore, cause: Cause, cents: bigint, own = context()) => {
  const items = [{ instalment: 1, amount: euros(cents) }];
  const input = { awardId, cause, items, rules: exampleReimbursementRules };
  return new OpenReimbursementHandler(store, clock).execute(input, own);
};

/* Opens one whole just before each step of another. */
const interleaved = async (cents: bigint) => {
  const outcomes: { outer: string | undefined; inner: string | undefined; cents: bigint; causes: Cause[] }[] = [];
  for (let at = 1; ; at += 1) {
    const { process, asked } = await world();
    let inner: string | undefined;
    const between = async () => (inner = await refusalOf(ask(process(), 'false-data', cents)));
    const store = new InterruptedStore(process(), at, between);
    const outer = await refusalOf(ask(store, 'ineligible-cost', cents));
    if (!store.interrupted) return outcomes;
    outcomes.push({ outer, inner, ...(asked() as { cents: bigint; causes: Cause[] }) });
  }
};

const DEATHS = [1, 2].flatMap((append) => [true, false].map((written) => ({ append, written })));

describe('Two reimbursements of one award that are opened at once', () => {
  it('never ask for more than was paid: at whatever step one comes between, exactly one of them is refused', async () => {
    const outcomes = await interleaved(301_00n);
    const first = {
      ...{ outer: undefined, inner: 'REIMBURSEMENT_EXCEEDS_PAID' },
      ...{ cents: 301_00n, causes: ['ineligible-cost'] },
    };
    const second = {
      ...{ outer: 'REIMBURSEMENT_EXCEEDS_PAID', inner: undefined },
      ...{ cents: 301_00n, causes: ['false-data'] },
    };
    expect(outcomes).toContainEqual(first);
    expect(outcomes).toContainEqual(second);
    for (const one of outcomes) expect([first, second]).toContainEqual(one);
  });

  it('are both opened where what was paid holds both, to the cent', async () => {
    const both = {
      ...{ outer: undefined, inner: undefined },
      ...{ cents: PAID, causes: ['false-data', 'ineligible-cost'] },
    };
    for (const one of await interleaved(300_00n)) expect(one).toEqual(both);
  });

  it.each(DEATHS)('count for once although a process ended at $append, written: $written', async (death) => {
    const { process, asked } = await world();
    const own = context();
    expect(await refusalOf(ask(process(death), 'ineligible-cost', 301_00n, own))).toBe('dead');
    const admitted = death.append > 1 || death.written;
    // Whoever comes next opens first what was admitted.
    const next = await refusalOf(ask(process(), 'annulment', 301_00n));
    expect(next).toBe(admitted ? 'REIMBURSEMENT_EXCEEDS_PAID' : undefined);
    const one = { cents: 301_00n, causes: [admitted ? 'ineligible-cost' : 'annulment'] };
    expect(asked()).toEqual(one);
    const again = await refusalOf(ask(process(), 'ineligible-cost', 301_00n, own));
    expect(again).toBe(admitted ? undefined : 'REIMBURSEMENT_EXCEEDS_PAID');
    expect(asked()).toEqual(one);
  });

  it('are one when they are the same', async () => {
    const { process, asked } = await world();
    await Promise.all([1, 2, 3].map(() => ask(process(), 'annulment', PAID)));
    expect(asked()).toEqual({ cents: PAID, causes: ['annulment'] });
  });
});
