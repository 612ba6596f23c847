import { expect } from '@jest/globals';
import type { Surroundings } from './award-service.js';

type Part = Readonly<{ instalment: number; amount: Readonly<{ cents: string }> }>;
type Debt = { items: readonly Part[]; came: bigint; closed: boolean };
type Told = Part & Readonly<{ reimbursementId: string; items: readonly Part[] }>;

/* What a debt holds of an instalment: all that it asks for, or what came of it before it was given up, in the order of the payments. */
const held = ({ items, came, closed }: Debt, of: number): bigint => {
  let left = came;
  let sum = 0n;
  for (const { instalment, amount } of items) {
    const all = BigInt(amount.cents);
    const part = !closed ? all : all < left ? all : left;
    left -= part;
    if (instalment === of) sum += part;
  }
  return sum;
};

/** Nobody is asked for money back that had come back by itself, nor twice for the same: what was paid of each instalment then is the limit. */
export const askedBackOfPaid = (world: Surroundings): void => {
  const [paid, debts] = [new Map<number, bigint>(), new Map<string, Debt>()];
  const came = ({ reimbursementId, amount }: Told): void => {
    debts.get(reimbursementId)!.came += BigInt(amount.cents);
  };
  const acts: Readonly<Record<string, (data: Told) => void>> = {
    'financing.payment-executed': ({ instalment, amount }) => void paid.set(instalment, BigInt(amount.cents)),
    'financing.payment-returned': ({ instalment }) => void paid.delete(instalment),
    'financing.payment-undone': ({ instalment }) => void paid.delete(instalment),
    'financing.reimbursement-opened': ({ reimbursementId, items }) => {
      debts.set(reimbursementId, { items, came: 0n, closed: false });
      for (const { instalment } of items) {
        const asked = [...debts.values()].reduce((sum, one) => sum + held(one, instalment), 0n);
        expect(asked <= (paid.get(instalment) ?? 0n)).toBe(true);
      }
    },
    'financing.reimbursement-received': came,
    'financing.reimbursement-offset-made': came,
    'financing.reimbursement-closed': ({ reimbursementId }) => {
      debts.get(reimbursementId)!.closed = true;
    },
  };
  for (const { type, data } of world.log.all) acts[type]?.(data as unknown as Told);
};
