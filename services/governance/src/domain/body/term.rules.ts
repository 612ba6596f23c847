import { DomainError } from '@ceriss/kernel';
import { madridDate, startOfMadridDay } from '@ceriss/spain';
import type { ConstitutedBody } from './body.state.js';
import type { ConferMandate } from './mandate.commands.js';
import type { MandateRule } from './mandate.refusals.js';

type StoredTerm = Readonly<{ from: string; until?: string }>;

/** The same calendar day in Madrid so many years later, or the last of February where there is no 29th; the same time of that day. */
export const yearsAfter = (instant: Date, years: number): Date => {
  const day = madridDate(instant);
  const [year, month, date] = [Number(day.slice(0, 4)) + years, day.slice(5, 7), day.slice(8)];
  const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  const later = `${year}-${month}-${month === '02' && date === '29' && !leap ? '28' : date}`;
  return new Date(startOfMadridDay(later).getTime() + instant.getTime() - startOfMadridDay(day).getTime());
};

/**
 * The term of a new mandate, as long as the statutes allow where no end is given.
 * Throws MANDATE_PERIOD_IMPOSSIBLE, MANDATE_TERM_TOO_LONG, MANDATE_TERMS_EXHAUSTED.
 */
export const checkTerm = (command: ConferMandate['data'], body: ConstitutedBody): StoredTerm => {
  const { from, statutes } = command;
  const { terms } = statutes.rules;
  const latest = terms && yearsAfter(from, terms.maximumYears);
  const until = command.until ?? latest;
  const term = { from: from.toISOString(), ...(until && { until: until.toISOString() }) };
  if (until && until <= from) throw new DomainError<MandateRule>('MANDATE_PERIOD_IMPOSSIBLE', { facts: term });
  checkLength(command, body, term);
  checkConsecutive(command, body, terms?.maximumConsecutive);
  return term;
};

/* Only an end that was asked for can be too late: where none was, the term ends when the statutes say. */
const checkLength = (
  { from, until, statutes }: ConferMandate['data'],
  body: ConstitutedBody,
  term: StoredTerm,
): void => {
  const { terms } = statutes.rules;
  if (!terms || !until) return;
  const latest = yearsAfter(from, terms.maximumYears);
  if (until <= latest) return;
  throw new DomainError<MandateRule>('MANDATE_TERM_TOO_LONG', {
    rule: `${body.code}-terms@${statutes.version}`,
    facts: { ...term, maximumYears: terms.maximumYears },
    wouldPassIf: { until: latest.toISOString() },
  });
};

const checkConsecutive = (command: ConferMandate['data'], body: ConstitutedBody, most: number | undefined): void => {
  if (most === undefined) return;
  const held = consecutiveBefore(command, body);
  if (held < most) return;
  throw new DomainError<MandateRule>('MANDATE_TERMS_EXHAUSTED', {
    rule: `${body.code}-terms@${command.statutes.version}`,
    facts: { seat: command.seat, held, maximumConsecutive: most },
  });
};

/* The holder's mandates for the seat that follow one another without a gap and end where the new one begins. */
const consecutiveBefore = ({ seat, holder, from }: ConferMandate['data'], body: ConstitutedBody): number => {
  const own = body.mandates.filter((mandate) => mandate.seat === seat && mandate.holder === holder);
  let held = 0;
  for (
    let end = from.toISOString(), previous = own.find(({ until }) => until === end);
    previous;
    end = previous.from, previous = own.find(({ until }) => until === end)
  ) {
    held += 1;
  }
  return held;
};
