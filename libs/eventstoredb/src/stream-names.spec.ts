import { describe, expect, it } from '@jest/globals';
import { StreamNames } from './stream-names.js';

describe('names of streams', () => {
  it('are as they are without a namespace', () => {
    const names = new StreamNames();
    expect(names.own(names.stored('financing.award-1'))).toBe('financing.award-1');
    expect(names.filter(['financing.'])).toMatchObject({ prefixes: ['financing.'] });
    expect(names.selects(['financing.'], 'financing.award-1')).toBe(true);
    expect(names.selects(['financing.'], 'governance.seat-1')).toBe(false);
  });

  it('carry the namespace in the store only', () => {
    const names = new StreamNames('one');
    expect(names.stored('financing.award-1')).toBe('one~financing.award-1');
    expect(names.own('one~financing.award-1')).toBe('financing.award-1');
    expect(names.filter([])).toMatchObject({ prefixes: ['one~'] });
    expect(names.selects(['financing.'], 'financing.award-1')).toBe(false);
  });

  it('leave out the streams of the store itself when all are wanted', () => {
    const names = new StreamNames();
    expect(names.filter([])).toMatchObject({ regex: '^[^$]' });
    expect(names.selects([], '$settings')).toBe(false);
    expect(names.selects([], 'financing.award-1')).toBe(true);
  });
});
