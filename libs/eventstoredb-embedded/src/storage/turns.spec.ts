import { expect, it } from '@jest/globals';
import { Turns } from './turns.js';

const PAGES = 5;

it('gives one page to one reader in a turn of the event loop, in the order of asking', async () => {
  const turns = new Turns();
  const seen: string[] = [];
  const reader = async (name: string): Promise<void> => {
    for (let page = 1; page <= PAGES; page += 1) {
      await turns.next();
      seen.push(`${name}${page}`);
    }
  };
  let reading = true;
  const everybodyElse = (): void => {
    seen.push('else');
    if (reading) setImmediate(everybodyElse);
  };
  setImmediate(everybodyElse);
  await Promise.all([reader('a'), reader('b')]);
  reading = false;
  expect(seen.filter((entry) => entry !== 'else')).toEqual(
    Array.from({ length: PAGES }, (_, index) => [`a${index + 1}`, `b${index + 1}`]).flat(),
  );
  const pagesInARow = seen
    .join(' ')
    .split('else')
    .map((between) => between.trim().split(' ').filter(Boolean).length);
  expect(Math.max(...pagesInARow)).toBe(1);
});
