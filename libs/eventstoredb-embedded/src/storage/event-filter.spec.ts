import { expect, it } from '@jest/globals';
import { eventFilter } from './event-filter.js';

const headline = (
  position: number,
  stream: string,
  type: string,
): { position: number; stream: string; type: string } => ({
  position,
  stream,
  type,
});
const LOG = [headline(1, '$settings', '$settings'), headline(2, 'a-1', 'opened'), headline(3, 'b-1', 'closed')];
const passing = (filter: ReturnType<typeof eventFilter>): number[] =>
  filter.choose(LOG).map(({ position }) => position);

it('chooses by prefixes, by an expression, and by the expression when there are both', () => {
  expect(passing(eventFilter({ subject: 'stream', prefixes: ['b-', 'x'], regex: '' }))).toEqual([3]);
  expect(passing(eventFilter({ subject: 'type', prefixes: [], regex: '^[^$].*' }))).toEqual([2, 3]);
  expect(passing(eventFilter({ subject: 'type', prefixes: ['opened'], regex: 'sed$' }))).toEqual([3]);
});

it('answers the same for what it has seen before', () => {
  const filter = eventFilter({ subject: 'type', prefixes: [], regex: 'o' });
  expect([passing(filter), passing(filter)]).toEqual([
    [2, 3],
    [2, 3],
  ]);
});

it('gives up on an expression that does not end', () => {
  const filter = eventFilter({ subject: 'type', prefixes: [], regex: '^(a+)+$' });
  expect(() => filter.choose([headline(1, 's', `${'a'.repeat(60)}!`)])).toThrow('takes too long');
});
