import type { AwardEvent } from '../award/award.events.js';
import { amountOf, valueOf } from './amount.js';
import type { JsonObject } from './merge.rules.js';

type DataOf<T extends AwardEvent['type']> = Extract<AwardEvent, { type: T }>['data'];
type Days = Readonly<{ from: string; to: string }>;

export const periodOf = ({ from, to }: Days) => ({ startDate: from, endDate: to });
const aboutAward = (id: string, said: JsonObject): JsonObject => ({ awards: [{ id, ...said }] });

export const grantOf = (data: DataOf<'financing.award-granted'>): JsonObject =>
  aboutAward(data.awardId, {
    ...{ status: 'pending', date: data.grantDate, value: valueOf(data.amount), resolution: data.resolutionId },
    ...{ initiative: data.initiativeId, suppliers: [{ id: data.beneficiaryId }] },
  });

export const termsOf = ({ awardId, shares, period }: DataOf<'financing.award-terms-fixed'>): JsonObject =>
  aboutAward(awardId, {
    suppliers: shares.map(({ beneficiaryId }) => ({ id: beneficiaryId })),
    ...(period && { contractPeriod: periodOf(period) }),
  });

export const acceptanceOf = ({ awardId, acceptedOn }: DataOf<'financing.award-accepted'>): JsonObject => ({
  ...aboutAward(awardId, { status: 'active' }),
  contracts: [{ id: awardId, awardID: awardId, dateSigned: acceptedOn }],
});

export const lapseOf = (awardId: string): JsonObject => aboutAward(awardId, { status: 'unsuccessful' });

export type Change = Readonly<{ changeId: string; kind: string; day: string; cents: bigint | null }>;

/** An amendment of an award: what it changes in the amount, where it changes it. Reasons are free text and stay inside. */
export const changeOf = ({ changeId, kind, day, cents }: Change) => ({
  ...{ id: changeId, date: day, description: kind },
  ...(cents !== null && { valueChange: { amount: amountOf(cents), currency: 'EUR' } }),
});

export const renunciationOf = ({ awardId, left }: DataOf<'financing.award-renounced'>, change: Change): JsonObject =>
  aboutAward(awardId, {
    ...(BigInt(left.cents) === 0n && { status: 'cancelled' }),
    ...{ value: valueOf(left), amendments: [changeOf(change)] },
  });

export const modificationOf = ({ awardId, period }: DataOf<'financing.award-modified'>, change: Change): JsonObject =>
  aboutAward(awardId, {
    ...(period && { contractPeriod: periodOf(period) }),
    amendments: [changeOf(change)],
  });

export const reductionOf = (awardId: string, change: Change): JsonObject =>
  aboutAward(awardId, { amendments: [changeOf(change)] });

export type Transaction = Readonly<{
  transactionId: string;
  awardId: string;
  payeeId: string;
  instalment: number;
  /** Negative when it came back. */
  cents: bigint;
  day: string;
}>;

export const transactionOf = ({ transactionId, payeeId, instalment, cents, day }: Transaction) => ({
  ...{ id: transactionId, date: day, value: { amount: amountOf(cents), currency: 'EUR' } },
  ...{ payee: { id: payeeId }, instalment },
});

export const paymentOf = (transaction: Transaction): JsonObject => ({
  contracts: [
    {
      ...{ id: transaction.awardId, awardID: transaction.awardId },
      implementation: { transactions: [transactionOf(transaction)] },
    },
  ],
});
