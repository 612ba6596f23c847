import { DomainError } from '@ceriss/kernel';
import type { DueInstalment, KnownAward, Payment } from './award.state.js';

export type InstalmentOfRefusal = 'AWARD_NOT_ACCEPTED' | 'INSTALMENT_NOT_FOUND' | 'PAYMENT_NOT_REQUESTED';

/** An instalment of an award, whether or not that was accepted. Throws INSTALMENT_NOT_FOUND. */
export const knownInstalment = ({ awardId, instalments }: KnownAward, number: number): DueInstalment => {
  const found = instalments.find((one) => one.number === number);
  if (found) return found;
  throw new DomainError<InstalmentOfRefusal>('INSTALMENT_NOT_FOUND', {
    facts: { awardId, instalment: number },
    wouldPassIf: { instalmentIn: instalments.map((one) => one.number) },
  });
};

/** An instalment of an accepted award. Throws INSTALMENT_NOT_FOUND or AWARD_NOT_ACCEPTED. */
export const instalmentOf = (award: KnownAward, number: number): DueInstalment => {
  const { awardId, status } = award;
  const found = knownInstalment(award, number);
  if (status === 'accepted') return found;
  const wouldPassIf = { status: 'accepted' };
  throw new DomainError<InstalmentOfRefusal>('AWARD_NOT_ACCEPTED', { facts: { awardId, status }, wouldPassIf });
};

/** Its payment. Throws PAYMENT_NOT_REQUESTED when nobody has asked for it. */
export const requested = ({ number, payment }: DueInstalment): Payment => {
  if (payment) return payment;
  throw new DomainError<InstalmentOfRefusal>('PAYMENT_NOT_REQUESTED', {
    facts: { instalment: number },
    wouldPassIf: { paymentStage: 'requested' },
  });
};
