import { centsOf, euros, Fraction, type Cents, type MoneyJson } from '@ceriss/kernel';
import type { CallConditions } from './call-conditions.js';
import type { CallTerms, Outcome } from './call.events.js';
import { comparisonsOf, criteriaBelow, potOf, potsOf, type Candidate } from './ranking.rules.js';

/** A place of a ranking with what it was computed from. */
export type Place = Candidate & Readonly<{ position: number; outcome: Outcome }>;

export type PlaceExplained = Readonly<{
  applicationId: string;
  position: number;
  outcome: Outcome;
  criteria: readonly Readonly<{
    criterion: string;
    weight: number;
    points: string;
    /** What it adds to the total: points × weight / 100, exact. */
    adds: string;
    minimum?: number;
  }>[];
  total: string;
  minimumScore: number;
  /** Criteria in which it has fewer points than the call asks for. */
  below: readonly string[];
  /** Points to the minimum of the total; absent when it is reached. */
  pointsMissing?: string;
  /** Who stands right above, and what told the two apart: the total, a criterion, the earlier submission or the lower id. */
  above?: Readonly<{ applicationId: string; toldApartBy: string }>;
  requested: MoneyJson;
  /** What of its money nobody above it had taken. */
  available: MoneyJson;
  /** What was missing to cover it; nothing when it only waits behind somebody whom the money did not cover. */
  moneyMissing?: MoneyJson;
  behind?: string;
}>;

type Pot = { left: Cents; first?: string };

const partsOf = ({ points }: Place, { criteria }: Pick<CallTerms, 'criteria'>, conditions: CallConditions) =>
  criteria.map(({ code: criterion, weight }) => {
    const given = points[criterion] ?? Fraction.zero;
    const minimum = conditions.criterionMinimums.find((one) => one.criterion === criterion)?.points;
    return {
      ...{ criterion, weight, points: given.toString(), adds: given.times(new Fraction(weight, 100)).toString() },
      ...(minimum !== undefined && { minimum }),
    };
  });

const toldApart = (place: Place, above: Place, tieBreak: CallTerms['tieBreak']): string =>
  comparisonsOf(tieBreak).find(([, compare]) => compare(above, place) !== 0)?.[0] ?? 'lower-id';

const moneyOf = (place: Place, pot: Pot) => {
  const available = euros(pot.left);
  if (place.outcome === 'below-minimum') return { available };
  const missing = centsOf(place.requested) - pot.left;
  if (place.outcome === 'proposed') {
    pot.left = missing > 0n ? pot.left : -missing;
    return { available };
  }
  const behind = pot.first;
  pot.first ??= place.applicationId;
  return { available, ...(missing > 0n && { moneyMissing: euros(missing) }), ...(behind && { behind }) };
};

/** Why each application stands where it stands, best first. */
export const explainRanking = (
  places: readonly Place[],
  terms: Pick<CallTerms, 'criteria' | 'budget' | 'minimumScore' | 'tieBreak'>,
  conditions: CallConditions,
): PlaceExplained[] => {
  const pots = new Map([...potsOf(terms.budget, conditions)].map(([name, left]): [string, Pot] => [name, { left }]));
  const inOrder = places.toSorted((a, b) => a.position - b.position);
  return inOrder.map((place, index) => {
    const { applicationId, position, outcome, total, requested } = place;
    const above = inOrder[index - 1];
    const short = new Fraction(terms.minimumScore).minus(total);
    return {
      ...{ applicationId, position, outcome, requested, total: total.toString(), minimumScore: terms.minimumScore },
      criteria: partsOf(place, terms, conditions),
      below: criteriaBelow(place, conditions),
      ...(short.compare(Fraction.zero) > 0 && { pointsMissing: short.toString() }),
      ...(above && {
        above: { applicationId: above.applicationId, toldApartBy: toldApart(place, above, terms.tieBreak) },
      }),
      ...moneyOf(place, pots.get(potOf(place.territory, conditions)) ?? { left: 0n }),
    };
  });
};
