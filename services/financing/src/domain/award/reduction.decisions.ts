import type { Command } from '@ceriss/event-sourcing';
import { centsOf, euros, type Cents, type MoneyJson } from '@ceriss/kernel';
import type { AwardEvent } from './award.events.js';
import { knownAward, type Award, type DueInstalment } from './award.state.js';

/** Takes an amount from what is still to be paid: from one instalment, or from the last ones when none is named. */
export type ReduceInstalments = Command<
  'ReduceInstalments',
  {
    instalment?: number | undefined;
    amount: MoneyJson;
    because: 'offset' | 'loss-of-right';
    reference: string;
    orderedBy: string;
    reducedOn: string;
  }
>;

const least = (a: Cents, b: Cents): Cents => (a < b ? a : b);

type Part = Readonly<{ instalment: number; cents: Cents }>;

/** Nothing is taken from a payment that somebody has asked for: what was signed for would not be what is paid. */
const partsOf = (due: readonly DueInstalment[], wanted: Cents): { parts: Part[]; left: Cents } => {
  let left = wanted;
  const parts: Part[] = [];
  for (const { number, amount } of due.filter(({ payment }) => !payment).toReversed()) {
    const cents = least(left, centsOf(amount));
    if (cents > 0n) parts.push({ instalment: number, cents });
    left -= cents;
  }
  return { parts, left };
};

/** Whole or not at all for one reference; that it could not be is recorded, so that whoever asked for it learns of it. */
export const reduceInstalments = (data: ReduceInstalments['data'], state: Award): AwardEvent[] => {
  const { awardId, callId, beneficiaryId, instalments, reductions } = knownAward(state);
  const { instalment: only, amount, because, reference, orderedBy, reducedOn } = data;
  if (reductions.includes(reference)) return [];
  const due = only === undefined ? instalments : instalments.filter(({ number }) => number === only);
  const { parts, left } = partsOf(due, centsOf(amount));
  if (left > 0n) {
    const why = due.some(({ payment }) => payment) ? 'payment-requested' : 'nothing-left-to-pay';
    return [
      { type: 'financing.instalment-reduction-refused', data: { awardId, amount, reference, orderedBy, because: why } },
    ];
  }
  return parts.map(({ instalment, cents }) => ({
    type: 'financing.instalment-reduced',
    data: {
      awardId,
      callId,
      beneficiaryId,
      instalment,
      amount: euros(cents),
      because,
      reference,
      orderedBy,
      reducedOn,
    },
  }));
};
