import { describe, expect, it } from '@jest/globals';
import { admit, type Evidence } from './admission.js';
import type { ExpectedRevision, ProposedEvent } from './model.js';

const idOf = (name: string): Uint8Array => Buffer.from(name.padEnd(16, '-'));
const proposed = (...names: string[]): ProposedEvent[] =>
  names.map((name) => ({
    id: idOf(name),
    type: 't',
    isJson: true,
    data: new Uint8Array(),
    metadata: new Uint8Array(),
  }));

/** A stream that holds the named events, in that order. */
const holding = (names: readonly string[], state: Partial<Evidence> = {}): Evidence => ({
  head: { id: 1, name: 's', last: names.length - 1, tombstoned: false },
  softDeleted: false,
  hasMetadata: false,
  revisionOf: (id) => {
    const found = names.findLastIndex((name) => Buffer.compare(idOf(name), id) === 0);
    return found < 0 ? undefined : found;
  },
  idAt: (revision) => (names[revision] === undefined ? undefined : idOf(names[revision])),
  ...state,
});

const any: ExpectedRevision = { kind: 'any' };
const noStream: ExpectedRevision = { kind: 'no-stream' };
const exists: ExpectedRevision = { kind: 'stream-exists' };
const at = (revision: number): ExpectedRevision => ({ kind: 'revision', revision, text: String(revision) });

describe('an append is admitted as EventStoreDB does it', () => {
  it.each<[string, ExpectedRevision, ProposedEvent[], Evidence, ReturnType<typeof admit>]>([
    ['any, new', any, proposed('c'), holding(['a', 'b']), { kind: 'write' }],
    ['any, repeated', any, proposed('a', 'b'), holding(['a', 'b']), { kind: 'already-written', revision: 1 }],
    ['any, known then new', any, proposed('a', 'c'), holding(['a', 'b']), { kind: 'wrong-expected-revision' }],
    ['any, new then known', any, proposed('c', 'a'), holding(['a', 'b']), { kind: 'write' }],
    ['any, nothing', any, [], holding(['a']), { kind: 'write' }],
    ['exists, on nothing', exists, proposed('a'), holding([]), { kind: 'wrong-expected-revision' }],
    ['exists, on metadata only', exists, proposed('a'), holding([], { hasMetadata: true }), { kind: 'write' }],
    ['exists, soft-deleted', exists, proposed('c'), holding(['a'], { softDeleted: true }), { kind: 'stream-deleted' }],
    ['no stream, on nothing', noStream, proposed('a'), holding([]), { kind: 'write' }],
    ['no stream, on something', noStream, proposed('c'), holding(['a']), { kind: 'wrong-expected-revision' }],
    [
      'no stream, repeated',
      noStream,
      proposed('a', 'b'),
      holding(['a', 'b', 'c']),
      { kind: 'already-written', revision: 1 },
    ],
    ['no stream, soft-deleted', noStream, proposed('c'), holding(['a'], { softDeleted: true }), { kind: 'write' }],
    ['revision, at the end', at(1), proposed('c'), holding(['a', 'b']), { kind: 'write' }],
    ['revision, at the end with a known id', at(1), proposed('a'), holding(['a', 'b']), { kind: 'write' }],
    ['revision, beyond the end', at(2), proposed('c'), holding(['a', 'b']), { kind: 'wrong-expected-revision' }],
    [
      'revision, behind, repeated',
      at(0),
      proposed('b'),
      holding(['a', 'b', 'c']),
      { kind: 'already-written', revision: 1 },
    ],
    ['revision, behind, other', at(0), proposed('x'), holding(['a', 'b']), { kind: 'wrong-expected-revision' }],
    [
      'revision, behind, longer than what followed',
      at(0),
      proposed('b', 'x'),
      holding(['a', 'b']),
      { kind: 'wrong-expected-revision' },
    ],
    ['revision, behind, nothing', at(0), [], holding(['a', 'b']), { kind: 'wrong-expected-revision' }],
  ])('%s', (_name, expected, events, evidence, admission) => {
    expect(admit(expected, events, evidence)).toEqual(admission);
  });

  it.each([any, noStream, exists, at(1)])('never on a tombstoned stream: %j', (expected) => {
    const head = { id: 1, name: 's', last: 1, tombstoned: true };
    expect(admit(expected, proposed('x'), holding(['a', 'b'], { head }))).toEqual({ kind: 'stream-deleted' });
  });
});
