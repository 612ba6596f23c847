import { describe, expect, it } from '@jest/globals';
import { credentialsOf } from './connection.js';
import { StreamNames } from './stream-names.js';

const options = { checkpointInterval: 1 };

describe('names of streams', () => {
  it('are as they are without a namespace', () => {
    const names = new StreamNames();
    expect(names.own(names.stored('financing.award-1'))).toBe('financing.award-1');
    expect(names.filter(['financing.'], options)).toMatchObject({ prefixes: ['financing.'] });
    expect(names.selects(['financing.'], 'financing.award-1')).toBe(true);
    expect(names.selects(['financing.'], 'governance.seat-1')).toBe(false);
  });

  it('carry the namespace in the store only', () => {
    const names = new StreamNames('one');
    expect(names.stored('financing.award-1')).toBe('one~financing.award-1');
    expect(names.own('one~financing.award-1')).toBe('financing.award-1');
    expect(names.filter([], options)).toMatchObject({ prefixes: ['one~'] });
    expect(names.selects(['financing.'], 'financing.award-1')).toBe(false);
  });

  it('leave out the streams of the store itself when all are wanted', () => {
    const names = new StreamNames();
    expect(names.filter([], options)).toMatchObject({ regex: '^[^$]' });
    expect(names.selects([], '$settings')).toBe(false);
    expect(names.selects([], 'financing.award-1')).toBe(true);
  });
});

describe('credentials of a connection string', () => {
  it.each([
    ['esdb://admin:chang%40it@node:2113?tls=true', { username: 'admin', password: 'chang@it' }],
    ['esdb+discover://reader:pw@cluster:2113,other:2113', { username: 'reader', password: 'pw' }],
    ['esdb://node:2113?tls=false', { username: '', password: '' }],
  ])('%s', (url, credentials) => {
    expect(credentialsOf(url)).toEqual(credentials);
  });
});
