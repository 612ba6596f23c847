import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError, type Refusal } from '@ceriss/kernel';
import { addDays, addWorkingDays, type WorkingCalendar } from '@ceriss/spain';
import type { ResolutionFact } from '../plan/plan-amendment.rules.js';
import { calendarCodec, type CalendarEvent } from './calendar.events.js';
import { addMonths, obligationsOf, type CalendarRules, type Obligation, type ObligationCode } from './fiscal-year.js';

export type OpenFiscalYear = Command<
  'OpenFiscalYear',
  { from: string; until: string; rules: CalendarRules; now: Date }
>;
/** `seat` is where the foundation has its seat by its statutes, `calendar` that of the place; `today` the day in Madrid. */
export type MeetObligation = Command<
  'MeetObligation',
  {
    from: string;
    code: ObligationCode;
    metOn: string;
    evidence: readonly string[];
    resolution?: ResolutionFact | undefined;
    corrects?: string | undefined;
    calendar: WorkingCalendar;
    seat?: string | undefined;
    today: string;
    now: Date;
  }
>;
export type CalendarCommand = OpenFiscalYear | MeetObligation;

export type CalendarRule =
  | 'FISCAL_YEAR_REVERSED'
  | 'FISCAL_YEAR_TOO_LONG'
  | 'FISCAL_YEAR_OVERLAPS'
  | 'FISCAL_YEAR_UNKNOWN'
  | 'OBLIGATION_UNKNOWN'
  | 'OBLIGATION_DAY_TO_COME'
  | 'OBLIGATION_ALREADY_MET'
  | 'OBLIGATION_WAITS_FOR_ANOTHER'
  | 'OBLIGATION_BEFORE_ANOTHER'
  | 'OBLIGATION_AFTER_WHAT_FOLLOWS'
  | 'OBLIGATION_RESOLUTION_NOT_IN_FORCE';

type Year = Readonly<{
  from: string;
  until: string;
  obligations: readonly Obligation[];
  met: ReadonlyMap<ObligationCode, string>;
}>;
/** The fiscal years of one body, in the order in which they were opened. */
export type StatutoryCalendar = Readonly<{ years: readonly Year[] }>;

const refuse = (code: CalendarRule, refusal: Refusal = {}) => new DomainError<CalendarRule>(code, refusal);

const evolve = (calendar: StatutoryCalendar, { type, data }: CalendarEvent): StatutoryCalendar => {
  switch (type) {
    case 'governance.fiscal-year-opened': {
      const { from, until, obligations } = data;
      return { years: [...calendar.years, { from, until, obligations, met: new Map() }] };
    }
    case 'governance.obligation-met':
      return changed(calendar, data.from, (year) => ({ ...year, met: new Map(year.met).set(data.code, data.metOn) }));
    case 'governance.obligation-due':
      return calendar;
  }
};

const changed = ({ years }: StatutoryCalendar, from: string, change: (year: Year) => Year): StatutoryCalendar => ({
  years: years.map((year) => (year.from === from ? change(year) : year)),
});

const openYear = (
  { from, until, rules, now }: OpenFiscalYear['data'],
  { years }: StatutoryCalendar,
): CalendarEvent[] => {
  if (until < from)
    throw refuse('FISCAL_YEAR_REVERSED', { facts: { from, until }, wouldPassIf: { untilAtLeast: from } });
  const last = addDays(addMonths(from, 12), -1);
  if (until > last) {
    throw refuse('FISCAL_YEAR_TOO_LONG', {
      rule: 'fiscal-year@1',
      facts: { from, until },
      wouldPassIf: { untilAtMost: last },
    });
  }
  const same = years.find((year) => year.from === from && year.until === until);
  if (same) return [];
  const other = years.find((year) => from <= year.until && year.from <= until);
  if (other) {
    throw refuse('FISCAL_YEAR_OVERLAPS', {
      rule: 'fiscal-year@1',
      facts: { from, until, otherFrom: other.from, otherUntil: other.until },
      wouldPassIf:
        from < other.from ? { untilAtMost: addDays(other.from, -1) } : { fromAtLeast: addDays(other.until, 1) },
    });
  }
  const { version: rulesVersion, reference } = rules;
  const obligations = obligationsOf(rules, { from, until });
  const data = { from, until, rulesVersion, reference, obligations, openedAt: now.toISOString() };
  return [{ type: 'governance.fiscal-year-opened', data }];
};

const meet = (data: MeetObligation['data'], { years }: StatutoryCalendar): CalendarEvent[] => {
  const { from, code, metOn, evidence, corrects, resolution, now } = data;
  const year = years.find((one) => one.from === from);
  if (!year)
    throw refuse('FISCAL_YEAR_UNKNOWN', { facts: { from }, wouldPassIf: { fromIn: years.map((one) => one.from) } });
  const before = year.met.get(code);
  if (before === metOn) return [];
  requireSound(data, year);
  requireCorrection(data, before);
  const met = {
    ...{ from, code, metOn, evidence: [...evidence], recordedAt: now.toISOString() },
    ...(resolution && { resolutionId: resolution.resolutionId }),
    ...(before !== undefined && corrects !== undefined && { corrects }),
  };
  return [{ type: 'governance.obligation-met', data: met }, ...follows(data, year)];
};

const requireSound = ({ code, metOn, today, resolution }: MeetObligation['data'], year: Year): void => {
  const own = year.obligations.find((one) => one.code === code);
  if (!own) {
    const codeIn = year.obligations.map((one) => one.code);
    throw refuse('OBLIGATION_UNKNOWN', { facts: { code }, wouldPassIf: { codeIn } });
  }
  if (metOn > today) {
    throw refuse('OBLIGATION_DAY_TO_COME', { facts: { metOn, today }, wouldPassIf: { metOnAtMost: today } });
  }
  if (resolution && resolution.status !== 'in-force') {
    const { resolutionId, status } = resolution;
    const wouldPassIf = { status: 'in-force' };
    throw refuse('OBLIGATION_RESOLUTION_NOT_IN_FORCE', { facts: { resolutionId, status }, wouldPassIf });
  }
  requireOrder(own, metOn, year);
};

/* What counts from another obligation is not met before it, and neither is moved past the other. */
const requireOrder = ({ code, after }: Obligation, metOn: string, { obligations, met }: Year): void => {
  const first = after && met.get(after.obligation);
  if (after && first === undefined) {
    const { obligation } = after;
    throw refuse('OBLIGATION_WAITS_FOR_ANOTHER', {
      facts: { code, waitsFor: obligation },
      wouldPassIf: { metFirst: obligation },
    });
  }
  if (first !== undefined && metOn < first) {
    throw refuse('OBLIGATION_BEFORE_ANOTHER', { facts: { code, metOn, first }, wouldPassIf: { metOnAtLeast: first } });
  }
  const later = obligations.find((one) => one.after?.obligation === code && (met.get(one.code) ?? metOn) < metOn);
  if (!later) return;
  const next = met.get(later.code)!;
  throw refuse('OBLIGATION_AFTER_WHAT_FOLLOWS', {
    facts: { code, metOn, follows: later.code, next },
    wouldPassIf: { metOnAtMost: next },
  });
};

const requireCorrection = ({ code, corrects }: MeetObligation['data'], before: string | undefined): void => {
  if (before === undefined || corrects !== undefined) return;
  throw refuse('OBLIGATION_ALREADY_MET', { facts: { code, metOn: before }, wouldPassIf: { given: ['corrects'] } });
};

const follows = ({ from, code, metOn, calendar, seat }: MeetObligation['data'], year: Year): CalendarEvent[] =>
  year.obligations.flatMap(({ code: next, after }) => {
    if (after?.obligation !== code) return [];
    const dueOn = addWorkingDays(metOn, after.workingDays, calendar);
    const estimated = seat === undefined || calendar.estimated.has(Number(dueOn.slice(0, 4)));
    const place = seat === undefined ? {} : { territory: seat };
    const data = { from, code: next, opensOn: addDays(metOn, 1), dueOn, estimated, ...place };
    return [{ type: 'governance.obligation-due', data } as const];
  });

const decide = (command: CalendarCommand, calendar: StatutoryCalendar): CalendarEvent[] => {
  switch (command.type) {
    case 'OpenFiscalYear':
      return openYear(command.data, calendar);
    case 'MeetObligation':
      return meet(command.data, calendar);
  }
};

export const calendarAggregate: Aggregate<StatutoryCalendar, CalendarCommand, CalendarEvent> = {
  decider: { initialState: () => ({ years: [] }), evolve, decide },
  codec: calendarCodec,
  streamOf: (bodyId) => `governance.statutory-calendar-${bodyId}`,
};
