import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { coreNumber } from 'graphology-cores';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import { betweenness, betweennessPart } from './betweenness.js';
import { coreNumbers } from './core-numbers.js';
import { graphologyOf } from './structure.js';
import { tieGraph } from './tie-graph.js';

const idOf = (index: number): string => String(index).padStart(3, '0');

const graphs = fc
  .integer({ min: 3, max: 25 })
  .chain((order) =>
    fc.tuple(fc.constant(order), fc.array(fc.tuple(fc.nat(order - 1), fc.nat(order - 1)), { maxLength: order * 3 })),
  )
  .map(([order, pairs]) =>
    tieGraph({
      day: '2026-06-30',
      actors: Array.from({ length: order }, (_, index) => ({
        ...{ actorId: idOf(index), legalName: '', community: '13', sector: 'local' },
      })),
      ties: pairs.map(([a, b]) => ({ a: idOf(a), b: idOf(b), confirmedOn: '2026-01-01' })),
    }),
  );

/* Both packages describe themselves as ES modules with another signature than the one they have. */
const theirBetweenness = betweennessCentrality as unknown as (
  graph: object,
  options: object,
) => Readonly<Record<string, number>>;
const theirCores = coreNumber as unknown as (graph: object) => Readonly<Record<string, number>>;

describe('Any graph', () => {
  it("has graphology's betweenness, in one part or in several", () =>
    fc.assert(
      fc.property(graphs, fc.integer({ min: 1, max: 5 }), (graph, parts) => {
        const expected = theirBetweenness(graphologyOf(graph), { getEdgeWeight: null });
        const inParts = Array.from({ length: parts }, (_, part) => betweennessPart(graph, { part, parts }));
        for (const [actor, share] of betweenness(graph).entries()) {
          expect(share).toBeCloseTo(expected[String(actor)]!, 10);
          expect(inParts.reduce((sum, part) => sum + part[actor]!, 0)).toBeCloseTo(share, 10);
        }
      }),
    ));

  it("has graphology's core numbers", () =>
    fc.assert(
      fc.property(graphs, (graph) => {
        const expected = graph.pairs.length === 0 ? {} : theirCores(graphologyOf(graph));
        for (const [actor, number] of coreNumbers(graph).entries()) expect(number).toBe(expected[String(actor)] ?? 0);
      }),
    ));
});
