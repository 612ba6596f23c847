import {
  addDays,
  addWorkingDays,
  calendarOf,
  madridDate,
  workingDaysBetween,
  type LocalHolidays,
  type Place,
} from '@ceriss/spain';
import type { SessionTerms } from './session-terms.js';
import type { SessionConvened } from './session.events.js';
import { refuse, ruleOf } from './session.refusals.js';

type Statutes = Readonly<{ bodyCode: string; ruleVersion: number }>;

/** The place of an INE code: of a community in two digits, or of a municipality in five. */
export const placeOf = (territory: string): Place =>
  territory.length === 2 ? { level: 'community', code: territory } : { level: 'municipality', code: territory };

export type NoticeAsked = Readonly<{
  terms: SessionTerms;
  urgent: boolean;
  startsAt: Date;
  now: Date;
  localHolidays: readonly LocalHolidays[];
}>;

const requiredBy = ({ terms, urgent }: NoticeAsked, statutes: Statutes): number => {
  if (!urgent) return terms.noticeWorkingDays;
  if (terms.urgentNoticeWorkingDays === undefined) {
    throw refuse('SESSION_URGENCY_NOT_FORESEEN', {
      rule: ruleOf(statutes, 'notice'),
      facts: { body: statutes.bodyCode, noticeWorkingDays: terms.noticeWorkingDays },
      wouldPassIf: { without: ['urgent'], workingDaysAtLeast: terms.noticeWorkingDays },
    });
  }
  return terms.urgentNoticeWorkingDays;
};

/** The first day on which a session may be held that is convened on this one: so many working days lie between. */
const earliestDay = (convenedOn: string, required: number, calendar: ReturnType<typeof calendarOf>): string =>
  required === 0 ? convenedOn : addDays(addWorkingDays(convenedOn, required, calendar), 1);

/**
 * The clear working days between the day of convening and the day of the session, in the territory that the statutes name. Refuses with
 * SESSION_NOTICE_TOO_SHORT when they are fewer than required.
 */
export const noticeOf = (asked: NoticeAsked, statutes: Statutes): SessionConvened['data']['notice'] => {
  const { terms, startsAt, now, localHolidays } = asked;
  if (startsAt <= now) {
    const [starts, at] = [startsAt.toISOString(), now.toISOString()];
    throw refuse('SESSION_IN_THE_PAST', { facts: { startsAt: starts, now: at }, wouldPassIf: { startsAfter: at } });
  }
  const required = requiredBy(asked, statutes);
  const calendar = calendarOf([placeOf(terms.territory)], localHolidays);
  const [convenedOn, sessionDay] = [madridDate(now), madridDate(startsAt)];
  const workingDays = workingDaysBetween(convenedOn, sessionDay, calendar);
  const { territory } = terms;
  const estimated = calendar.estimated.has(Number(sessionDay.slice(0, 4)));
  if (workingDays < required) {
    throw refuse('SESSION_NOTICE_TOO_SHORT', {
      rule: ruleOf(statutes, 'notice'),
      facts: { convenedOn, sessionDay, workingDays, required, territory, estimated },
      wouldPassIf: { sessionDayAtLeast: earliestDay(convenedOn, required, calendar) },
    });
  }
  return { convenedOn, workingDays, required, territory, estimated };
};
