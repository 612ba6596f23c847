import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { euros } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import { poolAggregate, uncommittedCents } from './pool.decider.js';
import { poolExamples, type PoolEvent } from './pool.events.js';

const given = deciderSpec(poolAggregate.decider);
const of = <T extends PoolEvent['type']>(type: T, more: object = {}) =>
  ({ type, data: { ...poolExamples[type], ...more } }) as PoolEvent;
const created = of('financing.pool-created');
const committed = of('financing.source-committed', { kind: 'state', amount: euros(100n) });
const { callId } = poolExamples['financing.budget-reserved'];
const reserved = of('financing.budget-reserved', { amount: euros(100n) });
const released = of('financing.budget-released', { amount: euros(100n) });
const release = { type: 'ReleaseBudget', data: { callId, releasedOn: '2026-11-15' } } as const;
const reserve = (id: string, cents = 100n) =>
  ({ type: 'ReserveBudget', data: { callId: id, amount: euros(cents), reservedOn: '2026-10-01' } }) as const;
const other = callId.replace(/.$/, '9');

describe('The budget of a call that was given up', () => {
  it('is offered again, to the cent', () => {
    given(created, committed, reserved).when(release).then(released);
    const events = [created, committed, reserved, released];
    const pool = events.reduce(poolAggregate.decider.evolve, poolAggregate.decider.initialState());
    expect(uncommittedCents(pool)).toBe(100n);
    given(...events)
      .when(reserve(other))
      .then(of('financing.budget-reserved', { callId: other, amount: euros(100n) }));
  });
  it('is released once, and not where nothing was set aside', () => {
    given(created, committed, reserved, released).when(release).thenNothing();
    given(created, committed).when(release).thenNothing();
  });
  it('is not set aside again for the same call, however late somebody asks', () =>
    given(created, committed, reserved, released).when(reserve(callId)).thenNothing());
});
