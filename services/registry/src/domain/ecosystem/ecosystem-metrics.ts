import { betweenness } from './betweenness.js';
import type { Ecosystem, EcosystemActor, NamedActor } from './ecosystem.js';
import { coreNumbers } from './core-numbers.js';
import { clustering, componentSizes, graphologyOf, groups } from './structure.js';
import { tieAge } from './tie-age.js';
import { degreeOf, tieGraph, type TieGraph } from './tie-graph.js';

/** Raised when a formula, the seed, or the form of the answer changes: results of another version are not this one's. */
export const METRICS_FORMULA = 'ecosystem-metrics@1';

const SEED = 20_260_101;
const BROKERS = 20;
const NAMED_ISOLATES = 200;

/** To six decimals, as answers give it. */
const rounded = (value: number): number => Number(value.toFixed(6));
const roundedOr = (value: number | undefined): number | null => (value === undefined ? null : rounded(value));

const named = ({ actorId, legalName }: EcosystemActor): NamedActor => ({ actorId, legalName });

/* Krackhardt and Stern (1988): −1 when every tie stays inside, 1 when every tie goes outside. */
const eiIndex = ({ actors, pairs }: TieGraph, by: 'community' | 'sector'): number | undefined => {
  if (pairs.length === 0) return undefined;
  const external = pairs.filter(([a, b]) => actors[a]![by] !== actors[b]![by]).length;
  return (2 * external - pairs.length) / pairs.length;
};

const brokers = (graph: TieGraph, between: Float64Array) =>
  [...between.map(rounded).entries()]
    .filter(([, share]) => share > 0)
    .sort(([a, more], [b, less]) => less - more || a - b)
    .slice(0, BROKERS)
    .map(([actor, share]) => ({ ...named(graph.actors[actor]!), betweenness: share }));

const largestCore = (numbers: Uint32Array) => {
  const k = numbers.reduce((most, one) => Math.max(most, one), 0);
  return { k, actors: numbers.filter((one) => one === k).length };
};

/* Of all pairs, those that are tied; of one actor there is none. */
const density = (order: number, size: number): number | undefined =>
  order < 2 ? undefined : (2 * size) / (order * (order - 1));

const components = (sizes: readonly number[], order: number) => ({
  count: sizes.length,
  largest: sizes[0] ?? 0,
  shareOfLargest: order === 0 ? null : rounded(sizes[0]! / order),
});

/** What kind of network the graph is. Its betweenness, which takes longest, may have been computed by several. */
export const metricsOf = (graph: TieGraph, between: Float64Array) => {
  const structure = graphologyOf(graph);
  const [order, size] = [graph.actors.length, graph.pairs.length];
  const divided = groups(structure, SEED);
  const clustered = clustering(graph);
  const isolates = graph.actors.filter((_, actor) => degreeOf(graph, actor) === 0);
  return {
    actors: order,
    ties: size,
    density: roundedOr(density(order, size)),
    components: components(componentSizes(structure), order),
    groups: { count: divided?.count ?? null, modularity: roundedOr(divided?.modularity) },
    brokers: brokers(graph, between),
    largestCore: largestCore(coreNumbers(graph)),
    clustering: { average: roundedOr(clustered?.average), transitivity: roundedOr(clustered?.transitivity) },
    eiIndex: { byCommunity: roundedOr(eiIndex(graph, 'community')), bySector: roundedOr(eiIndex(graph, 'sector')) },
    isolates: { count: isolates.length, first: isolates.slice(0, NAMED_ISOLATES).map(named) },
    tieAge: tieAge(graph),
  };
};

export type EcosystemMetrics = ReturnType<typeof metricsOf>;

/** What kind of network the actors form with their ties on the day. The same facts, in any order, give the same answer. */
export const ecosystemMetrics = (ecosystem: Ecosystem): EcosystemMetrics => {
  const graph = tieGraph(ecosystem);
  return metricsOf(graph, betweenness(graph));
};
