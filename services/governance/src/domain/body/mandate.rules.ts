import { DomainError } from '@ceriss/kernel';
import type { BodyEvent, EndingCause } from './body.events.js';
import type { ConstitutedBody, Mandate } from './body.state.js';
import { checkStateMajority } from './body-majority.rules.js';
import { overlap, type Term } from './constitution.js';
import { mandateOf, type MandateRule } from './mandate.refusals.js';
import type { ConferMandate, DeclareConflicts, EndMandate } from './mandate.commands.js';
import { checkTerm } from './term.rules.js';

export const conferMandate = (command: ConferMandate['data'], body: ConstitutedBody): BodyEvent[] => {
  const { mandateId, seat, organisation, holder, now } = command;
  const place = body.seats.find((candidate) => candidate.seat === seat);
  if (!place) {
    throw new DomainError<MandateRule>('SEAT_UNKNOWN', {
      rule: `${body.code}-seats@${body.ruleVersion}`,
      facts: { seat, seats: body.seats.length },
      wouldPassIf: { seatIn: body.seats.map((one) => one.seat) },
    });
  }
  const term = checkTerm(command, body);
  const holding = body.mandates.find((mandate) => mandate.seat === seat && overlap(mandate, term));
  if (holding) throw occupied(body, holding, term);
  const { constituency } = place;
  const after = [...body.mandates, { constituency, ...term }];
  checkStateMajority({ body, after, now, term });
  return [
    { type: 'governance.mandate-conferred', data: { mandateId, seat, constituency, organisation, holder, ...term } },
  ];
};

const occupied = (body: ConstitutedBody, { mandateId, seat, from, until }: Mandate, term: Term): DomainError =>
  new DomainError<MandateRule>('SEAT_OCCUPIED', {
    rule: `${body.code}-seats@${body.ruleVersion}`,
    facts: { seat, mandateId, until: until ?? null },
    wouldPassIf: freeFrom({ mandateId, from, until }, term),
  });

/* Before the other mandate, after it, or when it is ended. */
const freeFrom = (
  { mandateId, from, until }: Readonly<{ mandateId: string; from: string; until: string | undefined }>,
  term: Term,
): Record<string, string> => {
  if (Date.parse(term.from) < Date.parse(from)) return { untilAtMost: from };
  return until ? { from: until } : { mandateEnded: mandateId };
};

export const declareConflicts = (command: DeclareConflicts['data'], body: ConstitutedBody): BodyEvent[] => {
  const { mandateId, interests, declarant, now } = command;
  const { seat, holder } = mandateOf(body, mandateId);
  if (declarant !== undefined && declarant !== holder) {
    const wouldPassIf = { declaredBy: ['holder', 'secretary'] };
    throw new DomainError<MandateRule>('MANDATE_NOT_OWN', { facts: { mandateId, seat }, wouldPassIf });
  }
  const declaredAt = now.toISOString();
  return [{ type: 'governance.conflicts-declared', data: { mandateId, seat, interests, declaredAt } }];
};

/* What the holder or the body decides can be refused; what has happened, or happens by law, cannot. */
const REFUSABLE: readonly EndingCause[] = ['removal', 'resignation'];

export const endMandate = (command: EndMandate['data'], body: ConstitutedBody): BodyEvent[] => {
  const { mandateId, at, reason, cause, now } = command;
  const mandate = mandateOf(body, mandateId);
  const { seat, until, ended } = mandate;
  const endedAt = at.toISOString();
  if (ended) {
    if (until === endedAt) return [];
    const facts = { mandateId, endedAt: until! };
    throw new DomainError<MandateRule>('MANDATE_ALREADY_ENDED', { facts, wouldPassIf: { at: until! } });
  }
  checkWithin(mandate, at);
  if (REFUSABLE.includes(cause)) {
    const after = body.mandates.map((one) => (one.mandateId === mandateId ? { ...one, until: endedAt } : one));
    checkStateMajority({ body, after, now });
  }
  return [{ type: 'governance.mandate-ended', data: { mandateId, seat, endedAt, reason, cause } }];
};

const checkWithin = ({ from, until }: Mandate, at: Date): void => {
  if (Date.parse(from) <= at.getTime() && (!until || at.getTime() <= Date.parse(until))) return;
  throw new DomainError<MandateRule>('MANDATE_PERIOD_IMPOSSIBLE', {
    facts: { from, until: until ?? null, endedAt: at.toISOString() },
    wouldPassIf: { atAtLeast: from, ...(until && { atAtMost: until }) },
  });
};
