import { DomainError } from '@ceriss/kernel';
import type { ConstitutedBody, Mandate } from './body.state.js';
import { isInForce, isSuspended, isWithin } from './constitution.js';

export type HeldSeatRule = 'SEAT_NOT_HELD' | 'SEAT_AMBIGUOUS' | 'SEAT_VACANT';

/** A mandate, and whether it gives its seat a vote at the instant asked about. */
export type HeldMandate = Mandate & Readonly<{ inForce: boolean; suspended: boolean }>;

/**
 * The mandate by which somebody acts for a seat: the one in force, else the last one that was or will be.
 * Throws SEAT_NOT_HELD when they have none (or none for the seat named), SEAT_AMBIGUOUS when they hold several and named none.
 */
export const heldSeat = (body: ConstitutedBody, holder: string, at: Date, seat?: string): HeldMandate => {
  const own = body.mandates.filter((mandate) => mandate.holder === holder && (!seat || mandate.seat === seat));
  const last = own.at(-1);
  if (!last) {
    throw new DomainError<HeldSeatRule>('SEAT_NOT_HELD', { facts: { body: body.code, seat: seat ?? null } });
  }
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

/** Whoever sits in a seat: the mandate in force, else the last one. Throws SEAT_VACANT when nobody ever did. */
export const seatedIn = (body: ConstitutedBody, seat: string, at: Date): HeldMandate => {
  const own = body.mandates.filter((mandate) => mandate.seat === seat);
  const mandate = own.find((candidate) => isWithin(candidate, at)) ?? own.at(-1);
  if (!mandate) throw new DomainError<HeldSeatRule>('SEAT_VACANT', { facts: { body: body.code, seat } });
  const suspended = isWithin(mandate, at) && isSuspended(mandate, at);
  return { ...mandate, inForce: isInForce(mandate, at), suspended };
};
