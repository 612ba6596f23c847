import { Fraction, type Json } from '@ceriss/kernel';
import type { CallQuorum, SessionTerms } from './session-terms.js';
import type { Presence } from './session.schemas.js';
import type { Stay } from './session.state.js';

type Member = Readonly<{ seat: string; constituency: string }>;

/** The seats that are there now, in the order in which they came; a represented seat is, as long as who represents it is. */
export const staysNow = (stays: readonly Stay[]): readonly Stay[] => stays.filter(({ until }) => until === undefined);

export const presentSeats = (stays: readonly Stay[]): readonly string[] => staysNow(stays).map(({ seat }) => seat);

/** Those that are there in person or remotely: an office is not exercised by proxy. */
const personally = (stays: readonly Stay[]): readonly string[] =>
  staysNow(stays)
    .filter(({ manner }) => manner !== 'proxy')
    .map(({ seat }) => seat);

const reaches = (part: number, whole: number, share: string): boolean =>
  new Fraction(part).compare(Fraction.parse(share).times(new Fraction(whole))) >= 0;

const areOfficersPresent = ({ chair, secretary }: SessionTerms['officers'], there: readonly string[]): boolean => {
  const one = (seats: readonly string[]) => seats.some((seat) => there.includes(seat));
  return one(chair) && (secretary === 'staff' || one(secretary));
};

/* Of no seats any share would be reached by nobody: an empty constituency is never present. */
const constituenciesReached = (
  members: readonly Member[],
  present: readonly string[],
  { withShareOfSeats }: NonNullable<CallQuorum['constituencies']>,
): number =>
  [...new Set(members.map(({ constituency }) => constituency))].filter((constituency) => {
    const own = members.filter((member) => member.constituency === constituency);
    return reaches(own.filter(({ seat }) => present.includes(seat)).length, own.length, withShareOfSeats);
  }).length;

/**
 * How many of the members are there, and whether that is enough for this call: an exact share of the seats with a mandate in force,
 * represented ones among them; chair and secretary in person where the statutes ask for them; enough constituencies.
 */
export const presenceAt = (
  quorum: CallQuorum,
  {
    officers,
    members,
    stays,
  }: Readonly<{ officers: SessionTerms['officers']; members: readonly Member[]; stays: readonly Stay[] }>,
): Presence => {
  const seats = members.map(({ seat }) => seat);
  const there = presentSeats(stays).filter((seat) => seats.includes(seat));
  const officersPresent = areOfficersPresent(
    officers,
    personally(stays).filter((seat) => seats.includes(seat)),
  );
  const constituencies = quorum.constituencies && {
    required: quorum.constituencies.atLeast,
    withShareOfSeats: quorum.constituencies.withShareOfSeats,
    reached: constituenciesReached(members, there, quorum.constituencies),
  };
  const conditions = [
    members.length > 0 && reaches(there.length, members.length, quorum.share),
    officersPresent || !quorum.officersPresent,
    !constituencies || constituencies.reached >= constituencies.required,
  ];
  return {
    census: members.length,
    present: there.length,
    required: quorum.share,
    met: conditions.every(Boolean),
    officersPresent,
    ...(constituencies && { constituencies }),
  };
};

/** Which conditions of a quorum are not met, each by what would meet it. */
export const missingFor = (
  presence: Presence,
  { chair, secretary }: SessionTerms['officers'],
  asked: CallQuorum,
): Record<string, Json> => {
  const { census, present, required, officersPresent } = presence;
  const needed = Math.max(1, seatsNeeded(census, required));
  return {
    ...(census === 0 && { membersAtLeast: 1 }),
    ...(present < needed && { presentAtLeast: needed }),
    ...(asked.officersPresent && !officersPresent && { officersPresent: { chair, secretary } }),
    ...constituenciesMissing(presence, asked),
  };
};

const constituenciesMissing = (presence: Presence, { constituencies: rule }: CallQuorum): Record<string, Json> => {
  if (!rule || (presence.constituencies?.reached ?? 0) >= rule.atLeast) return {};
  return { constituenciesAtLeast: rule.atLeast, withShareOfSeats: rule.withShareOfSeats };
};

/** The least number of seats that reaches the share: what would have been enough. */
export const seatsNeeded = (census: number, share: string): number => {
  let seats = 0;
  while (!reaches(seats, census, share)) seats += 1;
  return seats;
};
