import { expect, it } from '@jest/globals';
import { runAudit } from './testing.js';

const NOWHERE = ['--data', '/nowhere'];
const STREAM = ['--stream', 'registry.actor-1'];

it('explains itself', async () => {
  for (const args of [[], ['help'], ['--help']]) {
    expect(await runAudit(args)).toMatchObject({ code: 0, said: expect.stringContaining('rebuild --compare') });
  }
});

it.each([
  [['dance'], /There is no command "dance"[^]*Usage/],
  [['constructor'], /There is no command/],
  [['replay'], /--stream/],
  [['replay', ...STREAM, '--when', 'now'], /--when/],
  [['replay', ...STREAM, '--at', 'yesterday'], /--at yesterday is no instant/],
  [['replay', ...STREAM, ...NOWHERE], /not running in \/nowhere/],
  [['rebuild'], /needs --compare/],
  [['rebuild', '--compare', ...NOWHERE], /not running in \/nowhere/],
])('%j could not run, and says why in a line', async (args, why) => {
  const { code, said, told } = await runAudit(args);
  expect([code, said]).toEqual([2, '']);
  expect(told).toMatch(why);
});
