import type { Measurement } from './measurement-set.events.js';

/** A count that may be published, or `null` where it would point at persons. */
export type PublishedCount = number | null;

/** The smallest count above zero that may be published. */
const SMALLEST_PUBLISHED = 5;

const pointsAtPersons = (count: number): boolean => count > 0 && count < SMALLEST_PUBLISHED;

export const publishable = (count: number): PublishedCount => (pointsAtPersons(count) ? null : count);

/** Whether few persons stand behind a value: few cases, or a share that few make up or few are missing from. */
export const tellsOfFew = ({ cases, ratio }: Pick<Measurement, 'cases' | 'ratio'>): boolean => {
  if (pointsAtPersons(cases)) return true;
  if (!ratio) return false;
  const { numerator, denominator } = ratio;
  return [numerator, denominator, denominator - numerator].some(pointsAtPersons);
};

/**
 * Primary and complementary suppression of one table whose total is public: no cell with 0 < n < 5 appears, and none can be worked
 * out by taking the others from the total: that gives the sum of the hidden ones. So the next smallest cells are hidden with them
 * until that sum is five or more. Zeros stay: they hide nobody.
 */
export const suppressSmallCells = (cells: Readonly<Record<string, number>>): Record<string, PublishedCount> => {
  const ascending = Object.entries(cells)
    .filter(([, count]) => count > 0)
    .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  const hidden = new Set<string>();
  let sum = 0;
  for (const [category, count] of ascending) {
    const companyNeeded = pointsAtPersons(sum);
    if (!pointsAtPersons(count) && !companyNeeded) break;
    hidden.add(category);
    sum += count;
  }
  return Object.fromEntries(
    Object.entries(cells).map(([category, count]) => [category, hidden.has(category) ? null : count]),
  );
};
