import { describe, expect, it } from '@jest/globals';
import { eventually } from './eventually.js';

describe('eventually', () => {
  it('gives the answer of the first check that does not throw', async () => {
    let tries = 0;
    const answer = await eventually(
      () => {
        tries += 1;
        if (tries < 3) throw new Error('not yet');
        return tries;
      },
      { interval: 1 },
    );
    expect(answer).toBe(3);
  });

  it('throws the last failure when the time is up', async () => {
    let tries = 0;
    const never = eventually(() => Promise.reject(new Error(`try ${(tries += 1)}`)), { timeout: 20, interval: 5 });
    await expect(never).rejects.toThrow(/^try \d+$/);
    expect(tries).toBeGreaterThan(1);
  });
});
