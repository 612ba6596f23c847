import { DomainError, euros, sumCents, type Cents } from '@ceriss/kernel';

/** Aid granted to a single undertaking: the date on which the right was conferred, and cents. */
export type Aid = Readonly<{ grantDate: string; amount: Cents }>;
export type DeMinimisRules = Readonly<{ version: string; reference: string; ceiling: Cents; years: number }>;
export type DeMinimisRefusal = 'AWARD_DE_MINIMIS_EXCEEDED';

/** Regulation (EU) 2023/2831, art. 3.2: € 300,000 to a single undertaking over any period of three years. */
export const deMinimis2023: DeMinimisRules = {
  version: 'de-minimis@2023/2831',
  reference: 'Reg. (EU) 2023/2831, art. 3.2',
  ceiling: 300_000_00n,
  years: 3,
};

const addYears = (day: string, years: number): string => {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCFullYear(moved.getUTCFullYear() + years);
  return moved.toISOString().slice(0, 10);
};

/** The first day on which aid no longer counts: the same day so many years later, or 1 March for a 29 February. */
const freeFrom = ({ grantDate }: Aid, { years }: DeMinimisRules): string => addYears(grantDate, years);

export type Headroom = Readonly<{
  used: Cents;
  headroom: Cents;
  /** When more is free; absent when nothing is used. */ moreFreeFrom?: string;
}>;

/** What is used and left on a day: aid counts when its grant date lies in (day − 3 years, day]. Cents. */
export const headroomOn = (day: string, granted: readonly Aid[], rules: DeMinimisRules = deMinimis2023): Headroom => {
  const counted = granted.filter((aid) => aid.grantDate <= day && freeFrom(aid, rules) > day);
  const used = sumCents(counted.map(({ amount }) => amount));
  const [moreFreeFrom] = counted.map((aid) => freeFrom(aid, rules)).toSorted();
  return { used, headroom: used < rules.ceiling ? rules.ceiling - used : 0n, ...(moreFreeFrom && { moreFreeFrom }) };
};

/** Refuses new aid that does not fit in whole under the ceiling on its grant date; a part of it is never granted instead. */
export const requireDeMinimis = (added: Aid, granted: readonly Aid[], rules: DeMinimisRules = deMinimis2023): void => {
  const { used, headroom, moreFreeFrom } = headroomOn(added.grantDate, granted, rules);
  if (added.amount <= headroom) return;
  throw new DomainError<DeMinimisRefusal>('AWARD_DE_MINIMIS_EXCEEDED', {
    rule: rules.version,
    reference: rules.reference,
    facts: {
      grantDate: added.grantDate,
      amount: euros(added.amount),
      used: euros(used),
      ceiling: euros(rules.ceiling),
      headroom: euros(headroom),
      ...(moreFreeFrom && { moreFreeFrom }),
    },
    wouldPassIf: { amountAtMost: euros(headroom) },
  });
};
