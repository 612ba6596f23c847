import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Measure } from './cases/fault-case.js';
import { matrix } from './matrix.js';
import { openArena, type Arena } from './stage/arena.js';

/** Each fault once and briefly; `npm run faults` takes longer over it. */
const gentle: Measure = { rounds: 1, commands: 40, stormMs: 15_000, seed: 20_261_123 };

/** What `npm run faults` has besides: the same fault in one more process. */
const LEFT_OUT = [
  ...['evaluation', 'audit', 'portal', 'identity provider', 'worker of registry'].map((name) => `kill -9: ${name}`),
  'JetStream wiped: streams deleted',
];
const cases = matrix.filter(({ name }) => !LEFT_OUT.includes(name));

let arena: Arena;

beforeAll(async () => {
  arena = await openArena();
});
afterAll(() => arena?.stop());

it('leaves out only what there is', () => {
  expect(matrix.length - cases.length).toBe(LEFT_OUT.length);
});

describe('nothing acknowledged is lost, nothing happens twice, every read model equals a rebuild', () => {
  it.each(cases)('$name', async ({ run }) => {
    const { troubles, commands, effects, readModels } = await run(arena, gentle, () => undefined);
    expect(troubles).toEqual([]);
    expect(commands.found).toBe(commands.acknowledged);
    expect([commands.lost, commands.doubled, effects.lost, effects.doubled, readModels.differing]).toEqual([
      0, 0, 0, 0, 0,
    ]);
    expect([commands.sent, effects.found, readModels.rows].every((count) => count > 0)).toBe(true);
  });
});
