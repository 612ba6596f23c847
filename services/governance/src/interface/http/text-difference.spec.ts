import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differenceOf } from './text-difference.js';

it('tells which words went and which came', () =>
  expect(differenceOf('Se publica en un mes.', 'Se publica en quince días.')).toEqual({
    parts: [
      { kind: 'same', text: 'Se publica en ' },
      { kind: 'removed', text: 'un' },
      { kind: 'added', text: 'quince' },
      { kind: 'same', text: ' ' },
      { kind: 'removed', text: 'mes' },
      { kind: 'added', text: 'días' },
      { kind: 'same', text: '.' },
    ],
    html: 'Se publica en <del>un</del><ins>quince</ins> <del>mes</del><ins>días</ins>.',
  }));

it('lets nothing of a text into the page as markup', () =>
  expect(differenceOf('', `<script>"&'</script>`).html).toBe(
    '<ins>&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;</ins>',
  ));

it('gives both texts back, whatever they are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (from, to) => {
      const { parts } = differenceOf(from, to);
      const without = (kind: string) => parts.filter((part) => part.kind !== kind).map(({ text }) => text);
      expect(without('added').join('')).toBe(from);
      expect(without('removed').join('')).toBe(to);
    }),
  );
});

it('of two long texts that share nothing is the whole of both, in no time', () => {
  const words = (prefix: string) => Array.from({ length: 3_000 }, (_, at) => `${prefix}${at}`).join(' ');
  const [from, to] = [words('a'), words('b')];
  expect(differenceOf(from, to).parts).toEqual([
    { kind: 'removed', text: from },
    { kind: 'added', text: to },
  ]);
});
