import type { Figure } from './measuring/figure.js';

/** One subject with its ceilings. It starts what it needs and leaves nothing behind. */
export type Benchmark = Readonly<{
  name: string;
  about: string;
  run(say: (line: string) => void): Promise<readonly Figure[]>;
}>;
