import { Fraction, sumCents, type Cents } from '@ceriss/kernel';

/** A gift of a citizen that waits for its match. */
export type WaitingGift = Readonly<{ giftId: string; donorId: string; cents: Cents; receivedAt: string }>;
/** What a donor has given in matched gifts that stand, and what of it was matched. */
export type DonorStanding = Readonly<{ given: Cents; matched: Cents }>;
export type MatchLimits = Readonly<{
  /** Public euro for each euro of a citizen. */
  ratio: Fraction;
  /** For one donor and for the whole fund; undefined where nothing limits one donor. */
  perDonor: Cents | undefined;
  total: Cents;
}>;
export type Match = Readonly<{ giftId: string; donorId: string; given: Cents; matched: Cents }>;

/**
 * What is due to a donor who has given so much: exact, cut to whole cents once over all gifts and not gift by gift, so that two gifts of
 * fifty are worth what one of a hundred is.
 */
export const dueFor = (given: Cents, { ratio, perDonor }: MatchLimits): Cents => {
  const due = (given * ratio.numerator) / ratio.denominator;
  return perDonor !== undefined && due > perDonor ? perDonor : due;
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order in which gifts are matched: by the instant at which they were received, then by their ids. Never by when somebody recorded them. */
export const inTurn = (gifts: readonly WaitingGift[]): WaitingGift[] =>
  gifts.toSorted((a, b) => byText(a.receivedAt, b.receivedAt) || byText(a.giftId, b.giftId));

const NOTHING: DonorStanding = { given: 0n, matched: 0n };
const least = (a: Cents, b: Cents): Cents => (a < b ? a : b);

/**
 * The match of every gift, in turn, until `room` is used up: what the gift makes due to its donor beyond what that one has, as far as there is
 * room. A function of the set of gifts: in whatever order they are listed, the same.
 */
export const matchesOf = (
  gifts: readonly WaitingGift[],
  standings: ReadonlyMap<string, DonorStanding>,
  { room, limits }: Readonly<{ room: Cents; limits: MatchLimits }>,
): Match[] => {
  const donors = new Map(standings);
  let left = room;
  return inTurn(gifts).map(({ giftId, donorId, cents }) => {
    const before = donors.get(donorId) ?? NOTHING;
    const given = before.given + cents;
    const beyond = dueFor(given, limits) - before.matched;
    const matched = beyond > 0n ? least(beyond, left) : 0n;
    left -= matched;
    donors.set(donorId, { given, matched: before.matched + matched });
    return { giftId, donorId, given: cents, matched };
  });
};

/** What of a donor's match goes back when a gift does: whatever is more than the gifts that stand make due. */
export const reversalOf = ({ given, matched }: DonorStanding, returned: Cents, limits: MatchLimits): Cents => {
  const over = matched - dueFor(given - returned, limits);
  return over > 0n ? over : 0n;
};

export const totalMatched = (matches: readonly Match[]): Cents => sumCents(matches.map(({ matched }) => matched));
