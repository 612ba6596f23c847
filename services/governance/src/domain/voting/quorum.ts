import { Fraction } from '@ceriss/kernel';
import { z } from 'zod';
import type { BodyRules } from '../rule-set/body-rules.js';
import { count, fraction, ordinal } from './values.js';

export const quorumTally = z.object({
  met: z.boolean(),
  required: fraction,
  officersPresent: z.boolean(),
  constituencies: z.object({ required: ordinal, withShareOfSeats: fraction, reached: count }).optional(),
});
export type QuorumTally = z.infer<typeof quorumTally>;

/** What of a body's rules a count needs. */
export type CountingRules = Pick<BodyRules, 'constituencies' | 'officers' | 'quorum'>;
export type CensusSeat = Readonly<{ seat: string; constituency: string }>;
/** The seats that are there; a map of ballots by seat is one too. */
export type Present = Readonly<{ has(seat: string): boolean }>;

/** Whether enough of the census are present, the officers too, and enough constituencies where the rules ask for it. Exact integers. */
export const quorumOf = (rules: CountingRules, census: readonly CensusSeat[], present: Present): QuorumTally => {
  const { quorum, officers } = rules;
  const seatsPresent = census.filter(({ seat }) => present.has(seat));
  const officersPresent = areOfficersPresent(officers, seatsPresent);
  const byConstituency = quorum.constituencies && {
    required: quorum.constituencies.atLeast,
    withShareOfSeats: quorum.constituencies.withShareOfSeats,
    reached: constituenciesReaching(quorum.constituencies.withShareOfSeats, rules, census, seatsPresent),
  };
  // Of an empty census any share would be reached by nobody.
  const met =
    census.length > 0 &&
    reaches(seatsPresent.length, census.length, quorum.share) &&
    (officersPresent || !quorum.officersPresent) &&
    (!byConstituency || byConstituency.reached >= byConstituency.required);
  return { met, required: quorum.share, officersPresent, ...(byConstituency && { constituencies: byConstituency }) };
};

const reaches = (present: number, census: number, share: string): boolean => {
  const { numerator, denominator } = Fraction.parse(share);
  return BigInt(present) * denominator >= numerator * BigInt(census);
};

const areOfficersPresent = (
  { chair, secretary }: BodyRules['officers'],
  seatsPresent: readonly CensusSeat[],
): boolean => {
  const holds = (office: readonly string[]) => seatsPresent.some(({ seat }) => office.includes(seat));
  return holds(chair) && (secretary === 'staff' || holds(secretary));
};

/* Of no seats any share would be reached by nobody: an empty constituency is never present. */
const constituenciesReaching = (
  share: string,
  { constituencies }: CountingRules,
  census: readonly CensusSeat[],
  seatsPresent: readonly CensusSeat[],
): number => {
  const [all, there] = [seatsByConstituency(census), seatsByConstituency(seatsPresent)];
  return constituencies.filter(({ code }) => {
    const seats = all.get(code)?.length ?? 0;
    return seats > 0 && reaches(there.get(code)?.length ?? 0, seats, share);
  }).length;
};

/** The seats of each constituency, in one pass. */
export const seatsByConstituency = (seats: readonly CensusSeat[]): ReadonlyMap<string, readonly string[]> => {
  const groups = new Map<string, string[]>();
  for (const { seat, constituency } of seats) {
    const group = groups.get(constituency);
    if (group) group.push(seat);
    else groups.set(constituency, [seat]);
  }
  return groups;
};
