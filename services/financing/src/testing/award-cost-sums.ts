import { expect } from '@jest/globals';
import type { Surroundings } from './award-service.js';
import { SOURCES } from './award-world.js';

type Amount = Readonly<{ cents: string }>;
type Cost = Readonly<{
  expenseId: string;
  amount: Amount;
  shares: readonly Readonly<{ sourceId: string; amount: Amount }>[];
}>;
type Charge = Readonly<{ invoiceId: string; expenseId: string; amount: Amount }>;
type Credit = Readonly<{ invoiceId: string; eligible: Amount; reductions: readonly Charge[] }>;

/** What each source bears of all costs now. */
export const borneNow = (world: Surroundings): Map<string, bigint> => {
  const borne = new Map<string, bigint>();
  const add = (costs: readonly Cost[], sign: bigint): void => {
    for (const { sourceId, amount } of costs.flatMap(({ shares }) => shares))
      borne.set(sourceId, (borne.get(sourceId) ?? 0n) + sign * BigInt(amount.cents));
  };
  add(world.of<Cost>('cost-apportioned'), 1n);
  add(world.of<Cost>('cost-reduced'), -1n);
  return borne;
};

/* What is charged of each invoice, and what of it is eligible: of every moment, so after each event. */
const chargedWithin = (world: Surroundings): void => {
  const [eligible, charges] = [new Map<string, bigint>(), new Map<string, Map<string, bigint>>()];
  const of = (invoiceId: string) => charges.get(invoiceId) ?? charges.set(invoiceId, new Map()).get(invoiceId)!;
  const acts: Readonly<Record<string, (data: never) => void>> = {
    'financing.invoice-recorded': ({ invoiceId, eligible: all }: Credit) => eligible.set(invoiceId, BigInt(all.cents)),
    'financing.invoice-charged': ({ invoiceId, expenseId, amount }: Charge) =>
      of(invoiceId).set(expenseId, BigInt(amount.cents)),
    'financing.invoice-charge-released': ({ invoiceId, expenseId }: Charge) => of(invoiceId).delete(expenseId),
    'financing.invoice-credited': ({ invoiceId, eligible: left, reductions }: Credit) => {
      eligible.set(invoiceId, BigInt(left.cents));
      const own = of(invoiceId);
      for (const { expenseId, amount } of reductions) own.set(expenseId, own.get(expenseId)! - BigInt(amount.cents));
    },
  };
  for (const { type, data } of world.log.all) {
    const act = acts[type];
    if (!act) continue;
    act(data as never);
    const { invoiceId } = data as unknown as Charge;
    const sum = [...of(invoiceId).values()].reduce((all, one) => all + one, 0n);
    expect(sum <= eligible.get(invoiceId)!).toBe(true);
  }
};

/** No invoice is charged beyond what of it is eligible, no source bears more than it committed, and shares make up each cost to the cent. */
export const holdsOfCosts = (world: Surroundings): void => {
  chargedWithin(world);
  for (const { amount, shares } of [...world.of<Cost>('cost-apportioned'), ...world.of<Cost>('cost-reduced')])
    expect(shares.reduce((sum, one) => sum + BigInt(one.amount.cents), 0n)).toBe(BigInt(amount.cents));
  const borne = borneNow(world);
  for (const { sourceId, cents } of SOURCES) {
    const bears = borne.get(sourceId) ?? 0n;
    expect(bears >= 0n && bears <= cents).toBe(true);
  }
};
