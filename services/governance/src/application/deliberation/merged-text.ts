import { applyPatch, structuredPatch } from 'diff';

/*
 * Finding the changes takes time with the square of their number, and nobody else is served meanwhile. An amendment of more lines is made on the
 * current text.
 */
const MOST_CHANGES = 400;

/** A text with the changes in it that lead from one to another, line by line; nothing when they do not fit there exactly, or are too many. */
export const mergedText = (base: string, amended: string, current: string): string | undefined => {
  const changes = structuredPatch('', '', base, amended, undefined, undefined, {
    context: 1,
    maxEditLength: MOST_CHANGES,
  });
  const merged = changes && applyPatch(current, changes, { fuzzFactor: 0 });
  return merged === false ? undefined : merged;
};
