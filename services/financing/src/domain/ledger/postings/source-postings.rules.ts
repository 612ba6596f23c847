import { centsOf, euros, type MoneyJson } from '@ceriss/kernel';
import { MAIN_BANK, type Account } from '../account.js';
import { move, type Posting } from './posting.js';

type Of<Ids extends string, On extends string> = Readonly<Record<Ids | On, string> & { amount: MoneyJson }>;
type Banked = Readonly<{ bank?: Account }>;

/* A debit balance of a source is what it has promised and not paid in; a credit balance of a pledge what no pool has yet. */
export const sourceCommittedPosting = (o: Of<'sourceId' | 'poolId', 'committedOn'>): Posting =>
  move('source-committed', o.committedOn, o.amount, { debit: `source:${o.sourceId}`, credit: `pool:${o.poolId}` });

export const sourceReducedPosting = (
  o: Of<'sourceId' | 'poolId', 'reducedOn'> & Readonly<{ pledgeId?: string | null }>,
): Posting =>
  move('source-reduced', o.reducedOn, o.amount, {
    debit: `pool:${o.poolId}`,
    credit: o.pledgeId ? `pledge:${o.pledgeId}` : `source:${o.sourceId}`,
  });

/** Money of a source, or of an instalment of a pledge, has come in. */
export const moneyReceivedPosting = (o: Of<'sourceId', 'receivedOn'> & Banked): Posting =>
  move('money-received', o.receivedOn, o.amount, { debit: o.bank ?? MAIN_BANK, credit: `source:${o.sourceId}` });

export const pledgeMadePosting = (o: Of<'pledgeId', 'signedOn'>): Posting =>
  move('pledge-made', o.signedOn, o.amount, { debit: `source:${o.pledgeId}`, credit: `pledge:${o.pledgeId}` });

export const pledgeReducedPosting = (o: Of<'pledgeId', 'reducedOn'>): Posting =>
  move('pledge-reduced', o.reducedOn, o.amount, { debit: `pledge:${o.pledgeId}`, credit: `source:${o.pledgeId}` });

export const pledgedSourceCommittedPosting = (o: Of<'pledgeId' | 'poolId', 'committedOn'>): Posting =>
  move('pledged-source-committed', o.committedOn, o.amount, {
    debit: `pledge:${o.pledgeId}`,
    credit: `pool:${o.poolId}`,
  });

type Apportioned = Readonly<{
  awardId: string;
  amount: MoneyJson;
  shares: readonly Readonly<{ sourceId: string; amount: MoneyJson }>[];
}>;

const costPosting = (kind: string, effectiveOn: string, { awardId, amount, shares }: Apportioned, sign: 1n | -1n) => ({
  kind,
  effectiveOn,
  entries: [
    { account: `cost:${awardId}`, amount: euros(sign * centsOf(amount)) },
    ...shares
      .filter((share) => centsOf(share.amount) !== 0n)
      .map((share) => ({ account: `share:${share.sourceId}`, amount: euros(-sign * centsOf(share.amount)) })),
  ],
});

/** A cost of an award and what each source bears of it. */
export const costApportionedPosting = (o: Apportioned & Readonly<{ apportionedOn: string }>): Posting =>
  costPosting('cost-apportioned', o.apportionedOn, o, 1n);

/** A credit note, or a charge that was withdrawn: the sources bear that much less. */
export const costReducedPosting = (o: Apportioned & Readonly<{ reducedOn: string }>): Posting =>
  costPosting('cost-reduced', o.reducedOn, o, -1n);
