/** Does something for each, one after the other: a batch of a thousand does not open a thousand reads at once. */
export const inTurn = async <T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<R[]> => {
  const results: R[] = [];
  for (const item of items) results.push(await act(item));
  return results;
};
