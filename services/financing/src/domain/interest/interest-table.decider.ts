import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError, namedId } from '@ceriss/kernel';
import { decidedBy } from '../tables.js';
import { interestTableCodec, type InterestTableEvent } from './interest-table.events.js';
import type { Rate } from './interest.rules.js';

type Published = Readonly<{ tableId: string; validFrom: string; percent: string; reference: string }>;
export type SetRate = Command<'SetRate', Published>;
/** What was published was recorded wrongly. Interest that was agreed before stays as it was agreed. */
export type CorrectRate = Command<'CorrectRate', Published & { reason: string }>;
export type InterestTableCommand = SetRate | CorrectRate;
export type InterestTableRefusal = 'INTEREST_RATE_ALREADY_SET' | 'INTEREST_RATE_NOT_FOUND';
export type InterestTable = Readonly<{ rates: readonly Rate[] }>;

/** The one table there is: interest that is due on sums to be paid back. */
export const LATE_PAYMENT_TABLE = namedId('01980000-0000-7000-8000-00000000f400', 'late-payment');

const initialState = (): InterestTable => ({ rates: [] });

const evolve = ({ rates }: InterestTable, { data: { validFrom, percent } }: InterestTableEvent): InterestTable => ({
  rates: [...rates.filter((one) => one.validFrom !== validFrom), { validFrom, percent }],
});

const setRate = (data: SetRate['data'], { rates }: InterestTable): InterestTableEvent[] => {
  const known = rates.find(({ validFrom }) => validFrom === data.validFrom);
  if (!known) return [{ type: 'financing.interest-rate-set', data }];
  if (known.percent === data.percent) return [];
  throw new DomainError<InterestTableRefusal>('INTEREST_RATE_ALREADY_SET', {
    rule: 'interest-table@1',
    facts: { validFrom: data.validFrom, percent: known.percent },
    wouldPassIf: { percent: known.percent },
  });
};

const correctRate = (data: CorrectRate['data'], { rates }: InterestTable): InterestTableEvent[] => {
  const { validFrom } = data;
  const known = rates.find((one) => one.validFrom === validFrom);
  if (!known) {
    const wouldPassIf = { validFromIn: rates.map((one) => one.validFrom).toSorted() };
    throw new DomainError<InterestTableRefusal>('INTEREST_RATE_NOT_FOUND', { facts: { validFrom }, wouldPassIf });
  }
  return known.percent === data.percent ? [] : [{ type: 'financing.interest-rate-corrected', data }];
};

const decide = decidedBy<InterestTable, InterestTableCommand, InterestTableEvent>({
  SetRate: setRate,
  CorrectRate: correctRate,
});

export const interestTableAggregate: Aggregate<InterestTable, InterestTableCommand, InterestTableEvent> = {
  decider: { initialState, evolve, decide },
  codec: interestTableCodec,
  streamOf: (tableId) => `financing.interest-table-${tableId}`,
};
