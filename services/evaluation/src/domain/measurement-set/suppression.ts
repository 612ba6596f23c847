/** A count that may be published, or `null` where it would point at persons. */
export type PublishedCount = number | null;

/** The smallest count above zero that may be published. */
export const SMALLEST_PUBLISHED = 5;

const pointsAtPersons = (count: number): boolean => count > 0 && count < SMALLEST_PUBLISHED;

export const publishable = (count: number): PublishedCount => (pointsAtPersons(count) ? null : count);

/**
 * Primary and complementary suppression of one table whose total is public: no cell with 0 < n < 5 appears, and none can be worked
 * out by taking the others from the total. One hidden cell would be; several that sum to less than five would be small again as one.
 * So the next smallest cells are hidden with them until neither holds. Zeros stay: they hide nobody.
 */
export const suppressSmallCells = (cells: Readonly<Record<string, number>>): Record<string, PublishedCount> => {
  const ascending = Object.entries(cells)
    .filter(([, count]) => count > 0)
    .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  const hidden = new Set<string>();
  let sum = 0;
  for (const [category, count] of ascending) {
    const companyNeeded = hidden.size === 1 || (hidden.size > 0 && sum < SMALLEST_PUBLISHED);
    if (!pointsAtPersons(count) && !companyNeeded) break;
    hidden.add(category);
    sum += count;
  }
  return Object.fromEntries(
    Object.entries(cells).map(([category, count]) => [category, hidden.has(category) ? null : count]),
  );
};
