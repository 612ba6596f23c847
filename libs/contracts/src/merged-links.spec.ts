import { describe, expect, it } from '@jest/globals';
import { mergedLinks } from './merged-links.js';
import { undertakingOf, type HeldLink } from './undertaking.js';

const link = (linkId: string, ownerId: string, ownedId: string, share: string | null = '1'): HeldLink => ({
  ...{ linkId, ownerId, ownedId, share, kind: share === null ? 'board-majority' : 'voting-rights' },
});
const survivorOf = (id: string): string => (id.startsWith('alias') ? 'one' : id);

describe('Links after mergers', () => {
  it('are of those who survive, and nobody holds itself', () => {
    const links = [link('1', 'owner', 'alias'), link('2', 'alias', 'one'), link('3', 'alias', 'below', null)];
    expect(mergedLinks(links, survivorOf)).toEqual([link('1', 'owner', 'one'), link('3', 'one', 'below', null)]);
  });

  it('count once what was recorded under two ids: the larger part, in any order', () => {
    const links = [link('1', 'owner', 'alias', '3/10'), link('2', 'owner', 'one', '2/5')];
    for (const given of [links, links.toReversed()]) {
      expect(mergedLinks(given, survivorOf)).toEqual([link('2', 'owner', 'one', '2/5')]);
      expect(undertakingOf('one', mergedLinks(given, survivorOf)).members).toEqual(['one']);
    }
  });

  it('keep equal parts once, and links of another kind or owner', () => {
    const links = [
      link('1', 'o', 'alias', '1/2'),
      link('2', 'o', 'one', '1/2'),
      link('3', 'o', 'one', null),
      link('4', 'p', 'one', '1/2'),
    ];
    expect(mergedLinks(links, survivorOf).map(({ linkId }) => linkId)).toEqual(['1', '3', '4']);
  });

  it('are as they were where nobody was merged', () => {
    const links = [link('1', 'a', 'b'), link('2', 'b', 'c', '1/3')];
    expect(mergedLinks(links, (id) => id)).toEqual(links);
  });
});
