import type { Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import type { BodyEvent, SuspensionCause } from './body.events.js';
import { checkStateMajority } from './body-majority.rules.js';
import type { ConstitutedBody, Mandate } from './body.state.js';
import { isWithin, overlap, type Term } from './constitution.js';
import { mandateOf, type MandateRule } from './mandate.refusals.js';

export type SuspendMandate = Command<
  'SuspendMandate',
  { mandateId: string; from: Date; until?: Date; cause: SuspensionCause; reason: string; now: Date }
>;
export type LiftSuspension = Command<'LiftSuspension', { mandateId: string; at: Date; reason: string }>;

/** A suspended mandate keeps its seat occupied and gives it no vote. */
export const suspendMandate = (command: SuspendMandate['data'], body: ConstitutedBody): BodyEvent[] => {
  const { mandateId, from, until, cause, reason, now } = command;
  const mandate = mandateOf(body, mandateId);
  const term = { from: from.toISOString(), ...(until && { until: until.toISOString() }) };
  if ((until && until <= from) || !overlap(mandate, term)) {
    throw new DomainError<MandateRule>('MANDATE_PERIOD_IMPOSSIBLE', {
      facts: { ...term, mandateFrom: mandate.from, mandateUntil: mandate.until ?? null },
      wouldPassIf: within(mandate, term),
    });
  }
  checkNotSuspended(mandate, term);
  if (cause === 'decision') {
    const after = body.mandates.map((one) =>
      one.mandateId === mandateId ? { ...one, suspensions: [...one.suspensions, term] } : one,
    );
    checkStateMajority({ body, after, now });
  }
  return [{ type: 'governance.mandate-suspended', data: { mandateId, seat: mandate.seat, ...term, cause, reason } }];
};

/* What keeps a suspension from being in order, and at least partly in the term of its mandate. */
const within = (mandate: Mandate, term: Term): Record<string, string> => {
  if (term.until && term.until <= term.from) return { untilAfter: term.from };
  const early = term.until && Date.parse(term.until) <= Date.parse(mandate.from);
  return early ? { untilAfter: mandate.from } : { fromBefore: mandate.until! };
};

/* Two suspensions at a time would leave open which of them a lifting ends. */
const checkNotSuspended = ({ mandateId, suspensions }: Mandate, term: Term): void => {
  const other = suspensions.find((suspension) => overlap(suspension, term));
  if (!other) return;
  const { from, until } = other;
  throw new DomainError<MandateRule>('MANDATE_ALREADY_SUSPENDED', {
    facts: { mandateId, from, until: until ?? null },
    wouldPassIf: beside(other, term),
  });
};

const beside = ({ from, until }: Term, term: Term): Record<string, string | true> => {
  if (Date.parse(term.from) < Date.parse(from)) return { untilAtMost: from };
  return until ? { fromAtLeast: until } : { suspensionLifted: true };
};

/** Ends a suspension at an instant within it. Never refused for the majority's sake: the vote comes back by right. */
export const liftSuspension = (command: LiftSuspension['data'], body: ConstitutedBody): BodyEvent[] => {
  const { mandateId, at, reason } = command;
  const { seat, suspensions } = mandateOf(body, mandateId);
  const liftedAt = at.toISOString();
  if (suspensions.some(({ until }) => until === liftedAt)) return [];
  const suspension = suspensions.find((candidate) => isWithin(candidate, at));
  if (!suspension) {
    const spans = suspensions.map((span) => ({ from: span.from, until: span.until ?? null }));
    throw new DomainError<MandateRule>('MANDATE_NOT_SUSPENDED', {
      facts: { mandateId, at: liftedAt },
      ...(spans.length > 0 && { wouldPassIf: { atWithin: spans } }),
    });
  }
  return [{ type: 'governance.suspension-lifted', data: { mandateId, seat, from: suspension.from, liftedAt, reason } }];
};
