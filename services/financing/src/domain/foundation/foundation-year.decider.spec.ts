import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { euros } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import { examplePurposeRules as rules } from '../../foundation.config.js';
import { foundationYearAggregate, yearIdOf, type RecordExpense } from './foundation-year.decider.js';
import { foundationYearExamples as examples, type FoundationYearEvent } from './foundation-year.events.js';

const given = deciderSpec(foundationYearAggregate.decider);
const of = { year: 2027, yearId: yearIdOf(2027) };
const entryId = '01980000-0000-7000-8000-00000000f480';
const today = '2028-01-01';
const counterpartyId = '01980000-0000-7000-8000-00000000a021';

const planned: FoundationYearEvent = {
  type: 'financing.foundation-activity-planned',
  data: { ...examples['financing.foundation-activity-planned'], ...of },
};
const income = (id: string, cents: bigint, counts = true): FoundationYearEvent => ({
  type: 'financing.foundation-income-recorded',
  data: { ...examples['financing.foundation-income-recorded'], ...of, entryId: id, amount: euros(cents), counts },
});
const expense = (id: string, cents: bigint, more: object = {}): FoundationYearEvent => ({
  type: 'financing.foundation-expense-recorded',
  data: { ...examples['financing.foundation-expense-recorded'], ...of, entryId: id, amount: euros(cents), ...more },
});
const closed: FoundationYearEvent = {
  type: 'financing.foundation-year-closed',
  data: { ...examples['financing.foundation-year-closed'], ...of },
};
const spend = (more: Partial<RecordExpense['data']> = {}) => ({
  type: 'RecordExpense' as const,
  data: {
    ...{ ...of, entryId, nature: 'purposes' as const, activity: 'homes', amount: euros(100n), spentOn: '2027-05-10' },
    ...{ counterpartyId: null, document: 'F-1', relation: null, authorisation: null, today, rules, ...more },
  },
});
const receive = (kind: 'donation' | 'endowment', receivedOn = '2027-05-10', on = today) => ({
  type: 'RecordIncome' as const,
  data: { ...of, entryId, kind, amount: euros(1n), receivedOn, counterpartyId: null, document: 'A', today: on, rules },
});

describe('A year of the foundation', () => {
  it('plans an activity, again only when something is different', () => {
    const { data } = planned as Extract<FoundationYearEvent, { type: 'financing.foundation-activity-planned' }>;
    given().when({ type: 'PlanActivity', data }).then(planned);
    given(planned).when({ type: 'PlanActivity', data }).thenNothing();
    const more = { ...data, planned: euros(1n) };
    given(planned).when({ type: 'PlanActivity', data: more }).then({ type: planned.type, data: more });
    given(closed).when({ type: 'PlanActivity', data }).thenRefused('FOUNDATION_YEAR_CLOSED');
  });

  it('takes income from its first day to its last, and none of the future', () => {
    for (const day of ['2027-01-01', '2027-12-31']) expect(taken(receive('donation', day))).toBe(true);
    given()
      .when(receive('donation', '2026-12-31'))
      .thenRefused('FOUNDATION_ENTRY_OUTSIDE_YEAR', { wouldPassIf: { from: '2027-01-01', to: '2027-12-31' } });
    given().when(receive('donation', '2028-01-01')).thenRefused('FOUNDATION_ENTRY_OUTSIDE_YEAR');
    expect(taken(receive('donation', '2027-05-10', '2027-05-10'))).toBe(true);
    given()
      .when(receive('donation', '2027-05-10', '2027-05-09'))
      .thenRefused('FOUNDATION_ENTRY_IN_FUTURE', { wouldPassIf: { dayAtMost: '2027-05-09' } });
    given(closed).when(receive('donation')).thenRefused('FOUNDATION_YEAR_CLOSED');
  });

  it('keeps what makes up the endowment out of what counts', () => {
    const counts = (kind: 'donation' | 'endowment') =>
      (
        foundationYearAggregate.decider.decide(receive(kind), foundationYearAggregate.decider.initialState())[0]!
          .data as {
          counts: boolean;
        }
      ).counts;
    expect([counts('donation'), counts('endowment')]).toEqual([true, false]);
  });

  it('spends on the purposes for a planned activity only, and on the rest for none', () => {
    expect(taken(spend(), planned)).toBe(true);
    given()
      .when(spend())
      .thenRefused('FOUNDATION_ACTIVITY_UNKNOWN', { wouldPassIf: { activityIn: [] } });
    given(planned)
      .when(spend({ activity: null }))
      .thenRefused('FOUNDATION_ACTIVITY_UNKNOWN', { wouldPassIf: { activityIn: ['homes'] } });
    given(planned)
      .when(spend({ nature: 'administration' }))
      .thenRefused('FOUNDATION_ACTIVITY_UNKNOWN');
    expect(taken(spend({ nature: 'administration', activity: null }), planned)).toBe(true);
    given(planned, expense(entryId, 100n)).when(spend()).thenNothing();
  });

  it('pays a related party what is authorised for the year, to the cent and from the day on', () => {
    const authorisationId = '01980000-0000-7000-8000-00000000f481';
    const authorisation = { authorisationId, year: 2027, upTo: euros(100n), authorisedOn: '2027-05-10' };
    const related = { counterpartyId, relation: 'trustee-organisation' as const, authorisation };
    expect(taken(spend(related), planned)).toBe(true);
    const refused = (more: object, ...before: FoundationYearEvent[]) =>
      given(planned, ...before)
        .when(spend({ ...related, ...more }))
        .thenRefused('RELATED_PARTY_NOT_AUTHORISED');
    refused({ authorisation: null });
    refused({ amount: euros(101n) });
    refused({ spentOn: '2027-05-09' });
    refused({ authorisation: { ...authorisation, year: 2026 } });
    const before = expense(counterpartyId, 1n, { authorisationId });
    refused({}, before);
    expect(taken(spend({ ...related, amount: euros(99n) }), planned, before)).toBe(true);
    expect(
      taken(spend({ ...related, authorisation: null, rules: { ...rules, relatedNeedAuthorisation: false } }), planned),
    ).toBe(true);
  });

  it('undoes an entry once, and none that is not there or of a closed year', () => {
    const undo = { type: 'UndoEntry', data: { ...of, entryId, reason: 'x', today } } as const;
    given().when(undo).thenRefused('FOUNDATION_ENTRY_NOT_FOUND');
    given(income(entryId, 1n), closed).when(undo).thenRefused('FOUNDATION_YEAR_CLOSED');
    const undone = {
      type: 'financing.foundation-entry-undone',
      data: {
        ...of,
        entryId,
        reason: 'x',
        undoneOn: today,
        side: 'expense',
        counts: true,
        nature: 'purposes',
        activity: 'homes',
        amount: euros(7n),
      },
    } as const;
    given(expense(entryId, 7n)).when(undo).then(undone);
    given(expense(entryId, 7n), undone).when(undo).thenNothing();
  });

  it('is closed when it is over, with its figures and without what was undone or does not count', () => {
    const close = (on: string) => ({ type: 'CloseYear', data: { ...of, today: on, rules } }) as const;
    given()
      .when(close('2027-12-31'))
      .thenRefused('FOUNDATION_YEAR_RUNNING', { wouldPassIf: { dayAfter: '2027-12-31' } });
    const undone = {
      type: 'financing.foundation-entry-undone',
      data: { ...examples['financing.foundation-entry-undone'], ...of, entryId },
    } as const;
    const figures = { income: euros(101n), obtaining: euros(10n), purposes: euros(50n), required: euros(64n) };
    given(
      income('a', 101n),
      income('b', 500n, false),
      expense('c', 10n, { nature: 'obtaining-income', activity: null }),
      expense('d', 50n),
      expense(entryId, 9n),
      undone,
    )
      .when(close('2028-01-01'))
      .then({
        type: 'financing.foundation-year-closed',
        data: { ...of, ...figures, share: '7/10', closedOn: '2028-01-01', ruleVersion: rules.version },
      });
    given(closed).when(close('2028-01-01')).thenNothing();
  });
});

const taken = (
  command: Parameters<typeof foundationYearAggregate.decider.decide>[0],
  ...before: FoundationYearEvent[]
) => {
  const { decide, evolve, initialState } = foundationYearAggregate.decider;
  return decide(command, before.reduce(evolve, initialState())).length === 1;
};
