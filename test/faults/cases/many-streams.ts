import { judgeLoad } from '../checks/verdict.js';
import type { FaultCase } from './fault-case.js';

const WRITERS = 32;
const TIMES_THE_MEASURE = 8;

/** Every projection, every consumer and the audit see every event, in the order of its stream. */
export const manyStreams: FaultCase = {
  name: `${WRITERS} writers on many streams`,
  run: async (arena, { commands }) => {
    const load = arena.load({ clients: WRITERS, restMs: 0 });
    await load.acknowledges(TIMES_THE_MEASURE * commands).finally(() => load.stop());
    return judgeLoad(arena, load.journal);
  },
};
