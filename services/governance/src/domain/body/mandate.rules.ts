import type { Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import type { BodyEvent } from './body.events.js';
import type { ConstitutedBody, Mandate } from './body.state.js';
import { overlap } from './constitution.js';

export type ConferMandate = Command<
  'ConferMandate',
  { mandateId: string; seat: string; organisation: string; holder: string; from: Date; until?: Date }
>;
/** `declarant` is absent where the secretary files a declaration received on paper. */
export type DeclareConflicts = Command<
  'DeclareConflicts',
  { mandateId: string; interests: string[]; declarant?: string; now: Date }
>;
export type EndMandate = Command<'EndMandate', { mandateId: string; at: Date; reason: string }>;
export type MandateCommand = ConferMandate | DeclareConflicts | EndMandate;

export type MandateRule =
  | 'SEAT_UNKNOWN'
  | 'SEAT_OCCUPIED'
  | 'MANDATE_PERIOD_IMPOSSIBLE'
  | 'MANDATE_NOT_FOUND'
  | 'MANDATE_NOT_OWN'
  | 'MANDATE_ALREADY_ENDED';

export const conferMandate = (command: ConferMandate['data'], body: ConstitutedBody): BodyEvent[] => {
  const { mandateId, seat, organisation, holder } = command;
  const place = body.seats.find((candidate) => candidate.seat === seat);
  if (!place) {
    throw new DomainError<MandateRule>('SEAT_UNKNOWN', {
      rule: `${body.code}-seats@${body.ruleVersion}`,
      facts: { seat, seats: body.seats.length },
    });
  }
  const term = {
    from: command.from.toISOString(),
    ...(command.until && { until: command.until.toISOString() }),
  };
  if (command.until && command.until <= command.from) {
    throw new DomainError<MandateRule>('MANDATE_PERIOD_IMPOSSIBLE', { facts: term });
  }
  const holding = body.mandates.find((mandate) => mandate.seat === seat && overlap(mandate, term));
  if (holding) throw occupied(body, holding);
  const { constituency } = place;
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

export const endMandate = ({ mandateId, at, reason }: EndMandate['data'], body: ConstitutedBody): BodyEvent[] => {
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
  return [{ type: 'governance.mandate-ended', data: { mandateId, seat, endedAt, reason } }];
};

const mandateOf = (body: ConstitutedBody, mandateId: string): Mandate => {
  const mandate = body.mandates.find((candidate) => candidate.mandateId === mandateId);
  if (!mandate) throw new DomainError<MandateRule>('MANDATE_NOT_FOUND', { facts: { mandateId } });
  return mandate;
};
