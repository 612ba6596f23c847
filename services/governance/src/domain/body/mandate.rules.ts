import { DomainError } from '@ceriss/kernel';
import type { BodyEvent, EndingCause } from './body.events.js';
import type { ConstitutedBody, Mandate } from './body.state.js';
import { checkStateMajority } from './body-majority.rules.js';
import { overlap } from './constitution.js';
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
    });
  }
  const term = checkTerm(command, body);
  const holding = body.mandates.find((mandate) => mandate.seat === seat && overlap(mandate, term));
  if (holding) throw occupied(body, holding);
  const { constituency } = place;
  const after = [...body.mandates, { constituency, ...term }];
  checkStateMajority({ body, after, now, term });
  return [
    { type: 'governance.mandate-conferred', data: { mandateId, seat, constituency, organisation, holder, ...term } },
  ];
};

const occupied = (body: ConstitutedBody, { mandateId, seat, until }: Mandate): DomainError =>
  new DomainError<MandateRule>('SEAT_OCCUPIED', {
    rule: `${body.code}-seats@${body.ruleVersion}`,
    facts: { seat, mandateId, until: until ?? null },
    ...(until && { wouldPassIf: { from: until } }),
  });

export const declareConflicts = (command: DeclareConflicts['data'], body: ConstitutedBody): BodyEvent[] => {
  const { mandateId, interests, declarant, now } = command;
  const { seat, holder } = mandateOf(body, mandateId);
  if (declarant !== undefined && declarant !== holder) {
    throw new DomainError<MandateRule>('MANDATE_NOT_OWN', { facts: { mandateId, seat } });
  }
  const declaredAt = now.toISOString();
  return [{ type: 'governance.conflicts-declared', data: { mandateId, seat, interests, declaredAt } }];
};

/* What the holder or the body decides can be refused; what has happened, or happens by law, cannot. */
const REFUSABLE: readonly EndingCause[] = ['removal', 'resignation'];

export const endMandate = (command: EndMandate['data'], body: ConstitutedBody): BodyEvent[] => {
  const { mandateId, at, reason, cause, now } = command;
  const { seat, from, until, ended } = mandateOf(body, mandateId);
  const endedAt = at.toISOString();
  if (ended) {
    if (until === endedAt) return [];
    throw new DomainError<MandateRule>('MANDATE_ALREADY_ENDED', { facts: { mandateId, endedAt: until! } });
  }
  if (at.getTime() < Date.parse(from) || (until && Date.parse(until) < at.getTime())) {
    throw new DomainError<MandateRule>('MANDATE_PERIOD_IMPOSSIBLE', {
      facts: { from, until: until ?? null, endedAt },
    });
  }
  if (REFUSABLE.includes(cause)) {
    const after = body.mandates.map((mandate) =>
      mandate.mandateId === mandateId ? { ...mandate, until: endedAt } : mandate,
    );
    checkStateMajority({ body, after, now });
  }
  return [{ type: 'governance.mandate-ended', data: { mandateId, seat, endedAt, reason, cause } }];
};
