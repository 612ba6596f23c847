import { Fraction } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { undertakingOf, type HeldLink } from './undertaking.js';

const votes = (ownerId: string, ownedId: string, share: string): HeldLink => ({
  ...{ linkId: `${ownerId}${ownedId}`, ownerId, ownedId, kind: 'voting-rights', share },
});
const control = (ownerId: string, ownedId: string): HeldLink => ({
  ...{ linkId: `${ownerId}${ownedId}c`, ownerId, ownedId, kind: 'board-majority' },
});
const members = (actorId: string, ...links: readonly HeldLink[]) => undertakingOf(actorId, links).members.join('');

describe('The single undertaking', () => {
  it('of an enterprise without links is itself', () =>
    expect(undertakingOf('a', [])).toEqual({ members: ['a'], grounds: [] }));

  it('takes more than half of the votes: exactly half is no majority', () => {
    expect(members('a', votes('a', 'b', '1/2'))).toBe('a');
    expect(members('a', votes('a', 'b', '5001/10000'))).toBe('ab');
    expect(members('b', votes('a', 'b', '5001/10000'))).toBe('ab');
  });

  it('takes control whatever the votes', () =>
    expect(members('b', votes('a', 'b', '1/100'), control('a', 'b'))).toBe('ab'));

  it('reads a link of control as a table keeps it, its share null', () =>
    expect(undertakingOf('a', [{ ...control('a', 'b'), share: null }])).toEqual(
      undertakingOf('a', [control('a', 'b')]),
    ));

  it('goes through others, up and down, and to sisters', () =>
    expect(members('c', votes('a', 'b', '1'), votes('b', 'c', '2/3'), control('a', 'd'), votes('e', 'a', '1/3'))).toBe(
      'abcd',
    ));

  it('adds up what one undertaking holds through several', () => {
    const through = [votes('a', 'b', '1'), votes('a', 'c', '1'), votes('b', 'd', '3/10'), votes('c', 'd', '21/100')];
    expect(members('d', ...through)).toBe('abcd');
    expect(undertakingOf('d', through).grounds.at(-1)).toEqual({
      ...{ ownedId: 'd', ownerIds: ['b', 'c'], kind: 'voting-rights', share: '51/100' },
    });
    expect(members('d', ...through.slice(0, 3), votes('c', 'd', '1/5'))).toBe('d');
    expect(members('d', ...through.slice(1))).toBe('d');
  });

  it('ends in a ring of holdings', () =>
    expect(members('b', votes('a', 'b', '1'), votes('b', 'c', '1'), votes('c', 'a', '1'))).toBe('abc'));
});

const NAMES = [...'abcdef'];
const link: fc.Arbitrary<HeldLink> = fc
  .record({
    ownerId: fc.constantFrom(...NAMES),
    ownedId: fc.constantFrom(...NAMES),
    kind: fc.constantFrom<HeldLink['kind'][]>('voting-rights', 'voting-rights', 'board-majority', 'voting-agreement'),
    sixths: fc.integer({ min: 1, max: 6 }),
  })
  .filter(({ ownerId, ownedId }) => ownerId !== ownedId)
  .map(({ sixths, ...one }) => ({
    ...{ ...one, linkId: `${one.ownerId}${one.ownedId}${one.kind}` },
    ...(one.kind === 'voting-rights' && { share: new Fraction(sixths, 6).toString() }),
  }));
const links = fc.uniqueArray(link, {
  selector: ({ linkId }) => linkId,
  maxLength: 14,
});

const PAIRS = NAMES.flatMap((owner) => NAMES.map((owned) => [owner, owned] as const));

/* Simple on purpose: every pair is looked at again and again until nothing can be added. */
const simply = (all: readonly HeldLink[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const linked = new Map(NAMES.map((name) => [name, new Set([name])]));
  const joins = (owner: string, owned: string): boolean => {
    const held = all.filter((one) => one.ownedId === owned && linked.get(owner)!.has(one.ownerId));
    const votes = Fraction.sum(held.map(({ share }) => Fraction.parse(share ?? '0')));
    return held.some(({ kind }) => kind !== 'voting-rights') || votes.compare(new Fraction(1, 2)) > 0;
  };
  for (const [owner, owned] of NAMES.flatMap(() => PAIRS)) {
    if (!joins(owner, owned)) continue;
    const both = new Set([...linked.get(owner)!, ...linked.get(owned)!]);
    for (const name of both) linked.set(name, both);
  }
  return linked;
};

describe('Undertakings, whatever the links', () => {
  it('are those of a simple count', () =>
    fc.assert(
      fc.property(links, (all) => {
        const expected = simply(all);
        for (const name of NAMES) expect(undertakingOf(name, all).members).toEqual([...expected.get(name)!].toSorted());
      }),
    ));

  it('are the same for each of their members, and in whatever order the links are read', () =>
    fc.assert(
      fc.property(links, fc.constantFrom(...NAMES), (all, name) => {
        const undertaking = undertakingOf(name, all);
        for (const member of undertaking.members) expect(undertakingOf(member, all)).toEqual(undertaking);
        expect(undertakingOf(name, all.toReversed())).toEqual(undertaking);
      }),
    ));

  it('never lose a member by another link', () =>
    fc.assert(
      fc.property(links, link, fc.constantFrom(...NAMES), (all, more, name) => {
        const before = undertakingOf(name, all).members;
        expect(undertakingOf(name, [...all, more]).members).toEqual(expect.arrayContaining([...before]));
      }),
    ));
});
