import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { calendarOf } from '@ceriss/spain';
import { describe, expect, it } from '@jest/globals';
import { calendarAggregate, type CalendarCommand } from './calendar.decider.js';
import { calendarExamples as examples, type CalendarEvent } from './calendar.events.js';
import {
  addMonths,
  fiscalYearFrom,
  foundationCalendar as rules,
  obligationsOf,
  type ObligationCode,
} from './fiscal-year.js';

const given = deciderSpec(calendarAggregate.decider);
const now = new Date('2028-07-20T10:00:00.000Z');
const seat = '28079';
const calendar = calendarOf([{ level: 'municipality', code: seat }]);
const opened: CalendarEvent = {
  type: 'governance.fiscal-year-opened',
  data: examples['governance.fiscal-year-opened'],
};
const { openedAt } = examples['governance.fiscal-year-opened'];

describe('A fiscal year', () => {
  const open = (from: string, until: string): CalendarCommand => ({
    type: 'OpenFiscalYear',
    data: { from, until, rules, now: new Date(openedAt) },
  });
  const openedFor = (from: string, until: string): CalendarEvent => ({
    type: 'governance.fiscal-year-opened',
    data: {
      ...{ from, until, rulesVersion: 1, reference: 'Ley 50/2002, art. 25' },
      ...{ obligations: obligationsOf(rules, { from, until }), openedAt },
    },
  });
  it('has its obligations from the law, computed', () => {
    given().when(open('2027-01-01', '2027-12-31')).then(opened);
    given(opened).when(open('2027-01-01', '2027-12-31')).thenNothing();
  });
  it.each([
    ['2027-09-01', '2028-08-31', '2027-06-01', '2027-08-31', '2029-02-28'],
    ['2027-07-01', '2028-06-30', '2027-04-01', '2027-06-30', '2028-12-30'],
    ['2028-03-01', '2029-02-28', '2027-12-01', '2028-02-29', '2029-08-28'],
    ['2026-12-15', '2026-12-31', '2026-09-15', '2026-12-14', '2027-06-30'],
  ])('from %s to %s: plan from %s to %s, accounts until %s', (from, until, opensOn, planDue, accountsDue) => {
    const [plan, accounts, filing] = obligationsOf(rules, { from, until });
    expect([plan!.opensOn, plan!.dueOn, accounts!.dueOn]).toEqual([opensOn, planDue, accountsDue]);
    expect(filing).toEqual({ code: 'accounts-filing', after: { obligation: 'annual-accounts', workingDays: 10 } });
    given().when(open(from, until)).then(openedFor(from, until));
  });
  it('lasts twelve months at most, in order', () => {
    given()
      .when(open('2027-09-01', '2028-09-01'))
      .thenRefused('FISCAL_YEAR_TOO_LONG', { wouldPassIf: { untilAtMost: '2028-08-31' } });
    given()
      .when(open('2027-09-02', '2027-09-01'))
      .thenRefused('FISCAL_YEAR_REVERSED', { wouldPassIf: { untilAtLeast: '2027-09-02' } });
    given().when(open('2027-09-01', '2027-09-01')).then(openedFor('2027-09-01', '2027-09-01'));
    expect(fiscalYearFrom('2028-03-01')).toEqual({ from: '2028-03-01', until: '2029-02-28' });
    expect(fiscalYearFrom('2027-03-01').until).toBe('2028-02-29');
    // From the 29th of February until the 27th: the next one begins on the 28th and has a whole year again.
    expect(fiscalYearFrom('2028-02-29')).toEqual({ from: '2028-02-29', until: '2029-02-27' });
    expect(fiscalYearFrom('2029-02-28').until).toBe('2030-02-27');
  });
  it('shares no day with another', () => {
    given(opened).when(open('2028-01-01', '2028-12-31')).then(openedFor('2028-01-01', '2028-12-31'));
    given(opened).when(open('2026-12-31', '2026-12-31')).then(openedFor('2026-12-31', '2026-12-31'));
    for (const [from, until, wouldPassIf] of [
      ['2027-12-31', '2028-12-30', { fromAtLeast: '2028-01-01' }],
      ['2026-02-01', '2027-01-01', { untilAtMost: '2026-12-31' }],
      ['2027-01-01', '2027-12-30', { fromAtLeast: '2028-01-01' }],
    ] as const)
      given(opened)
        .when(open(from, until))
        .thenRefused('FISCAL_YEAR_OVERLAPS', { facts: { otherFrom: '2027-01-01' }, wouldPassIf });
  });
  it.each([
    ['2027-12-31', 6, '2028-06-30'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2027-08-31', -6, '2027-02-28'],
    ['2027-01-01', -3, '2026-10-01'],
    ['2027-05-31', -3, '2027-02-28'],
    ['2027-12-15', 1, '2028-01-15'],
  ])('months: %s and %i is %s', (date, months, then) => expect(addMonths(date, months)).toBe(then));
});

describe('An obligation', () => {
  const from = '2027-01-01';
  const meet = (code: ObligationCode, metOn: string, more: object = {}): CalendarCommand => ({
    type: 'MeetObligation',
    data: { from, code, metOn, evidence: ['Acta'], calendar, seat, today: '2028-07-20', now, ...more },
  });
  const met = (code: ObligationCode, metOn: string, more: object = {}): CalendarEvent => ({
    type: 'governance.obligation-met',
    data: { from, code, metOn, evidence: ['Acta'], ...more, recordedAt: now.toISOString() },
  });
  /* The regional holidays of 2028 are not published yet. */
  const due = (opensOn: string, dueOn: string, estimated = true): CalendarEvent => ({
    type: 'governance.obligation-due',
    data: { from, code: 'accounts-filing', opensOn, dueOn, estimated, territory: seat },
  });
  it('is met on a day that has come, early or late', () => {
    for (const day of ['2026-09-30', '2026-10-01', '2026-12-31', '2027-01-01', '2028-07-20'])
      given(opened).when(meet('action-plan', day)).then(met('action-plan', day));
    given(opened)
      .when(meet('action-plan', '2028-07-21'))
      .thenRefused('OBLIGATION_DAY_TO_COME', { wouldPassIf: { metOnAtMost: '2028-07-20' } });
    given()
      .when(meet('action-plan', '2026-10-01'))
      .thenRefused('FISCAL_YEAR_UNKNOWN', { wouldPassIf: { fromIn: [] } });
  });
  it('of filing is due ten working days after the accounts were approved', () => {
    given(opened)
      .when(meet('annual-accounts', '2028-06-20'))
      .then(met('annual-accounts', '2028-06-20'), due('2028-06-21', '2028-07-04'));
    // Friday before the Monday after Easter: two weekends, and Good Friday itself does not count.
    given(opened)
      .when(meet('annual-accounts', '2028-04-13'))
      .then(met('annual-accounts', '2028-04-13'), due('2028-04-14', '2028-04-28'));
  });
  it('of filing counts the working days of the seat; without one the national ones, as an estimate', () => {
    // 2 May is a holiday in the community of Madrid and not in that of Castilla-La Mancha.
    const in2028 = (territory: string | undefined, dueOn: string): CalendarEvent => ({
      type: 'governance.obligation-due',
      data: {
        ...{ from, code: 'accounts-filing', opensOn: '2028-04-25', dueOn, estimated: true },
        ...(territory !== undefined && { territory }),
      },
    });
    for (const [territory, place, dueOn] of [
      ['28079', [{ level: 'municipality', code: '28079' }], '2028-05-10'],
      ['08', [{ level: 'community', code: '08' }], '2028-05-09'],
      [undefined, [], '2028-05-09'],
    ] as const) {
      const where = { calendar: calendarOf([...place]), seat: territory };
      given(opened)
        .when(meet('annual-accounts', '2028-04-24', where))
        .then(met('annual-accounts', '2028-04-24'), in2028(territory, dueOn));
    }
    const published = { calendar, seat };
    given(opened)
      .when(meet('annual-accounts', '2026-06-01', published))
      .then(met('annual-accounts', '2026-06-01'), due('2026-06-02', '2026-06-15', false));
    const nowhere = { calendar: calendarOf([]), seat: undefined };
    const { territory: _, ...estimate } = due('2026-06-02', '2026-06-15').data as { territory: string };
    given(opened)
      .when(meet('annual-accounts', '2026-06-01', nowhere))
      .then(met('annual-accounts', '2026-06-01'), {
        type: 'governance.obligation-due',
        data: estimate,
      } as CalendarEvent);
  });
  it('of filing waits for the approval and comes after it', () => {
    const approved = [opened, met('annual-accounts', '2028-06-20')];
    given(opened)
      .when(meet('accounts-filing', '2028-06-20'))
      .thenRefused('OBLIGATION_WAITS_FOR_ANOTHER', { wouldPassIf: { metFirst: 'annual-accounts' } });
    given(...approved)
      .when(meet('accounts-filing', '2028-06-19'))
      .thenRefused('OBLIGATION_BEFORE_ANOTHER', { wouldPassIf: { metOnAtLeast: '2028-06-20' } });
    given(...approved)
      .when(meet('accounts-filing', '2028-06-20'))
      .then(met('accounts-filing', '2028-06-20'));
  });
  it('is corrected with a reason, and what counts from it with it', () => {
    const corrects = 'El acta es de otro día';
    const told = [opened, met('annual-accounts', '2028-06-20'), met('accounts-filing', '2028-06-27')];
    given(...told)
      .when(meet('annual-accounts', '2028-06-20'))
      .thenNothing();
    given(...told)
      .when(meet('annual-accounts', '2028-06-21'))
      .thenRefused('OBLIGATION_ALREADY_MET', { facts: { metOn: '2028-06-20' } });
    given(...told)
      .when(meet('annual-accounts', '2028-06-27', { corrects }))
      .then(met('annual-accounts', '2028-06-27', { corrects }), due('2028-06-28', '2028-07-11'));
    given(...told)
      .when(meet('annual-accounts', '2028-06-28', { corrects }))
      .thenRefused('OBLIGATION_AFTER_WHAT_FOLLOWS', { wouldPassIf: { metOnAtMost: '2028-06-27' } });
  });
  it('rests on a resolution in force, where one is named', () => {
    const resolutionId = '0198f000-0000-7000-8000-0000000000a1';
    given(opened)
      .when(meet('action-plan', '2026-12-01', { resolution: { resolutionId, status: 'in-force' } }))
      .then(met('action-plan', '2026-12-01', { resolutionId }));
    given(opened)
      .when(meet('action-plan', '2026-12-01', { resolution: { resolutionId, status: 'adopted' } }))
      .thenRefused('OBLIGATION_RESOLUTION_NOT_IN_FORCE', { wouldPassIf: { status: 'in-force' } });
  });
  it('is one that the year has', () => {
    const bare: CalendarEvent = { ...opened, data: { ...examples['governance.fiscal-year-opened'], obligations: [] } };
    given(bare)
      .when(meet('action-plan', '2026-12-01'))
      .thenRefused('OBLIGATION_UNKNOWN', { wouldPassIf: { codeIn: [] } });
  });
});
