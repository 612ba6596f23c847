import { apportion, centsOf, euros, Fraction, sumCents, type Cents, type MoneyJson } from '@ceriss/kernel';
import type {
  Achievement,
  BudgetLine,
  DeclaredLine,
  JustificationResult,
  JustificationRules,
  Recovered,
  Target,
} from './justification.events.js';

export type Verified = DeclaredLine & Readonly<{ eligible: Cents }>;
export type PaidInstalment = Readonly<{ instalment: number; paidOn: string; amount: MoneyJson }>;
/** How the sources bear the costs of the award, by expense. */
export type CostShares = Readonly<Record<string, readonly Readonly<{ sourceId: string; amount: MoneyJson }>[]>>;
export type Financier = Readonly<{ sourceId: string; kind: string; amount: Cents }>;

const ONE = new Fraction(1);
const least = (a: Cents, b: Cents): Cents => (a < b ? a : b);
/** Whole cents of a part of an amount, never more than the part. */
const partOf = (cents: Cents, part: Fraction): Cents => (cents * part.numerator) / part.denominator;

/** What each line of the budget was passed by, beyond the deviation that the rules allow. */
export const excessesOf = (budget: readonly BudgetLine[], lines: readonly Verified[], deviation: string) => {
  const allowed = ONE.plus(Fraction.parse(deviation));
  return budget.flatMap(({ line, amount }) => {
    const spent = sumCents(lines.filter(({ budgetLine }) => budgetLine === line).map(({ eligible }) => eligible));
    const excess = spent - partOf(centsOf(amount), allowed);
    return excess > 0n ? [{ line, excess: euros(excess) }] : [];
  });
};

/** The mean over the targets of what was achieved, none counting for more than one. One where there are no targets. */
export const achievementOf = (targets: readonly Target[], achievements: readonly Achievement[]): Fraction => {
  if (targets.length === 0) return ONE;
  const ratios = targets.map(({ indicator, planned }) => {
    const achieved = achievements.find((one) => one.indicator === indicator)?.achieved ?? 0;
    return new Fraction(Math.min(achieved, planned), planned);
  });
  return Fraction.sum(ratios).dividedBy(new Fraction(targets.length));
};

/** The reduction of the highest step that was reached; everything where none was. */
export const reductionFor = (achieved: Fraction, table: JustificationRules['proportionality']): Fraction => {
  const reached = table
    .filter(({ achievedAtLeast }) => achieved.compare(Fraction.parse(achievedAtLeast)) >= 0)
    .sort((a, b) => Fraction.parse(b.achievedAtLeast).compare(Fraction.parse(a.achievedAtLeast)));
  return reached[0] ? Fraction.parse(reached[0].reduction) : ONE;
};

/** What was refused of the costs that an instalment bore, up to what it paid. */
const refusedIn = (lines: readonly Verified[], { instalment, amount }: PaidInstalment): Cents => {
  const own = lines.filter((line) => line.instalment === instalment);
  return least(sumCents(own.map((line) => centsOf(line.amount) - line.eligible)), centsOf(amount));
};

type Taking = { left: Cents; taken: Map<number, Cents> };

const take = (taking: Taking, { instalment, amount }: PaidInstalment, wanted: Cents): void => {
  const before = taking.taken.get(instalment) ?? 0n;
  const more = least(least(wanted, centsOf(amount) - before), taking.left);
  taking.taken.set(instalment, before + more);
  taking.left -= more;
};

/**
 * Takes what was lost from what is unpaid and from what was paid; no cent is lost or taken twice. By instalment: first what was refused
 * of the costs that a payment bore, from that payment; the rest as always: first what is unpaid, then payments, the latest first.
 */
export const recoveryOf = (o: {
  lost: Cents;
  granted: Cents;
  paid: readonly PaidInstalment[];
  lines: readonly Verified[];
  recovery: JustificationRules['recovery'];
}): { lossOfRight: Cents; toReimburse: Recovered[] } => {
  const taking: Taking = { left: o.lost, taken: new Map() };
  if (o.recovery === 'by-instalment') for (const one of o.paid) take(taking, one, refusedIn(o.lines, one));
  const unpaid = o.granted - sumCents(o.paid.map(({ amount }) => centsOf(amount)));
  const lossOfRight = least(taking.left, unpaid > 0n ? unpaid : 0n);
  taking.left -= lossOfRight;
  for (const one of o.paid.toReversed()) take(taking, one, centsOf(one.amount));
  const toReimburse = o.paid.flatMap(({ instalment, paidOn }) => {
    const taken = taking.taken.get(instalment) ?? 0n;
    return taken > 0n ? [{ instalment, paidOn, amount: euros(taken) }] : [];
  });
  return { lossOfRight, toReimburse };
};

export type ToSettle = Readonly<{
  granted: MoneyJson;
  budget: readonly BudgetLine[];
  targets: readonly Target[];
  rules: JustificationRules;
  lines: readonly Verified[];
  achievements: readonly Achievement[];
  paid: readonly PaidInstalment[];
  financiers: readonly Financier[];
  costs: CostShares;
}>;

type Bearing = Pick<ToSettle, 'lines' | 'financiers' | 'costs'>;

const apportioned = (cents: Cents, weights: readonly bigint[]): Cents[] =>
  cents === 0n || sumCents(weights) === 0n ? weights.map(() => 0n) : apportion(cents, weights);

const weightsOf = ({ expenseId }: Verified, { financiers, costs }: Bearing): bigint[] =>
  financiers.map(({ sourceId }) =>
    sumCents(
      (costs[expenseId ?? ''] ?? []).filter((one) => one.sourceId === sourceId).map((one) => centsOf(one.amount)),
    ),
  );

/* What each source bears of the eligible cost: of a line that was charged as an expense as its cost was shared, of all else as was committed. */
const borneBy = (bearing: Bearing): Cents[] => {
  const shared = bearing.lines.map((line) => ({ line, weights: weightsOf(line, bearing) }));
  const isBorne = ({ weights }: (typeof shared)[number]) => sumCents(weights) > 0n;
  const rest = sumCents(shared.filter((one) => !isBorne(one)).map(({ line }) => line.eligible));
  const parts = shared.filter(isBorne).map(({ line, weights }) => apportioned(line.eligible, weights));
  const committed = bearing.financiers.map(({ amount }) => amount);
  return committed.map((_, index) => sumCents([...parts, apportioned(rest, committed)].map((part) => part[index]!)));
};

/** Who pays the final grant: each source in proportion to what it bears of the eligible cost, and never more than that. */
const sharesOf = (grant: Cents, bearing: Bearing): JustificationResult['sources'] => {
  const parts = apportioned(grant, borneBy(bearing));
  return bearing.financiers
    .map(({ sourceId, kind }, index) => ({ sourceId, kind, amount: euros(parts[index]!) }))
    .filter(({ amount }) => amount.cents !== '0');
};

/** What the verified account makes of a grant: exact, and rounded down to the cent where a part of a cent is left. */
export const settle = (o: ToSettle): JustificationResult => {
  const { rules, lines } = o;
  const declared = sumCents(lines.map(({ amount }) => centsOf(amount)));
  const overBudget = excessesOf(o.budget, lines, rules.deviation);
  const verified = sumCents(lines.map(({ eligible }) => eligible));
  const eligible = verified - sumCents(overBudget.map(({ excess }) => centsOf(excess)));
  const achieved = achievementOf(o.targets, o.achievements);
  const reduction = reductionFor(achieved, rules.proportionality);
  const granted = centsOf(o.granted);
  const covered = least(granted, partOf(eligible, Fraction.parse(rules.coverage)));
  const finalGrant = partOf(covered, ONE.minus(reduction));
  const { lossOfRight, toReimburse } = recoveryOf({ ...o, granted, lost: granted - finalGrant, ...rules });
  return {
    declared: euros(declared),
    rejected: euros(declared - verified),
    overBudget,
    eligible: euros(eligible),
    achievement: achieved.toString(),
    reduction: reduction.toString(),
    finalGrant: euros(finalGrant),
    paid: euros(sumCents(o.paid.map(({ amount }) => centsOf(amount)))),
    lossOfRight: euros(lossOfRight),
    toReimburse,
    sources: sharesOf(finalGrant, o),
  };
};
