import { DatabaseSync } from 'node:sqlite';
import { expect, it } from '@jest/globals';
import { PrefixScan } from './prefix-scan.js';

const STREAMS = ['a-1', 'b-1', 'a-2', 'ab-1', 'á-1', 'a%-1', 'A-1', 'a-\u{10FFFF}'];

/** A log of one event in each of the streams, at the positions 1, 2, 3 … */
const scanned = (prefixes: readonly string[], low = 1, high = STREAMS.length): number[] => {
  const db = new DatabaseSync(':memory:');
  db.exec('CREATE TABLE stream (id INTEGER PRIMARY KEY, name TEXT NOT NULL)');
  db.exec('CREATE TABLE event (position INTEGER PRIMARY KEY, stream_id INTEGER NOT NULL)');
  for (const [index, name] of STREAMS.entries()) {
    db.prepare('INSERT INTO stream VALUES (?, ?)').run(index + 100, name);
    db.prepare('INSERT INTO event VALUES (?, ?)').run(index + 1, index + 100);
  }
  return new PrefixScan(db).positions(prefixes, { low, high });
};

const begins = (...prefixes: readonly string[]): number[] =>
  STREAMS.flatMap((name, index) => (prefixes.some((prefix) => name.startsWith(prefix)) ? [index + 1] : []));

it.each([[['a-']], [['a']], [['á']], [['a%']], [['A']], [['b-', 'ab']], [['']], [['nothing', 'a-2']], [['a-1', 'a-']]])(
  'finds what begins with %j exactly, and each event once',
  (prefixes) => {
    expect(scanned(prefixes)).toEqual(begins(...prefixes));
  },
);

it('looks at its window only, both ends included', () => {
  expect(scanned(['a'], 3, 4)).toEqual([3, 4]);
  expect(scanned(['a'], 4, 3)).toEqual([]);
  expect(scanned([])).toEqual([]);
});
