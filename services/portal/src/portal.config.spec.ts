import { expect, it } from '@jest/globals';
import { startPortal } from './testing/portal.js';

const nonsense: readonly [string, Record<string, string>][] = [
  ['is no JSON', { SERVICE_URLS: 'http://secret' }],
  ['names no addresses', { SERVICE_URLS: '{"registry":"secret"}' }],
  ['names an address of another kind', { SERVICE_URLS: '{"registry":"file:///secret"}' }],
  ['names a context that is no path', { SERVICE_URLS: '{"../secret":"http://localhost"}' }],
  ['is missing', { SERVICE_URLS: '' }],
];

it.each(nonsense)('a list of services that %s stops the start, by its name and without its value', async (_, more) => {
  const starting = startPortal({}, {}, more);
  await expect(starting).rejects.toThrow(/portal cannot start\. .*SERVICE_URLS/);
  await expect(starting).rejects.not.toThrow(/secret/);
});
