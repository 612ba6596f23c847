export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };
export type JsonObject = { readonly [key: string]: Json | undefined };

/** What one event says about a contracting process. */
export type Release = JsonObject &
  Readonly<{ ocid: string; id: string; date: string; tag: readonly string[]; language?: string }>;

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isIdentified = (value: Json | undefined): value is readonly JsonObject[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => isObject(one) && one['id'] !== undefined);

/* Members with the same id are one member; others stay in the order in which they came. */
const mergedMembers = (before: readonly JsonObject[], after: readonly JsonObject[]): JsonObject[] => {
  const members = new Map(before.map((one) => [one['id'], one] as const));
  for (const one of after) members.set(one['id'], mergedObject(members.get(one['id']) ?? {}, one));
  return [...members.values()];
};

const mergedValue = (before: Json | undefined, after: Json): Json => {
  if (isObject(after)) return mergedObject(isObject(before) ? before : {}, after);
  if (isIdentified(after)) return mergedMembers(isIdentified(before) ? before : [], after);
  return after;
};

const mergedObject = (before: JsonObject, after: JsonObject): JsonObject => {
  const merged: Record<string, Json | undefined> = { ...before };
  for (const [key, value] of Object.entries(after)) {
    if (value === undefined) continue;
    if (value === null) delete merged[key];
    else merged[key] = mergedValue(merged[key], value);
  }
  return merged;
};

const inOrder = (a: Release, b: Release): number => {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
};

/**
 * The compiled release: the releases of one process in the order of their dates, ties by id, the later over the earlier. Objects are merged
 * key by key and arrays member by member where every member has an id; other arrays and values are replaced; null takes
 * away. `id`, `date` and `tag` are the compiled release's own (merging rules of the Open Contracting Data Standard 1.1).
 */
export const mergeReleases = (releases: readonly Release[]): JsonObject => {
  let merged: JsonObject = {};
  for (const { id: _, date: __, tag: ___, ...said } of releases.toSorted(inOrder)) merged = mergedObject(merged, said);
  return merged;
};
