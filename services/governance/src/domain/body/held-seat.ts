import { DomainError } from '@ceriss/kernel';
import type { ConstitutedBody, Mandate } from './body.state.js';
import { isInForce, isSuspended, isWithin } from './constitution.js';

export type HeldSeatRule = 'SEAT_NOT_HELD' | 'SEAT_AMBIGUOUS' | 'SEAT_VACANT' | 'SEAT_MANDATE_NOT_IN_FORCE';

/** A mandate, and whether it gives its seat a vote at the instant asked about. */
export type HeldMandate = Mandate & Readonly<{ inForce: boolean; suspended: boolean }>;

/**
 * The mandate by which somebody acts for a seat: the one in force, else the last one that was or will be.
 * Throws SEAT_NOT_HELD when they have none (or none for the seat named), SEAT_AMBIGUOUS when they hold several and named none.
 */
export const heldSeat = (body: ConstitutedBody, holder: string, at: Date, seat?: string): HeldMandate => {
  const own = body.mandates.filter((mandate) => mandate.holder === holder && (!seat || mandate.seat === seat));
  const last = own.at(-1);
  if (!last) throw notHeld(body, holder, seat);
  const [current, ...others] = own.filter((mandate) => isInForce(mandate, at));
  if (current && others.length > 0) {
    throw new DomainError<HeldSeatRule>('SEAT_AMBIGUOUS', {
      facts: { body: body.code },
      wouldPassIf: { seat: [current, ...others].map((mandate) => mandate.seat) },
    });
  }
  if (current) return { ...current, inForce: true, suspended: false };
  const suspended = own.find((mandate) => isWithin(mandate, at) && isSuspended(mandate, at));
  return suspended ? { ...suspended, inForce: false, suspended: true } : { ...last, inForce: false, suspended: false };
};

const notHeld = (body: ConstitutedBody, holder: string, seat: string | undefined) => {
  const own = body.mandates.filter((mandate) => mandate.holder === holder).map((mandate) => mandate.seat);
  return new DomainError<HeldSeatRule>('SEAT_NOT_HELD', {
    facts: { body: body.code, seat: seat ?? null },
    wouldPassIf: own.length > 0 ? { seat: [...new Set(own)] } : { mandateConferredIn: body.code },
  });
};

/**
 * As `heldSeat`, for what is done in the name of a seat: whoever held it once, or will, does not speak for whoever holds it now. Throws
 * SEAT_MANDATE_NOT_IN_FORCE; whoever is suspended keeps the seat and has no vote to dispose of.
 */
export const seatInOffice = (body: ConstitutedBody, holder: string, at: Date, seat?: string): HeldMandate => {
  const held = heldSeat(body, holder, at, seat);
  if (held.inForce) return held;
  throw new DomainError<HeldSeatRule>('SEAT_MANDATE_NOT_IN_FORCE', {
    rule: 'seats-act-by-their-holders@1',
    facts: { body: body.code, seat: held.seat, from: held.from, until: held.until ?? null, suspended: held.suspended },
    wouldPassIf: held.suspended ? { suspensionLifted: true } : { mandateInForceAt: at.toISOString() },
  });
};

/** Whoever sits in a seat: the mandate in force, else the last one. Throws SEAT_VACANT when nobody ever did. */
export const seatedIn = (body: ConstitutedBody, seat: string, at: Date): HeldMandate => {
  const own = body.mandates.filter((mandate) => mandate.seat === seat);
  const mandate = own.find((candidate) => isWithin(candidate, at)) ?? own.at(-1);
  if (!mandate) {
    const facts = { body: body.code, seat };
    throw new DomainError<HeldSeatRule>('SEAT_VACANT', { facts, wouldPassIf: { mandateConferredFor: seat } });
  }
  const suspended = isWithin(mandate, at) && isSuspended(mandate, at);
  return { ...mandate, inForce: isInForce(mandate, at), suspended };
};
