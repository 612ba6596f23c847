import { Fraction } from '@ceriss/kernel';
import { wordsOf } from '@ceriss/service-kit';
import type { PlaceExplained } from '../../domain/call/ranking-explanation.rules.js';

type Language = 'es' | 'en';

const WORDS = {
  place: {
    es: 'Puesto {position}: {total} puntos de 100 ({sum}).',
    en: 'Place {position}: {total} points of 100 ({sum}).',
  },
  byTotal: { es: 'La de encima tiene más puntos.', en: 'The one above has more points.' },
  byCriterion: {
    es: 'Empata a puntos con la de encima, que tiene más en «{criterion}».',
    en: 'It ties with the one above, which has more in “{criterion}”.',
  },
  bySubmission: {
    es: 'Empata con la de encima, que se presentó antes.',
    en: 'It ties with the one above, which was submitted earlier.',
  },
  byId: {
    es: 'Empata en todo con la de encima; decide el identificador menor.',
    en: 'It ties in everything with the one above; the lower id decides.',
  },
  proposed: {
    es: 'Propuesta: de su dinero quedaban {available} y pide {requested}.',
    en: 'Proposed: {available} of its money were left and it asks for {requested}.',
  },
  waiting: {
    es: 'En lista de espera: quedaban {available}, pide {requested} y faltan {missing}.',
    en: 'On the waiting list: {available} were left, it asks for {requested}, and {missing} are missing.',
  },
  behind: {
    es: 'En lista de espera: va detrás de otra que el dinero no cubrió, y nadie la adelanta.',
    en: 'On the waiting list: it stands behind another that the money did not cover, and nobody is overtaken.',
  },
  belowTotal: {
    es: 'No alcanza el mínimo de {minimum} puntos: le faltan {points}.',
    en: 'It does not reach the minimum of {minimum} points: {points} are missing.',
  },
  belowCriteria: {
    es: 'No alcanza el mínimo en: {criteria}.',
    en: 'It does not reach the minimum in: {criteria}.',
  },
} as const;

const decimal = (fraction: string): string => Fraction.parse(fraction).toDecimal(2);

const apart = ({ above }: PlaceExplained, language: Language): string[] => {
  if (!above) return [];
  const { toldApartBy } = above;
  if (toldApartBy === 'total') return [WORDS.byTotal[language]];
  if (toldApartBy === 'earlier-submission') return [WORDS.bySubmission[language]];
  if (toldApartBy === 'lower-id') return [WORDS.byId[language]];
  return [wordsOf(WORDS.byCriterion, { criterion: toldApartBy }, language)];
};

const outcome = (place: PlaceExplained, language: Language): string[] => {
  const { available, requested, moneyMissing: missing, pointsMissing, below, minimumScore: minimum } = place;
  switch (place.outcome) {
    case 'proposed':
      return [wordsOf(WORDS.proposed, { available, requested }, language)];
    case 'waiting-list':
      if (!missing) return [WORDS.behind[language]];
      return [wordsOf(WORDS.waiting, { available, requested, missing }, language)];
    case 'below-minimum':
      return [
        ...(pointsMissing ? [wordsOf(WORDS.belowTotal, { minimum, points: decimal(pointsMissing) }, language)] : []),
        ...(below.length > 0 ? [wordsOf(WORDS.belowCriteria, { criteria: below.join(', ') }, language)] : []),
      ];
  }
};

/** Why an application stands where it stands, for people; figures are rounded here and exact beside it. */
export const rankingInWords = (place: PlaceExplained, language: Language): string[] => {
  const { position } = place;
  const sum = place.criteria.map(({ points, weight }) => `${decimal(points)} × ${weight} %`).join(' + ');
  const total = decimal(place.total);
  return [
    wordsOf(WORDS.place, { position, total, sum }, language),
    ...apart(place, language),
    ...outcome(place, language),
  ];
};
