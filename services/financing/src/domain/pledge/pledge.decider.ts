import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { centsOf, DomainError, euros, sumCents, type MoneyJson } from '@ceriss/kernel';
import type { z } from 'zod';
import type { funder, SourceKind } from '../pool/pool.events.js';
import { positiveCents, requirePast } from '../pool/source.decisions.js';
import { decidedBy } from '../tables.js';
import { pledgeCodec, type PledgeEvent } from './pledge.events.js';
import {
  evolve,
  initialState,
  knownPledge,
  outstanding,
  uncommitted,
  type Instalment,
  type KnownPledge,
  type Pledge,
} from './pledge.state.js';

/** A promise over years, in instalments that fall due. */
export type MakePledge = Command<
  'MakePledge',
  {
    pledgeId: string;
    title: string;
    kind: SourceKind;
    funder: z.infer<typeof funder>;
    purposes: string[];
    instalments: Readonly<{ amount: MoneyJson; dueOn: string }>[];
    signedOn: string;
  }
>;
/** Part of the pledge is meant for a pool, which has the last word. */
export type CommitPledge = Command<
  'CommitPledge',
  { poolId: string; sourceId: string; amount: MoneyJson; committedOn: string }
>;
/** What a pool did not take, or gave back. `releaseId` is the event that says so. */
export type ReleaseCommitment = Command<
  'ReleaseCommitment',
  { poolId: string; sourceId: string; amount: MoneyJson; reason: string; releasedOn: string }
>;
export type ReceiveInstalment = Command<
  'ReceiveInstalment',
  {
    instalment: number;
    receiptId: string;
    amount: MoneyJson;
    receivedOn: string;
    bankReference: string;
    bankAccount: string | null;
    today: string;
  }
>;
export type ReducePledge = Command<
  'ReducePledge',
  { instalment: number; amount: MoneyJson; reason: string; reducedOn: string }
>;
/** Nothing more will come. */
export type WithdrawPledge = Command<'WithdrawPledge', { reason: string; reducedOn: string }>;
export type PledgeCommand =
  MakePledge | CommitPledge | ReleaseCommitment | ReceiveInstalment | ReducePledge | WithdrawPledge;

export type PledgeRefusal =
  | 'PLEDGE_NOT_FOUND'
  | 'PLEDGE_WITHDRAWN'
  | 'PLEDGE_INSTALMENTS_INVALID'
  | 'PLEDGE_INSTALMENT_NOT_FOUND'
  | 'PLEDGE_INSTALMENT_EXCEEDED'
  | 'PLEDGE_UNCOMMITTED_EXCEEDED';

const RULE = 'pledges@1';

const makePledge = ({ instalments, ...data }: MakePledge['data'], pledge: Pledge): PledgeEvent[] => {
  if (pledge.status !== 'none') return [];
  const days = instalments.map(({ dueOn }) => dueOn);
  const inOrder = days.every((day, index) => index === 0 || days[index - 1]! < day);
  if (instalments.length === 0 || !inOrder) {
    throw new DomainError<PledgeRefusal>('PLEDGE_INSTALMENTS_INVALID', {
      rule: RULE,
      facts: { dueOn: days },
      wouldPassIf: days.length === 0 ? { instalmentsAtLeast: 1 } : { dueOn: [...new Set(days)].toSorted() },
    });
  }
  const amount = euros(sumCents(instalments.map((one) => positiveCents(one.amount))));
  const numbered = instalments.map((one, index) => ({ number: index + 1, ...one }));
  return [{ type: 'financing.pledge-made', data: { ...data, amount, instalments: numbered } }];
};

const standing = (state: Pledge): KnownPledge => {
  const pledge = knownPledge(state);
  if (pledge.status === 'made') return pledge;
  throw new DomainError<PledgeRefusal>('PLEDGE_WITHDRAWN', { facts: { pledgeId: pledge.pledgeId } });
};

const requireUncommitted = (pledge: KnownPledge, amount: MoneyJson): void => {
  const free = uncommitted(pledge);
  if (positiveCents(amount) <= free) return;
  throw new DomainError<PledgeRefusal>('PLEDGE_UNCOMMITTED_EXCEEDED', {
    rule: RULE,
    facts: { amount, uncommitted: euros(free) },
    wouldPassIf: { amountAtMost: euros(free) },
  });
};

const requireOutstanding = ({ instalments }: KnownPledge, number: number, amount: MoneyJson): Instalment => {
  const found = instalments.find((one) => one.number === number);
  if (!found) {
    throw new DomainError<PledgeRefusal>('PLEDGE_INSTALMENT_NOT_FOUND', {
      facts: { instalment: number },
      wouldPassIf: { instalmentIn: instalments.map((one) => one.number) },
    });
  }
  const open = outstanding(found);
  if (positiveCents(amount) <= open) return found;
  throw new DomainError<PledgeRefusal>('PLEDGE_INSTALMENT_EXCEEDED', {
    rule: RULE,
    facts: { instalment: number, amount, outstanding: euros(open) },
    wouldPassIf: { amountAtMost: euros(open) },
  });
};

const commitPledge = (data: CommitPledge['data'], state: Pledge): PledgeEvent[] => {
  const pledge = standing(state);
  if (Object.hasOwn(pledge.committed, data.sourceId)) return [];
  requireUncommitted(pledge, data.amount);
  const { pledgeId, giver } = pledge;
  return [{ type: 'financing.pledge-committed', data: { pledgeId, ...giver, ...data } }];
};

const releaseCommitment = (data: ReleaseCommitment['data'], state: Pledge): PledgeEvent[] => {
  const { pledgeId, committed } = knownPledge(state);
  const held = committed[data.sourceId] ?? 0n;
  const cents = centsOf(data.amount) < held ? centsOf(data.amount) : held;
  if (cents === 0n) return [];
  return [{ type: 'financing.pledge-commitment-released', data: { pledgeId, ...data, amount: euros(cents) } }];
};

const receiveInstalment = ({ today, ...data }: ReceiveInstalment['data'], state: Pledge): PledgeEvent[] => {
  const pledge = knownPledge(state);
  if (pledge.receipts.includes(data.receiptId)) return [];
  requirePast(data.receivedOn, today);
  requireOutstanding(pledge, data.instalment, data.amount);
  return [{ type: 'financing.pledge-instalment-received', data: { pledgeId: pledge.pledgeId, ...data } }];
};

const reducePledge = (data: ReducePledge['data'], state: Pledge): PledgeEvent[] => {
  const pledge = standing(state);
  const { instalment, amount, ...why } = data;
  requireOutstanding(pledge, instalment, amount);
  requireUncommitted(pledge, amount);
  const reduced = { pledgeId: pledge.pledgeId, amount, reductions: [{ instalment, amount }], withdrawn: false, ...why };
  return [{ type: 'financing.pledge-reduced', data: reduced }];
};

const withdrawPledge = (why: WithdrawPledge['data'], state: Pledge): PledgeEvent[] => {
  const pledge = knownPledge(state);
  const open = pledge.instalments.filter((one) => outstanding(one) > 0n);
  if (pledge.status === 'withdrawn' || open.length === 0) return [];
  const amount = euros(sumCents(open.map(outstanding)));
  requireUncommitted(pledge, amount);
  const reductions = open.map((one) => ({ instalment: one.number, amount: euros(outstanding(one)) }));
  const reduced = { pledgeId: pledge.pledgeId, amount, reductions, withdrawn: true, ...why };
  return [{ type: 'financing.pledge-reduced', data: reduced }];
};

const decide = decidedBy<Pledge, PledgeCommand, PledgeEvent>({
  MakePledge: makePledge,
  CommitPledge: commitPledge,
  ReleaseCommitment: releaseCommitment,
  ReceiveInstalment: receiveInstalment,
  ReducePledge: reducePledge,
  WithdrawPledge: withdrawPledge,
});

export const pledgeAggregate: Aggregate<Pledge, PledgeCommand, PledgeEvent> = {
  decider: { initialState, evolve, decide },
  codec: pledgeCodec,
  streamOf: (pledgeId) => `financing.pledge-${pledgeId}`,
};
