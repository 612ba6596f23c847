import { DomainError } from '@ceriss/kernel';
import type { ConstitutedBody, Mandate } from './body.state.js';
import { isInForce } from './constitution.js';

export type HeldSeatRule = 'SEAT_NOT_HELD' | 'SEAT_AMBIGUOUS';

/**
 * The mandate by which somebody acts for a seat: the one in force, else the last one that was or will be.
 * Throws SEAT_NOT_HELD when they have none (or none for the seat named), SEAT_AMBIGUOUS when they hold several and named none.
 */
export const heldSeat = (
  body: ConstitutedBody,
  holder: string,
  at: Date,
  seat?: string,
): Mandate & Readonly<{ inForce: boolean }> => {
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
  return current ? { ...current, inForce: true } : { ...last, inForce: false };
};
