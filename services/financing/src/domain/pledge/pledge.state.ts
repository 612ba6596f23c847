import { centsOf, DomainError, sumCents, type Cents } from '@ceriss/kernel';
import { changedBy } from '../tables.js';
import type { SourceKind } from '../pool/pool.events.js';
import type { PledgeEvent } from './pledge.events.js';

export type Instalment = Readonly<{ number: number; dueOn: string; promised: Cents; received: Cents }>;
export type KnownPledge = Readonly<{
  status: 'made' | 'withdrawn';
  pledgeId: string;
  giver: Readonly<{
    kind: SourceKind;
    funder: { actorId: string } | { publicFund: string };
    purposes: string[];
  }>;
  instalments: readonly Instalment[];
  /** Cents in pools, by source. */
  committed: Readonly<Record<string, Cents>>;
  receipts: readonly string[];
}>;
export type Pledge = Readonly<{ status: 'none' }> | KnownPledge;

export const initialState = (): Pledge => ({ status: 'none' });

/** The pledge, or the refusal PLEDGE_NOT_FOUND. */
export const knownPledge = (pledge: Pledge): KnownPledge => {
  if (pledge.status === 'none') throw new DomainError('PLEDGE_NOT_FOUND');
  return pledge;
};

/** Cents that no pool has. */
export const uncommitted = ({ instalments, committed }: KnownPledge): Cents =>
  sumCents(instalments.map(({ promised }) => promised)) - sumCents(Object.values(committed));

/** Cents of an instalment that have not come in. */
export const outstanding = ({ promised, received }: Instalment): Cents => promised - received;

type Later = Exclude<PledgeEvent, { type: 'financing.pledge-made' }>;

const moved = (pledge: KnownPledge, sourceId: string, cents: Cents): KnownPledge => ({
  ...pledge,
  committed: { ...pledge.committed, [sourceId]: (pledge.committed[sourceId] ?? 0n) + cents },
});

const change = changedBy<KnownPledge, Later>({
  'financing.pledge-committed': (pledge, { sourceId, amount }) => moved(pledge, sourceId, centsOf(amount)),
  'financing.pledge-commitment-released': (pledge, { sourceId, amount }) => moved(pledge, sourceId, -centsOf(amount)),
  'financing.pledge-instalment-received': (pledge, { instalment, receiptId, amount }) => ({
    ...pledge,
    receipts: [...pledge.receipts, receiptId],
    instalments: pledge.instalments.map((one) =>
      one.number === instalment ? { ...one, received: one.received + centsOf(amount) } : one,
    ),
  }),
  'financing.pledge-reduced': (pledge, { reductions, withdrawn }) => {
    const by = new Map(reductions.map(({ instalment, amount }) => [instalment, centsOf(amount)]));
    return {
      ...pledge,
      status: withdrawn ? 'withdrawn' : pledge.status,
      instalments: pledge.instalments.map((one) => ({ ...one, promised: one.promised - (by.get(one.number) ?? 0n) })),
    };
  },
});

export const evolve = (pledge: Pledge, event: PledgeEvent): Pledge => {
  if (event.type === 'financing.pledge-made') {
    const { pledgeId, kind, funder, purposes, instalments } = event.data;
    const promised = instalments.map(({ number, dueOn, amount }) => {
      return { number, dueOn, promised: centsOf(amount), received: 0n };
    });
    const giver = { kind, funder, purposes };
    return { status: 'made', pledgeId, giver, instalments: promised, committed: {}, receipts: [] };
  }
  return pledge.status === 'none' ? pledge : change(pledge, event);
};
