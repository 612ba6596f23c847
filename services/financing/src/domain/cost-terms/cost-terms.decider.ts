import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { knownAward, type Award } from '../award/award.state.js';
import type { Period } from '../invoice/invoice.events.js';
import { costTermsCodec, type CostTermsEvent } from './cost-terms.events.js';

/** Says in which days costs of an award must be incurred. Costs that were charged before keep the period that they were judged by. */
export type SetEligiblePeriod = Command<
  'SetEligiblePeriod',
  { award: Award; period: Period; reason: string; setOn: string }
>;
export type CostTermsRefusal = 'ELIGIBLE_PERIOD_EMPTY';
export type CostTerms = Readonly<{ period: Period | null }>;

const initialState = (): CostTerms => ({ period: null });

const evolve = (_: CostTerms, { type, data }: CostTermsEvent): CostTerms => {
  switch (type) {
    case 'financing.eligible-period-set':
      return { period: data.period };
  }
};

const decide = ({ data: { award, ...data } }: SetEligiblePeriod, { period }: CostTerms): CostTermsEvent[] => {
  const { awardId } = knownAward(award);
  const { from, to } = data.period;
  if (from > to) {
    const wouldPassIf = { toAtLeast: from };
    throw new DomainError<CostTermsRefusal>('ELIGIBLE_PERIOD_EMPTY', { facts: { from, to }, wouldPassIf });
  }
  if (period?.from === from && period.to === to) return [];
  return [{ type: 'financing.eligible-period-set', data: { awardId, ...data } }];
};

/** Beside each award, under the award's own id. */
export const costTermsAggregate: Aggregate<CostTerms, SetEligiblePeriod, CostTermsEvent> = {
  decider: { initialState, evolve, decide },
  codec: costTermsCodec,
  streamOf: (awardId) => `financing.cost-terms-${awardId}`,
};
