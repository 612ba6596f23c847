/** Items that share a key, in their order. */
const lanesOf = <T>(items: readonly T[], keyOf: (item: T) => string): readonly T[][] => {
  const lanes = new Map<string, T[]>();
  for (const item of items) {
    const lane = lanes.get(keyOf(item));
    if (lane) lane.push(item);
    else lanes.set(keyOf(item), [item]);
  }
  return [...lanes.values()];
};

/** Does the work for all items, as many at once as said, those of one key one after the other. Answers in the order of the items. */
export const inLanes = async <T, R>(
  items: readonly T[],
  { atOnce, keyOf }: Readonly<{ atOnce: number; keyOf: (item: T) => string }>,
  work: (item: T) => Promise<R>,
): Promise<R[]> => {
  const results = new Map<T, R>();
  const waiting = lanesOf(items, keyOf).values();
  const worker = async (): Promise<void> => {
    for (const lane of waiting) for (const item of lane) results.set(item, await work(item));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return items.map((item) => results.get(item)!);
};
