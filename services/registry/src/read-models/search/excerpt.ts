import { FOUND, NOT_FOUND } from './search-text.js';

/** A part of an excerpt: plain text, found or around what was found. */
export type Segment = Readonly<{ text: string; found: boolean }>;

/** Takes the marks out of a headline: what is shown is never taken for a mark, nor a mark for what is shown. */
export const excerptOf = (headline: string): Segment[] =>
  headline
    .split(FOUND)
    .flatMap((part, index): Segment[] => {
      if (index === 0) return [{ text: part, found: false }];
      const [found = '', ...around] = part.split(NOT_FOUND);
      return [
        { text: found, found: true },
        { text: around.join(''), found: false },
      ];
    })
    .filter(({ text }) => text !== '');
