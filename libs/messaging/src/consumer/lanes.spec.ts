import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Lanes, Slots } from './lanes.js';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('lanes', () => {
  it('keep the order of each key and run different keys side by side', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(3))), async (works) => {
        const lanes = new Lanes();
        const done: [string, number][] = [];
        const running = new Set<string>();
        await Promise.all(
          works.map(([key, turns], index) =>
            lanes.add(key, async () => {
              expect(running.has(key)).toBe(false);
              running.add(key);
              for (let i = 0; i < turns; i += 1) await turn();
              running.delete(key);
              done.push([key, index]);
            }),
          ),
        );
        for (const lane of ['a', 'b', 'c']) {
          const order = done.filter(([key]) => key === lane).map(([, index]) => index);
          expect(order).toEqual(order.toSorted((x, y) => x - y));
        }
        expect(done).toHaveLength(works.length);
      }),
      { numRuns: 50 },
    );
  });
});

describe('slots', () => {
  it('are never more than the limit, and come back after a failure', async () => {
    const slots = new Slots(2);
    let now = 0;
    let most = 0;
    const work = (fails: boolean) =>
      slots.use(async () => {
        now += 1;
        most = Math.max(most, now);
        await turn();
        now -= 1;
        if (fails) throw new Error('x');
      });
    const results = await Promise.allSettled([true, true, false, true, false].map(work));
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled', 'rejected', 'fulfilled']);
    expect(most).toBe(2);
  });
});
