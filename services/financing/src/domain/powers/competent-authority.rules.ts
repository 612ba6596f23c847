import { Fraction, sumCents, type Cents } from '@ceriss/kernel';

/** Money that an organisation has put into a pool from a day on, or taken back: then it is negative. */
export type Contribution = Readonly<{ funderId: string | null; kind: string; amount: Cents; since: string }>;

/** Which kinds of source are those of public entities: a figure of configuration. */
export type CompetenceRules = Readonly<{ version: string; publicKinds: readonly string[] }>;

export type CompetentAuthority = Readonly<{
  authority: string;
  amount: Cents;
  /** Of all that is financed on that day, exact. */
  share: Fraction;
  /** How it was told apart from another with the same share. */
  tie?: 'earlier-contribution' | 'lower-id';
}>;

/** Of a pool's financing, as a statute words it. */
export const LARGEST_SHARE = 'largest-financing-share@2';

type Entity = Readonly<{ authority: string; amount: Cents; since: string }>;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const inOrder = (a: Entity, b: Entity): number =>
  a.amount === b.amount ? byText(a.since, b.since) || byText(a.authority, b.authority) : a.amount > b.amount ? -1 : 1;

/**
 * The public entity with the largest share of the financing on a day; of several, whose money came first, then the lower id. Money of a
 * fund that is no organisation of its own counts in the whole and cannot decide. Undefined where no public entity finances.
 */
export const competentAuthority = (
  contributions: readonly Contribution[],
  day: string,
  { publicKinds }: CompetenceRules,
): CompetentAuthority | undefined => {
  const standing = contributions.filter(({ since }) => since <= day);
  const total = sumCents(standing.map(({ amount }) => amount));
  const own = standing.filter(({ funderId, kind }) => funderId !== null && publicKinds.includes(kind));
  const entities = [...Map.groupBy(own, ({ funderId }) => funderId!)].map(([authority, all]): Entity => ({
    authority,
    amount: sumCents(all.map(({ amount }) => amount)),
    since: all.map(({ since }) => since).toSorted()[0]!,
  }));
  const [first, second] = entities.filter(({ amount }) => amount > 0n).toSorted(inOrder);
  if (!first) return undefined;
  const tied = second?.amount === first.amount;
  return {
    ...{ authority: first.authority, amount: first.amount, share: new Fraction(first.amount, total) },
    ...(tied && { tie: second.since === first.since ? 'lower-id' : 'earlier-contribution' }),
  };
};
