import { betweenness, betweennessPart } from '../../domain/ecosystem/betweenness.js';
import type { Adjacency } from '../../domain/ecosystem/tie-graph.js';
import { inThread } from './ecosystem-thread.js';

/* Of more actors than these it is computed in so many parts. Fixed, so that sums are the same on every machine. */
const FEW = 1_000;
const PARTS = 2;

/** Betweenness on this thread and another one beside it, for the machine of two cores that the house is made for. */
export const betweennessInThreads = async ({ offsets, neighbours }: Adjacency): Promise<Float64Array> => {
  const graph = { offsets, neighbours };
  if (offsets.length <= FEW) return betweenness(graph);
  const others = Promise.all(
    Array.from({ length: PARTS - 1 }, (_, index) =>
      inThread<Float64Array>({ kind: 'betweenness', graph, part: { part: index + 1, parts: PARTS } }),
    ),
  );
  const own = betweennessPart(graph, { part: 0, parts: PARTS });
  return (await others).reduce((sum, part) => sum.map((value, index) => value + part[index]!), own);
};
