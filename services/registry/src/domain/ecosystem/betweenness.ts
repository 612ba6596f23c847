import type { Adjacency } from './tie-graph.js';

const UNSEEN = 0xffff;

/* Arrays that every search uses again. `steps` are the ties along which the search went away from its source, as pairs near, far. */
type Search = Readonly<{
  visited: Uint32Array;
  distance: Uint16Array | Uint32Array;
  paths: Float64Array;
  owed: Float64Array;
  near: Uint32Array;
  far: Uint32Array;
}>;

const searchOf = (order: number, ties: number): Search => ({
  visited: new Uint32Array(order),
  distance: order < UNSEEN ? new Uint16Array(order) : new Uint32Array(order),
  paths: new Float64Array(order),
  owed: new Float64Array(order),
  near: new Uint32Array(ties),
  far: new Uint32Array(ties),
});

type Reached = Readonly<{ actors: number; steps: number }>;

/* Breadth first: how many shortest paths lead from the source to each actor. */
const shortestPaths = ({ offsets, neighbours }: Adjacency, source: number, search: Search): Reached => {
  const { visited, distance, paths, owed, near, far } = search;
  distance.fill(UNSEEN);
  distance[source] = 0;
  paths[source] = 1;
  visited[0] = source;
  let actors = 1;
  let steps = 0;
  for (let at = 0; at < actors; at += 1) {
    const one = visited[at]!;
    const further = distance[one]! + 1;
    const share = paths[one]!;
    owed[one] = 0;
    for (let edge = offsets[one]!, end = offsets[one + 1]!; edge < end; edge += 1) {
      const other = neighbours[edge]!;
      const known = distance[other]!;
      if (known === UNSEEN) {
        distance[other] = further;
        paths[other] = share;
        visited[actors++] = other;
      } else if (known === further) paths[other]! += share;
      else continue;
      near[steps] = one;
      far[steps++] = other;
    }
  }
  return { actors, steps };
};

/* From the farthest back: each gives the nearer ones their parts of the shortest paths that go through them. */
const accumulate = (
  { actors, steps }: Reached,
  { visited, paths, owed, near, far }: Search,
  sum: Float64Array,
): void => {
  for (let step = steps - 1; step >= 0; step -= 1) {
    const one = near[step]!;
    const other = far[step]!;
    owed[one]! += (paths[one]! / paths[other]!) * (1 + owed[other]!);
  }
  for (let at = 1; at < actors; at += 1) sum[visited[at]!]! += owed[visited[at]!]!;
};

/** The actors from whom to search, from the first (inclusive) to the last (exclusive) of one of equal parts. */
export type Part = Readonly<{ part: number; parts: number }>;

/**
 * What the searches from a part of the actors give to each actor; the sum over all parts is its betweenness. Exact: Brandes, "A faster
 * algorithm for betweenness centrality" (2001), in O(actors × ties) over typed arrays.
 */
export const betweennessPart = (graph: Adjacency, { part, parts }: Part): Float64Array => {
  const order = graph.offsets.length - 1;
  const sum = new Float64Array(order);
  if (order < 3) return sum;
  const search = searchOf(order, graph.neighbours.length / 2);
  const [first, end] = [part, part + 1].map((index) => Math.floor((order * index) / parts)) as [number, number];
  for (let source = first; source < end; source += 1) accumulate(shortestPaths(graph, source, search), search, sum);
  return sum.map((twice) => twice / ((order - 1) * (order - 2)));
};

/** Of each actor, the share of all other pairs whose shortest paths go through it, 0 to 1. */
export const betweenness = (graph: Adjacency): Float64Array => betweennessPart(graph, { part: 0, parts: 1 });
