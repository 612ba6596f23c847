import { describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { paceRequests } from './pace.js';

describe('requests that come together', () => {
  it.each([1, 4, 5, 30])(
    'are begun in the order in which they came, four in a turn at most, and all of them: %d',
    async (count) => {
      const server = fastify();
      paceRequests(server);
      let turn = 0;
      const begun: { number: number; turn: number }[] = [];
      let counting = true;
      const nextTurn = (): void => {
        turn += 1;
        if (counting) setImmediate(nextTurn);
      };
      server.get<{ Params: { number: string } }>('/:number', ({ params }, reply) => {
        begun.push({ number: Number(params.number), turn });
        void reply.send();
      });
      await server.ready();
      setImmediate(nextTurn);
      await Promise.all(Array.from({ length: count }, (_, number) => server.inject(`/${number}`)));
      counting = false;
      expect(begun.map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, number) => number));
      const inTurn = Map.groupBy(begun, (one) => one.turn);
      expect(Math.max(...[...inTurn.values()].map((all) => all.length))).toBeLessThanOrEqual(4);
      await server.close();
    },
  );
});
