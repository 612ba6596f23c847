import { StoreUnavailable } from '@ceriss/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import { runInNewContext } from 'node:vm';
import { isOutage } from './failures.js';

const withCode = (code: string) => Object.assign(new Error('x'), { code });

describe('isOutage', () => {
  it.each([
    ['the log', new StoreUnavailable('away')],
    ['a refused connection', withCode('ECONNREFUSED')],
    ['a stopping PostgreSQL', withCode('57P01')],
    ['a lost connection', new Error('Connection terminated unexpectedly')],
    ['an error of another realm', runInNewContext(`Object.assign(new Error('x'), { code: 'ECONNRESET' })`)],
    ['an outage under another error', new Error('query failed', { cause: withCode('08006') })],
  ])('sees %s', (_, error) => expect(isOutage(error)).toBe(true));

  it.each([
    ['a broken rule', new RangeError('no')],
    ['a broken constraint', withCode('23505')],
    ['what is no error', 'ECONNREFUSED'],
  ])('does not mistake %s for one', (_, error) => expect(isOutage(error)).toBe(false));
});
