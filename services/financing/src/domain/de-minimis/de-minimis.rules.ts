import { DomainError, euros, sumCents, type Cents } from '@ceriss/kernel';
import type { Ceiling, DeMinimisRules, Regime } from './aid-register.events.js';

/** Aid granted to a single undertaking: the regime, the date on which the right was conferred, and cents. */
export type Aid = Readonly<{ regime: Regime; grantDate: string; amount: Cents }>;
export type DeMinimisRefusal = 'AWARD_DE_MINIMIS_EXCEEDED';

/**
 * Regulation (EU) 2023/2831, art. 3.2: € 300,000 to a single undertaking over any period of three years; Regulation (EU) 2023/2832,
 * art. 3.2: € 750,000 for services of general economic interest. What both together may come to is a line of its own, a figure of configuration.
 */
export const deMinimis2023: DeMinimisRules = {
  version: 'de-minimis@2023',
  years: 3,
  ceilings: [
    {
      rule: 'de-minimis@2023/2831',
      reference: 'Reg. (EU) 2023/2831, art. 3.2',
      regimes: ['general'],
      ceiling: euros(300_000_00n),
    },
    {
      rule: 'de-minimis@2023/2832',
      reference: 'Reg. (EU) 2023/2832, art. 3.2',
      regimes: ['sgei'],
      ceiling: euros(750_000_00n),
    },
    { rule: 'de-minimis-cumulation@1', regimes: ['general', 'sgei'], ceiling: euros(750_000_00n) },
  ],
};

const addYears = (day: string, years: number): string => {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCFullYear(moved.getUTCFullYear() + years);
  return moved.toISOString().slice(0, 10);
};

/** The first day on which aid no longer counts: the same day so many years later, or 1 March for a 29 February. */
const freeFrom = ({ grantDate }: Aid, years: number): string => addYears(grantDate, years);

export type Headroom = Readonly<{
  used: Cents;
  headroom: Cents;
  /** The next day on which aid stops counting, how much that is, and the headroom then; absent when nothing is used. */
  release?: Readonly<{ on: string; amount: Cents; headroom: Cents }>;
}>;

/* Aid that was given up whole is still known, and counts for nothing: no release is told of it. */
const countedOn = (day: string, granted: readonly Aid[], { regimes }: Ceiling, years: number): readonly Aid[] =>
  granted.filter(
    (aid) => aid.amount > 0n && regimes.includes(aid.regime) && aid.grantDate <= day && freeFrom(aid, years) > day,
  );

const sum = (aids: readonly Aid[]): Cents => sumCents(aids.map(({ amount }) => amount));

const room = ({ ceiling }: Ceiling, used: Cents): Cents => {
  const left = BigInt(ceiling.cents) - used;
  return left > 0n ? left : 0n;
};

/** What is used and left under one ceiling on a day: aid counts when its grant date lies in (day − 3 years, day]. Cents. */
export const headroomOn = (day: string, granted: readonly Aid[], line: Ceiling, years: number): Headroom => {
  const counted = countedOn(day, granted, line, years);
  const used = sum(counted);
  const [on] = counted.map((aid) => freeFrom(aid, years)).toSorted();
  if (on === undefined) return { used, headroom: room(line, used) };
  const freed = sum(counted.filter((aid) => freeFrom(aid, years) === on));
  const then = sum(countedOn(on, counted, line, years));
  return { used, headroom: room(line, used), release: { on, amount: freed, headroom: room(line, then) } };
};

/* The first day from which the whole amount fits, if nothing more is granted; never when it is above the ceiling itself. */
const fitsFrom = (
  { amount, grantDate }: Aid,
  granted: readonly Aid[],
  line: Ceiling,
  years: number,
): string | undefined =>
  countedOn(grantDate, granted, line, years)
    .map((aid) => freeFrom(aid, years))
    .toSorted()
    .find((day) => amount <= room(line, sum(countedOn(day, granted, line, years))));

type Tight = Readonly<{ line: Ceiling } & Headroom>;

const tightest = (added: Aid, granted: readonly Aid[], { ceilings, years }: DeMinimisRules): Tight | undefined =>
  ceilings
    .filter(({ regimes }) => regimes.includes(added.regime))
    .map((line) => ({ line, ...headroomOn(added.grantDate, granted, line, years) }))
    .filter(({ headroom }) => added.amount > headroom)
    .toSorted((a, b) => (a.headroom < b.headroom ? -1 : 1))[0];

/**
 * Refuses new aid that does not fit in whole under every ceiling on its grant date; a part of it is never granted instead.
 * `granted` is the aid of the whole undertaking, `members` who belongs to it on that date.
 */
export const requireDeMinimis = (
  added: Aid,
  granted: readonly Aid[],
  rules: DeMinimisRules,
  members: readonly string[],
): void => {
  const tight = tightest(added, granted, rules);
  if (!tight) return;
  const { line, used, headroom, release } = tight;
  const from = fitsFrom(added, granted, line, rules.years);
  throw new DomainError<DeMinimisRefusal>('AWARD_DE_MINIMIS_EXCEEDED', {
    rule: line.rule,
    ...(line.reference && { reference: line.reference }),
    facts: {
      ...{ grantDate: added.grantDate, amount: euros(added.amount), regimes: line.regimes, members },
      ...{ used: euros(used), ceiling: line.ceiling, headroom: euros(headroom) },
      ...(release && {
        moreFreeFrom: release.on,
        freed: euros(release.amount),
        headroomThen: euros(release.headroom),
      }),
    },
    wouldPassIf: { amountAtMost: euros(headroom), ...(from && { grantedFrom: from }) },
  });
};
