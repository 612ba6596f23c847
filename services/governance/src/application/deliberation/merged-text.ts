import { applyPatch, structuredPatch } from 'diff';

/** A text with the changes in it that lead from one to another, line by line; nothing when they do not fit there exactly. */
export const mergedText = (base: string, amended: string, current: string): string | undefined => {
  const changes = structuredPatch('', '', base, amended, undefined, undefined, { context: 1 });
  const merged = applyPatch(current, changes, { fuzzFactor: 0 });
  return merged === false ? undefined : merged;
};
