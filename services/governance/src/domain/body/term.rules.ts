import { DomainError } from '@ceriss/kernel';
import type { ConstitutedBody, Mandate } from './body.state.js';
import type { ConferMandate } from './mandate.commands.js';
import type { MandateRule } from './mandate.refusals.js';
import { yearsAfter } from './years-after.js';

type StoredTerm = Readonly<{ from: string; until?: string }>;

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
  if (until && until <= from) {
    const wouldPassIf = { untilAfter: term.from };
    throw new DomainError<MandateRule>('MANDATE_PERIOD_IMPOSSIBLE', { facts: term, wouldPassIf });
  }
  checkLength(command, body, term);
  checkConsecutive(command, body, term);
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

/* However they come to be conferred: a mandate that begins where the next one is waiting already joins that one too. */
const checkConsecutive = (
  { seat, holder, statutes }: ConferMandate['data'],
  body: ConstitutedBody,
  term: StoredTerm,
) => {
  const most = statutes.rules.terms?.maximumConsecutive;
  if (most === undefined) return;
  const own = body.mandates.filter((mandate) => mandate.seat === seat && mandate.holder === holder && lasts(mandate));
  const [before, after] = [heldUntil(own, term.from), heldFrom(own, term.until)];
  if (before + after < most) return;
  throw new DomainError<MandateRule>('MANDATE_TERMS_EXHAUSTED', {
    rule: `${body.code}-terms@${statutes.version}`,
    facts: { seat, held: before + after, maximumConsecutive: most },
    wouldPassIf: {
      ...((before >= most || after < most) && { fromAfter: term.from }),
      ...(after >= most && term.until !== undefined && { untilBefore: term.until }),
    },
  });
};

/* One that was ended at its first instant was never held. */
const lasts = ({ from, until }: Mandate): boolean => from !== until;

/* Mandates that follow one another without a gap, counted back from the instant at which the last of them ends. */
const heldUntil = (own: readonly Mandate[], end: string): number => {
  const last = own.find(({ until }) => until === end);
  return last ? 1 + heldUntil(own, last.from) : 0;
};

const heldFrom = (own: readonly Mandate[], start: string | undefined): number => {
  const next = start === undefined ? undefined : own.find(({ from }) => from === start);
  return next ? 1 + heldFrom(own, next.until) : 0;
};
