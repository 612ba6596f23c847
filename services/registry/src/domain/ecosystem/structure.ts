import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import { connectedComponents } from 'graphology-components';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { coreNumbers } from './core-numbers.js';
import { degreeOf, neighboursOf, type TieGraph } from './tie-graph.js';

/* Its types describe an ES module, and it is a CommonJS one: what they call its default is all of it. */
const louvain = louvainModule as unknown as typeof louvainModule.default;

/** Its nodes are the places of the actors in the graph, as text. */
export const graphologyOf = ({ actors, pairs }: TieGraph): UndirectedGraph => {
  const graph = new UndirectedGraph();
  for (const index of actors.keys()) graph.addNode(String(index));
  for (const [a, b] of pairs) graph.addUndirectedEdge(String(a), String(b));
  return graph;
};

/** Sizes of the connected parts, the largest first. */
export const componentSizes = (graph: UndirectedGraph): readonly number[] =>
  connectedComponents(graph)
    .map(({ length }) => length)
    .sort((a, b) => b - a);

/**
 * Groups tied more among themselves than chance would have it (Louvain, Blondel et al. 2008) and the modularity of the division;
 * undefined without ties. The same seed finds the same groups.
 */
export const groups = (graph: UndirectedGraph, seed: number) => {
  if (graph.size === 0) return undefined;
  const random = xoroshiro128plus(seed);
  const { count, modularity } = louvain.detailed(graph, { getEdgeWeight: null, rng: () => uniformFloat64(random) });
  return { count, modularity };
};

/** The largest connected part in which everybody has k ties within, by the places of its actors; of equal ones the first. */
export const connectedCore = (graph: TieGraph, k: number): readonly number[] => {
  const core = graphologyOf(graph);
  for (const [actor, number] of coreNumbers(graph).entries()) if (number < k) core.dropNode(String(actor));
  const parts = connectedComponents(core).map((part) => part.map(Number).sort((a, b) => a - b));
  return parts.sort((a, b) => b.length - a.length || a[0]! - b[0]!)[0] ?? [];
};

const tiesAmong = (graph: TieGraph, actor: number, marked: Uint8Array): number => {
  const near = neighboursOf(graph, actor);
  for (const one of near) marked[one] = 1;
  let twice = 0;
  for (const one of near) for (const other of neighboursOf(graph, one)) twice += marked[other]!;
  for (const one of near) marked[one] = 0;
  return twice / 2;
};

/**
 * How often those tied to one actor are tied to each other: the mean over actors, who count 0 with fewer than two ties (Watts and
 * Strogatz 1998), and over all pairs of ties (transitivity); undefined where nobody has two ties.
 */
export const clustering = (graph: TieGraph): Readonly<{ average: number; transitivity: number }> | undefined => {
  const marked = new Uint8Array(graph.actors.length);
  let closed = 0;
  let possible = 0;
  let sum = 0;
  for (const actor of graph.actors.keys()) {
    const degree = degreeOf(graph, actor);
    if (degree < 2) continue;
    const [pairs, tied] = [(degree * (degree - 1)) / 2, tiesAmong(graph, actor, marked)];
    possible += pairs;
    closed += tied;
    sum += tied / pairs;
  }
  return possible === 0 ? undefined : { average: sum / graph.actors.length, transitivity: closed / possible };
};
