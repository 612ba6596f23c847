import { expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');

const printedIn = (environment: Record<string, string>): string =>
  execFileSync(process.execPath, ['deploy/build/run.mjs', 'libs/documents/src/testing/print.ts'], {
    cwd: root,
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });

it('gives the same bytes in two processes of other time zones and languages', () => {
  const madrid = printedIn({ TZ: 'Europe/Madrid', LANG: 'es_ES.UTF-8' });
  expect(JSON.parse(madrid)).toEqual({
    html: expect.stringMatching(/^[0-9a-f]{64}$/),
    pdf: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(printedIn({ TZ: 'Pacific/Auckland', LANG: 'C' })).toBe(madrid);
}, 240_000);
