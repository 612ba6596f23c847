import type { Command } from '@ceriss/event-sourcing';
import { centsOf, DomainError, euros, type MoneyJson } from '@ceriss/kernel';
import type { AwardEvent } from './award.events.js';
import { knownAward, type Award } from './award.state.js';
import { knownInstalment } from './instalment-of.js';

type OfOrder = Readonly<{ instalment: number; endToEndId: string }>;
/** The bank refused the order before booking it. */
export type RejectPayment = Command<'RejectPayment', OfOrder & { reasonCode: string; rejectedOn: string }>;
/** The money came back after it was booked. */
export type ReturnPayment = Command<
  'ReturnPayment',
  OfOrder & { reasonCode: string; returnedOn: string; bankAccount: string }
>;
/** The entry of the bank that had settled it was taken away from it. */
export type UndoPayment = Command<'UndoPayment', OfOrder & { undoneOn: string; bankAccount: string }>;
/** A guarantee has to be lodged before the instalment may be requested. */
export type RequireGuarantee = Command<
  'RequireGuarantee',
  { instalment: number; amount: MoneyJson; requiredOn: string }
>;
export type LodgeGuarantee = Command<
  'LodgeGuarantee',
  { instalment: number; amount: MoneyJson; reference: string; lodgedOn: string; today: string }
>;

export type SetbackRefusal =
  | 'GUARANTEE_TOO_LATE'
  | 'GUARANTEE_NOT_REQUIRED'
  | 'GUARANTEE_TOO_SMALL'
  | 'GUARANTEE_AMOUNT_NOT_POSITIVE'
  | 'GUARANTEE_DATE_IN_FUTURE';

const paymentAt = (state: Award, { instalment, endToEndId }: OfOrder, stage: 'ordered' | 'executed') => {
  const { awardId, beneficiaryId, instalments } = knownAward(state);
  const due = instalments.find(({ number }) => number === instalment);
  // What is told of another attempt, or again, has had its effect.
  if (due?.payment?.stage !== stage || due.payment.endToEndId !== endToEndId) return undefined;
  return { awardId, instalment, beneficiaryId, amount: due.amount, endToEndId };
};

export const rejectPayment = (data: RejectPayment['data'], state: Award): AwardEvent[] => {
  const payment = paymentAt(state, data, 'ordered');
  const { reasonCode, rejectedOn } = data;
  return payment ? [{ type: 'financing.payment-rejected', data: { ...payment, reasonCode, rejectedOn } }] : [];
};

export const returnPayment = (data: ReturnPayment['data'], state: Award): AwardEvent[] => {
  const payment = paymentAt(state, data, 'executed');
  const { reasonCode, returnedOn, bankAccount } = data;
  if (!payment) return [];
  return [{ type: 'financing.payment-returned', data: { ...payment, reasonCode, returnedOn, bankAccount } }];
};

export const undoPayment = (data: UndoPayment['data'], state: Award): AwardEvent[] => {
  const payment = paymentAt(state, data, 'executed');
  const { undoneOn, bankAccount } = data;
  return payment ? [{ type: 'financing.payment-undone', data: { ...payment, undoneOn, bankAccount } }] : [];
};

const requirePositive = (amount: MoneyJson): void => {
  if (centsOf(amount) > 0n) return;
  const wouldPassIf = { amountAtLeast: euros(1n) };
  throw new DomainError<SetbackRefusal>('GUARANTEE_AMOUNT_NOT_POSITIVE', { facts: { amount }, wouldPassIf });
};

export const requireGuarantee = (data: RequireGuarantee['data'], state: Award): AwardEvent[] => {
  const { awardId } = knownAward(state);
  const { payment, guarantee } = knownInstalment(knownAward(state), data.instalment);
  requirePositive(data.amount);
  if (guarantee?.amount.cents === data.amount.cents) return [];
  if (payment || guarantee?.lodged) {
    const wouldPassIf = { paymentStage: null, lodged: false };
    throw new DomainError<SetbackRefusal>('GUARANTEE_TOO_LATE', {
      facts: { instalment: data.instalment },
      wouldPassIf,
    });
  }
  return [{ type: 'financing.guarantee-required', data: { awardId, ...data } }];
};

export const lodgeGuarantee = ({ today, ...data }: LodgeGuarantee['data'], state: Award): AwardEvent[] => {
  const { awardId } = knownAward(state);
  const { guarantee } = knownInstalment(knownAward(state), data.instalment);
  if (!guarantee) {
    const { instalment } = data;
    const wouldPassIf = { guarantee: 'required' };
    throw new DomainError<SetbackRefusal>('GUARANTEE_NOT_REQUIRED', { facts: { instalment }, wouldPassIf });
  }
  if (guarantee.lodged) return [];
  if (BigInt(data.amount.cents) < BigInt(guarantee.amount.cents)) {
    const facts = { amount: data.amount, required: guarantee.amount };
    throw new DomainError<SetbackRefusal>('GUARANTEE_TOO_SMALL', {
      facts,
      wouldPassIf: { amountAtLeast: guarantee.amount },
    });
  }
  if (data.lodgedOn > today) {
    const facts = { lodgedOn: data.lodgedOn, today };
    const wouldPassIf = { lodgedOnAtMost: today };
    throw new DomainError<SetbackRefusal>('GUARANTEE_DATE_IN_FUTURE', { facts, wouldPassIf });
  }
  return [{ type: 'financing.guarantee-lodged', data: { awardId, ...data } }];
};
