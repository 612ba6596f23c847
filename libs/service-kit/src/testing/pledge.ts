import { eventCodec, type Aggregate, type Command, type Event } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { z } from 'zod';

/* A small aggregate for the specs: a pledge is made, raised up to a limit, seen by its own consumer, and closed in time. */

export type PledgeEvent =
  | Event<'registry.pledge-made', { title: string; cents: string; closesAt: string }>
  | Event<'registry.pledge-raised', { cents: string }>
  | Event<'registry.pledge-seen', { eventId: string }>
  | Event<'registry.pledge-closed', { closedAt: string }>;

export type PledgeCommand =
  | Command<'make', { title: string; cents: bigint; closesAt: string }>
  | Command<'raise', { cents: bigint }>
  | Command<'see', { eventId: string }>
  | Command<'close', { now: Date }>;

const cents = z.string().regex(/^\d+$/);

export const pledgeCodec = eventCodec<PledgeEvent>({
  'registry.pledge-made': { schema: z.object({ title: z.string(), cents, closesAt: z.iso.datetime() }) },
  'registry.pledge-raised': { schema: z.object({ cents }) },
  'registry.pledge-seen': { schema: z.object({ eventId: z.string() }) },
  'registry.pledge-closed': { schema: z.object({ closedAt: z.iso.datetime() }) },
});

type State =
  | Readonly<{ status: 'none' }>
  | Readonly<{ status: 'open' | 'closed'; cents: bigint; closesAt: string; seen: boolean }>;

const LIMIT = 1_000_000n;

const evolve = (state: State, event: PledgeEvent): State => {
  if (event.type === 'registry.pledge-made') {
    return { status: 'open', cents: BigInt(event.data.cents), closesAt: event.data.closesAt, seen: false };
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'registry.pledge-raised':
      return { ...state, cents: state.cents + BigInt(event.data.cents) };
    case 'registry.pledge-seen':
      return { ...state, seen: true };
    case 'registry.pledge-closed':
      return { ...state, status: 'closed' };
  }
};

const decide = (command: PledgeCommand, state: State): readonly PledgeEvent[] => {
  if (command.type === 'make') return make(command, state);
  if (state.status === 'none') throw new DomainError('PLEDGE_NOT_FOUND');
  switch (command.type) {
    case 'raise':
      return raise(command.data.cents, state.cents);
    case 'see':
      return state.seen ? [] : [{ type: 'registry.pledge-seen', data: command.data }];
    case 'close':
      return state.status === 'closed' ? [] : close(command.data.now.toISOString(), state.closesAt);
  }
};

const make = ({ data }: Extract<PledgeCommand, { type: 'make' }>, state: State): readonly PledgeEvent[] => {
  if (state.status !== 'none') throw new DomainError('PLEDGE_EXISTS');
  return [{ type: 'registry.pledge-made', data: { ...data, cents: `${data.cents}` } }];
};

const close = (closedAt: string, closesAt: string): readonly PledgeEvent[] => {
  if (closedAt < closesAt) throw new DomainError('PLEDGE_STILL_OPEN');
  return [{ type: 'registry.pledge-closed', data: { closedAt } }];
};

const raise = (by: bigint, from: bigint): readonly PledgeEvent[] => {
  if (from + by > LIMIT) {
    throw new DomainError('PLEDGE_LIMIT_EXCEEDED', {
      rule: 'pledge-limit@1',
      facts: { limit: { cents: `${LIMIT}`, currency: 'EUR' }, asked: { cents: `${from + by}`, currency: 'EUR' } },
      wouldPassIf: { cents: `${LIMIT - from}` },
    });
  }
  return [{ type: 'registry.pledge-raised', data: { cents: `${by}` } }];
};

export const pledge: Aggregate<State, PledgeCommand, PledgeEvent> = {
  decider: { initialState: () => ({ status: 'none' }), evolve, decide },
  codec: pledgeCodec,
  streamOf: (id) => `registry.pledge-${id}`,
};
