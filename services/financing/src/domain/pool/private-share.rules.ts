import { DomainError, euros, Fraction, type Cents, type Refusal } from '@ceriss/kernel';
import type { PoolRules, SourceKind } from './pool.events.js';

export type Commitment = Readonly<{ kind: SourceKind; amount: Cents }>;
export type Mix = Readonly<{ privateCents: Cents; totalCents: Cents }>;

/** How much of the committed money is private, by the pool's own list of private kinds. */
export const mixOf = (sources: readonly Commitment[], { privateKinds }: Pick<PoolRules, 'privateKinds'>): Mix =>
  sources.reduce(
    (mix, { kind, amount }) => ({
      privateCents: mix.privateCents + (privateKinds.includes(kind) ? amount : 0n),
      totalCents: mix.totalCents + amount,
    }),
    { privateCents: 0n, totalCents: 0n },
  );

/** True when the private part stands within the limit; an empty pool does. */
export const withinPrivateShare = ({ privateCents, totalCents }: Mix, { privateShare }: PoolRules): boolean => {
  if (privateCents === 0n) return true;
  const compared = new Fraction(privateCents, totalCents).compare(Fraction.parse(privateShare.limit));
  return privateShare.inclusive ? compared <= 0 : compared < 0;
};

/** The largest private amount, in cents, that could still be added to a mix: p + x over t + x within the limit. */
export const privateRoom = ({ privateCents, totalCents }: Mix, rules: PoolRules): Cents => {
  const { numerator, denominator } = Fraction.parse(rules.privateShare.limit);
  const free = numerator * totalCents - denominator * privateCents;
  return roomOf(free, denominator - numerator, rules);
};

/** The largest amount, in cents, by which the public money of a mix could fall: p over t − x within the limit. */
export const publicRoom = ({ privateCents, totalCents }: Mix, rules: PoolRules): Cents => {
  const { numerator, denominator } = Fraction.parse(rules.privateShare.limit);
  return roomOf(numerator * totalCents - denominator * privateCents, numerator, rules);
};

const roomOf = (free: bigint, perCent: bigint, { privateShare }: PoolRules): Cents => {
  if (free <= 0n || perCent === 0n) return 0n;
  const room = free / perCent;
  return !privateShare.inclusive && free % perCent === 0n ? room - 1n : room;
};

/** Refuses a source that would lift the private share above what the pool's rules allow, with the figures. */
export const requirePrivateShare = (sources: readonly Commitment[], added: Commitment, rules: PoolRules): void => {
  requirePrivateShareOf(mixOf([...sources, added], rules), rules, {
    amountAtMost: euros(privateRoom(mixOf(sources, rules), rules)),
  });
};

type Passing = NonNullable<Refusal['wouldPassIf']>;

/** The same for a mix as it would be; `wouldPassIf` says what would be allowed. */
export const requirePrivateShareOf = (after: Mix, rules: PoolRules, wouldPassIf: Passing): void => {
  if (withinPrivateShare(after, rules)) return;
  throw new DomainError('POOL_PRIVATE_SHARE_EXCEEDED', {
    rule: `private-share (${rules.version})`,
    facts: {
      privateAmount: euros(after.privateCents),
      totalAmount: euros(after.totalCents),
      share: new Fraction(after.privateCents, after.totalCents).toString(),
      limit: rules.privateShare.limit,
      limitIncluded: rules.privateShare.inclusive,
    },
    wouldPassIf,
  });
};

/** Refuses rules whose limit is not a fraction from 0 to 1. */
export const requireUsableRules = ({ privateShare, version }: PoolRules): void => {
  const limit = Fraction.parse(privateShare.limit);
  if (limit.compare(Fraction.zero) >= 0 && limit.compare(new Fraction(1n)) <= 0) return;
  throw new DomainError('POOL_RULES_INVALID', {
    rule: version,
    facts: { limit: privateShare.limit },
    wouldPassIf: { limitAtLeast: '0', limitAtMost: '1' },
  });
};
